import { DECIDED, FLAGGED, YES_NO_UNKNOWN, type ShortlistCounts } from '#libs/contracts';
import type { ListAddress } from '../list/use-list-address.js';
import { FilterChoices } from './filter-choices.js';
import { choiceLabel, useFilterWords } from './filter-labels.js';
import { useTranslations } from 'use-intl';

const BANDS = ['senior', 'mid', 'entry', 'below', 'not-stated'] as const;
const YES_NO = ['true', 'false'] as const;

/** Filters whose choices are all shown with their counts: where the counts are, and the choices. */
const CHOICES = {
  decision: ['decisions', DECIDED],
  opened: ['opened', YES_NO],
  new: ['new', YES_NO],
  band: ['bands', BANDS],
  flag: ['flags', FLAGGED],
  sponsorship: ['sponsorship', YES_NO_UNKNOWN],
  relocation: ['relocation', YES_NO_UNKNOWN],
} as const satisfies Record<string, readonly [keyof ShortlistCounts, readonly string[]]>;

/** The props that all parts of the filter panel share. */
export interface FilterPartProps {
  address: ListAddress;
  /** The number of results of each choice with the other filters applied; undefined while it is loading. */
  counts: ShortlistCounts | undefined;
}

interface Props extends FilterPartProps {
  name: keyof typeof CHOICES;
  /** Several choices can hold at once. */
  several?: boolean;
}

/** A filter with all its choices, each with the number of candidates that it would show. */
export function ChoiceFilter({ name, several = false, address: { filters, narrow }, counts }: Props) {
  const t = useTranslations('shortlist');
  const words = useFilterWords();
  const [counted, all] = CHOICES[name];
  const people = counts?.[counted] as Record<string, number> | undefined;
  return (
    <FilterChoices
      label={t(`filters.${name}`)}
      several={several}
      choices={all.map((value) => ({
        value,
        label: choiceLabel(words, name, value),
        people: people ? (people[value] ?? 0) : null,
      }))}
      chosen={filters[name]?.split(',') ?? []}
      onChange={(next) => narrow({ [name]: next.join(',') })}
    />
  );
}

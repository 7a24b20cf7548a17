/** Filters in words. */
import { LANES, type Lane, type Role } from '#libs/contracts';
import { namedInRole } from './named-in-role.js';
import { useTranslations } from 'use-intl';
import { knownOr, type Translate } from '../../../i18n/translate.js';
import { useFormats, type Formats } from '../../../i18n/use-formats.js';

const IS_DAY = /^\d{4}-\d\d-\d\d$/;

/** The translations that name filters and their choices. */
export interface FilterWords {
  t: Translate<'shortlist'>;
  tFinding: Translate<'finding'>;
  tTerms: Translate<'terms'>;
  formats: Formats;
}

export function useFilterWords(): FilterWords {
  const t = useTranslations('shortlist');
  const tFinding = useTranslations('finding');
  const tTerms = useTranslations('terms');
  const formats = useFormats();
  return { t, tFinding, tTerms, formats };
}

/** @param choice what an address holds may be anything */
export function choiceLabel(words: FilterWords, name: string, choice: string): string {
  const { t, tTerms } = words;
  if (name === 'lane' && LANES.some((one) => one === choice)) return tTerms(`lanes.${choice as Lane}`);
  if (name === 'decision' && choice === 'none') return t('undecided');
  if (name === 'flag') return knownOr(t, `flags.${choice}`, knownOr(t, `choices.${choice}`, choice));
  if (name === 'country' || name === 'authorisedIn') return countryName(words, choice);
  return knownOr(t, `choices.${choice}`, choice);
}

function countryName({ tFinding, formats }: FilterWords, code: string): string {
  return code === 'unknown' ? tFinding('notAnswered') : formats.country(code);
}

/** Returns the label of an active filter. */
export function filterLabel(words: FilterWords, role: Role, name: string, value: string): string {
  const { t, tFinding, formats } = words;
  switch (name) {
    case 'q':
      return `“${value}”`;
    case 'skill':
    case 'certification': {
      const known = namedInRole(role)[name === 'skill' ? 'skills' : 'certifications'];
      return known.find(({ id }) => id === value)?.name ?? value.replaceAll('-', ' ');
    }
    case 'skillMonths':
      return Number(value) % 12 === 0
        ? tFinding('chips.skillYears', { years: Number(value) / 12 })
        : tFinding('chips.skillMonths', { months: Number(value) });
    case 'minScore':
    case 'maxScore':
      return tFinding(`chips.${name}`, { score: value });
    case 'receivedFrom':
    case 'receivedTo':
      return tFinding(`chips.${name}`, { day: IS_DAY.test(value) ? formats.day(value) : value });
    case 'availableWithin':
      return tFinding('chips.availableWithin', { days: value });
    case 'authorisedIn':
      return tFinding('chips.authorisedIn', { country: countryName(words, value) });
    case 'opened':
    case 'new':
    case 'certificationValid':
      return knownOr(tFinding, `chips.${name}.${value}`, value);
  }
  const label = knownOr(t, `filters.${name}`, name);
  const choices = value.split(',').map((choice) => choiceLabel(words, name, choice));
  return `${label}: ${choices.join(', ')}`;
}

/** Filters that say something about another one, and are nothing without it. */
const BESIDE: Readonly<Record<string, string>> = {
  skill: 'skillMonths',
  certification: 'certificationValid',
  authorisedIn: 'authorised',
  availableWithin: 'available',
};

/** Returns the address changes that remove a filter, together with its dependent parameters. */
export function withoutFilter(name: string): Record<string, undefined> {
  const beside = BESIDE[name];
  return { [name]: undefined, ...(beside && { [beside]: undefined }) };
}

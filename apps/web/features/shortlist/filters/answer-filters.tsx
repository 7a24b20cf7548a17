import { MultiSelect, Select } from '@mantine/core';
import { NumberField } from '../../../ui/fields/number-field.js';
import { ChoiceFilter, type FilterPartProps } from './choice-filter.js';
import { choiceLabel, useFilterWords, withoutFilter } from './filter-labels.js';
import { FilterSection } from './filter-section.js';
import { useTranslations } from 'use-intl';
import { useCountries } from '../../../i18n/use-countries.js';

/** Narrows the list by screening answers, which never score. */
export function AnswerFilters({ address, counts }: FilterPartProps) {
  const t = useTranslations('finding');
  const words = useFilterWords();
  const countries = useCountries();
  const { filters, narrow } = address;
  return (
    <FilterSection title={t('parts.answered')} note={t('neverScores')}>
      <MultiSelect
        size="xs"
        label={t('country')}
        value={filters.country?.split(',') ?? []}
        onChange={(next) => narrow({ country: next.join(',') })}
        data={Object.entries(counts?.countries ?? {}).map(([value, people]) => ({
          value,
          label: `${choiceLabel(words, 'country', value)} (${people})`,
        }))}
        clearable
        comboboxProps={{ withinPortal: false }}
      />
      <ChoiceFilter name="sponsorship" several address={address} counts={counts} />
      <ChoiceFilter name="relocation" several address={address} counts={counts} />
      <Select
        size="xs"
        label={t('authorisedIn')}
        placeholder={t('any')}
        value={filters.authorisedIn ?? null}
        onChange={(next) => narrow(next ? { authorisedIn: next } : withoutFilter('authorisedIn'))}
        data={countries}
        searchable
        clearable
        limit={30}
        comboboxProps={{ withinPortal: false }}
      />
      <NumberField
        size="xs"
        label={t('availableWithin')}
        value={filters.availableWithin ?? null}
        min={0}
        max={730}
        onChange={(next) =>
          narrow(next === null ? withoutFilter('availableWithin') : { availableWithin: String(next) })
        }
      />
    </FilterSection>
  );
}

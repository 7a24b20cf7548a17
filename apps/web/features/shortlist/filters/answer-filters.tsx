import { MultiSelect, Select } from '@mantine/core';
import { COUNTRIES } from '#libs/contracts';
import { NumberField } from '../../../ui/fields/number-field.js';
import { words } from '../../../i18n/index.js';
import { ChoiceFilter, type FilterPartProps } from './choice-filter.js';
import { countryName, withoutFilter } from './filter-labels.js';
import { FilterSection } from './filter-section.js';

const { finding } = words;
const COUNTRY_CHOICES = [...COUNTRIES]
  .map((value) => ({ value, label: countryName(value) }))
  .sort((a, b) => a.label.localeCompare(b.label, 'en'));

/** Narrows the list by screening answers, which never score. */
export function AnswerFilters({ address, counts }: FilterPartProps) {
  const { filters, narrow } = address;
  return (
    <FilterSection title={finding.parts.answered} note={finding.neverScores}>
      <MultiSelect
        size="xs"
        label={finding.country}
        value={filters.country?.split(',') ?? []}
        onChange={(next) => narrow({ country: next.join(',') })}
        data={Object.entries(counts?.countries ?? {}).map(([value, people]) => ({
          value,
          label: `${countryName(value)} (${people})`,
        }))}
        clearable
        comboboxProps={{ withinPortal: false }}
      />
      <ChoiceFilter name="sponsorship" several address={address} counts={counts} />
      <ChoiceFilter name="relocation" several address={address} counts={counts} />
      <Select
        size="xs"
        label={finding.authorisedIn}
        placeholder={finding.any}
        value={filters.authorisedIn ?? null}
        onChange={(next) => narrow(next ? { authorisedIn: next } : withoutFilter('authorisedIn'))}
        data={COUNTRY_CHOICES}
        searchable
        clearable
        limit={30}
        comboboxProps={{ withinPortal: false }}
      />
      <NumberField
        size="xs"
        label={finding.availableWithin}
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

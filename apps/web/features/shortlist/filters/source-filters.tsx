import { Group, TextInput } from '@mantine/core';
import { words } from '../../../i18n/index.js';
import type { FilterPartProps } from './choice-filter.js';
import { Choices } from './filter-choices.js';
import { choiceInWords } from './filter-labels.js';
import { FilterSection } from './filter-section.js';

const { shortlist: said, finding } = words;

/** Narrows the list by where applications came from, and when. */
export function SourceFilters({ address: { filters, narrow }, counts }: FilterPartProps) {
  return (
    <FilterSection title={finding.parts.came}>
      <Choices
        label={said.filters.source}
        choices={Object.entries(counts?.sources ?? {}).map(([value, people]) => ({
          value,
          label: choiceInWords('source', value),
          people,
        }))}
        chosen={filters.source ? [filters.source] : []}
        onChange={([source]) => narrow({ source })}
      />
      <Group gap={8} grow>
        {(['receivedFrom', 'receivedTo'] as const).map((name) => (
          <TextInput
            key={name}
            size="xs"
            type="date"
            label={finding[name]}
            value={filters[name] ?? ''}
            onChange={({ currentTarget: { value } }) => narrow({ [name]: value })}
          />
        ))}
      </Group>
    </FilterSection>
  );
}

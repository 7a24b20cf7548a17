import { Group, TextInput } from '@mantine/core';
import type { FilterPartProps } from './choice-filter.js';
import { FilterChoices } from './filter-choices.js';
import { choiceLabel, useFilterWords } from './filter-labels.js';
import { FilterSection } from './filter-section.js';
import { useTranslations } from 'use-intl';

/** Narrows the list by where applications came from, and when. */
export function SourceFilters({ address: { filters, narrow }, counts }: FilterPartProps) {
  const t = useTranslations('shortlist');
  const tFinding = useTranslations('finding');
  const words = useFilterWords();
  return (
    <FilterSection title={tFinding('parts.came')}>
      <FilterChoices
        label={t('filters.source')}
        choices={Object.entries(counts?.sources ?? {}).map(([value, people]) => ({
          value,
          label: choiceLabel(words, 'source', value),
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
            label={tFinding(name)}
            value={filters[name] ?? ''}
            onChange={({ currentTarget: { value } }) => narrow({ [name]: value })}
          />
        ))}
      </Group>
    </FilterSection>
  );
}

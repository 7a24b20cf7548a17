import { Group, Select, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { SHORTLIST_SORTS, type Role } from '#libs/contracts';
import { useCounts } from '../list/queries.js';
import type { ListAddress } from '../list/use-list-address.js';
import { AnswerFilters } from './answer-filters.js';
import { ChoiceFilter } from './choice-filter.js';
import { FilterSection } from './filter-section.js';
import { namedInRole } from './named-in-role.js';
import { QualificationFilters } from './qualification-filters.js';
import { SourceFilters } from './source-filters.js';
import { useTranslations } from 'use-intl';

/** Filters by what the users have done with a candidate. */
const STATUS = ['decision', 'opened', 'new', 'flag'] as const;

/** Everything that narrows the list, with how many each choice would show while the others hold. */
export function FilterPanel({ role, address }: { role: Role; address: ListAddress }) {
  const t = useTranslations('shortlist');
  const tFinding = useTranslations('finding');
  const { filters, sort, order } = address;
  const counts = useCounts(role.id, filters, true).data;
  const named = useMemo(() => namedInRole(role), [role]);
  const part = { address, counts };
  return (
    <Stack gap={14}>
      <Group justify="space-between" align="baseline">
        <b>{tFinding('filters')}</b>
        <Text size="xs" c="dimmed" role="status">
          {counts && tFinding('showing', { n: counts.matching })}
        </Text>
      </Group>
      <Select
        size="xs"
        label={t('sort')}
        value={sort}
        onChange={(next) => order(SHORTLIST_SORTS.find((one) => one === next) ?? 'rank')}
        data={SHORTLIST_SORTS.map((value) => ({ value, label: t(`sorts.${value}`) }))}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
      />
      <QualificationFilters named={named} {...part} />
      <FilterSection title={tFinding('parts.dealt')}>
        {STATUS.map((name) => (
          <ChoiceFilter key={name} name={name} {...part} />
        ))}
      </FilterSection>
      <SourceFilters {...part} />
      <AnswerFilters {...part} />
    </Stack>
  );
}

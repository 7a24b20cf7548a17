import { Checkbox, Group, Select } from '@mantine/core';
import { NumberField } from '../../../ui/fields/number-field.js';
import { ChoiceFilter, type FilterPartProps } from './choice-filter.js';
import { withoutFilter } from './filter-labels.js';
import { FilterSection } from './filter-section.js';
import type { namedInRole } from './named-in-role.js';
import { SkillFilter } from './skill-filter.js';
import { useTranslations } from 'use-intl';

/** Narrows the list by what candidates show: a skill, a certificate, a level, a score. */
export function QualificationFilters({
  named,
  address,
  counts,
}: FilterPartProps & { named: ReturnType<typeof namedInRole> }) {
  const t = useTranslations('finding');
  const { filters, narrow } = address;
  const number = (name: 'minScore' | 'maxScore', next: number | null) =>
    narrow({ [name]: next === null ? undefined : String(next) });
  return (
    <FilterSection title={t('parts.shown')}>
      <SkillFilter
        known={named.skills}
        skill={filters.skill ?? null}
        months={filters.skillMonths === undefined ? null : Number(filters.skillMonths)}
        onChange={narrow}
      />
      <Select
        size="xs"
        label={t('certification')}
        placeholder={named.certifications.length === 0 ? t('noCertifications') : t('any')}
        disabled={named.certifications.length === 0 && filters.certification === undefined}
        value={filters.certification ?? null}
        onChange={(next) => narrow(next ? { certification: next } : withoutFilter('certification'))}
        data={named.certifications.map(({ id, name }) => ({ value: id, label: name }))}
        clearable
        searchable
        comboboxProps={{ withinPortal: false }}
      />
      {filters.certification && (
        <Checkbox
          size="xs"
          label={t('valid')}
          checked={filters.certificationValid === 'true'}
          onChange={({ currentTarget: { checked } }) => narrow({ certificationValid: checked ? 'true' : undefined })}
        />
      )}
      <ChoiceFilter name="band" address={address} counts={counts} />
      <Group gap={8} grow>
        <NumberField
          size="xs"
          label={t('scoreFrom')}
          value={filters.minScore ?? null}
          min={0}
          max={100}
          onChange={(next) => number('minScore', next)}
        />
        <NumberField
          size="xs"
          label={t('scoreTo')}
          value={filters.maxScore ?? null}
          min={0}
          max={100}
          onChange={(next) => number('maxScore', next)}
        />
      </Group>
    </FilterSection>
  );
}

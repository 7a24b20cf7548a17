import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useSkillSearch } from '../../roles/skill-search/queries.js';
import { NumberField } from '../../../ui/fields/number-field.js';
import { withoutFilter } from './filter-labels.js';
import type { Named } from './named-in-role.js';
import { useTranslations } from 'use-intl';

const MONTHS = 12;

interface Props {
  /** The skills of the role, which are offered first. */
  known: readonly Named[];
  skill: string | null;
  /** The months of dated work that show it; null: any. */
  months: number | null;
  onChange: (change: Record<string, string | undefined>) => void;
}

/** A skill that people show, of the role or any other that Candor knows, and for how long. */
export function SkillFilter({ known, skill, months, onChange }: Props) {
  const t = useTranslations('finding');
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed, 200);
  const found = useSkillSearch(asked);
  const isKnown = new Set(known.map(({ id }) => id));
  const fits = ({ name }: Named) => name.toLowerCase().includes(typed.toLowerCase());
  const others = (asked === '' ? [] : (found.data?.items ?? [])).filter(({ id }) => !isKnown.has(id));
  const offered = [...known.filter((one) => typed === '' || fits(one) || one.id === skill), ...others];
  const data = [
    { group: t('ofTheRole'), items: known.filter((one) => offered.includes(one)).map(itemOf) },
    { group: t('otherSkills'), items: others.map(itemOf) },
    // Its name is not at hand; it stays chosen.
    {
      group: ' ',
      items:
        skill && !offered.some(({ id }) => id === skill) ? [{ value: skill, label: skill.replaceAll('-', ' ') }] : [],
    },
  ].filter(({ items }) => items.length > 0);
  return (
    <>
      <Select
        size="xs"
        label={t('skill')}
        placeholder={t('skillPlaceholder')}
        data={data}
        filter={({ options }) => options}
        value={skill}
        onChange={(next) => onChange(next ? { skill: next } : withoutFilter('skill'))}
        searchable
        clearable
        onSearchChange={setTyped}
        nothingFoundMessage={t('noSkill')}
        maxDropdownHeight={220}
        comboboxProps={{ withinPortal: false }}
      />
      {skill && (
        <NumberField
          size="xs"
          label={t('years')}
          value={months === null ? null : months / MONTHS}
          min={1}
          max={40}
          onChange={(next) => onChange({ skillMonths: next === null ? undefined : String(Math.round(next * MONTHS)) })}
        />
      )}
    </>
  );
}

const itemOf = ({ id, name }: Named) => ({ value: id, label: name });

import { Checkbox, Group, MultiSelect, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import {
  COUNTRIES,
  DECIDED,
  FLAGGED,
  SHORTLIST_SORTS,
  YES_NO_UNKNOWN,
  type Role,
  type ShortlistCounts,
} from '#libs/contracts';
import { useCounts } from '../list/queries.js';
import { NumberField } from '../../../ui/fields/number-field.js';
import { words } from '../../../i18n/index.js';
import type { ListAddress } from '../list/use-list-address.js';
import { Choices } from './filter-choices.js';
import classes from './filter-toolbar.module.css';
import { choiceInWords, countryName, withoutFilter } from './filter-labels.js';
import { namedInRole } from './named-in-role.js';
import { SkillFilter } from './skill-filter.js';

const { shortlist: said, finding } = words;
const BANDS = ['senior', 'mid', 'entry', 'below', 'not-stated'] as const;
const YES_NO = ['true', 'false'] as const;

/** Filters whose choices stand there with their counts. */
const CHOICES = {
  decision: ['decisions', DECIDED],
  opened: ['opened', YES_NO],
  new: ['new', YES_NO],
  band: ['bands', BANDS],
  flag: ['flags', FLAGGED],
  sponsorship: ['sponsorship', YES_NO_UNKNOWN],
  relocation: ['relocation', YES_NO_UNKNOWN],
} as const satisfies Record<string, readonly [keyof ShortlistCounts, readonly string[]]>;

interface Props {
  role: Role;
  address: ListAddress;
}

/** Everything that narrows the list, with how many each choice would show while the others hold. */
export function FilterPanel({ role, address }: Props) {
  const { filters, sort, narrow, order } = address;
  const counts = useCounts(role.id, filters, true).data;
  const named = useMemo(() => namedInRole(role), [role]);
  const number = (name: 'minScore' | 'maxScore', next: number | null) =>
    narrow({ [name]: next === null ? undefined : String(next) });
  const choices = (name: keyof typeof CHOICES, several = false) => {
    const [counted, all] = CHOICES[name];
    const people = counts?.[counted] as Record<string, number> | undefined;
    return (
      <Choices
        label={said.filters[name]}
        several={several}
        choices={all.map((value) => ({
          value,
          label: choiceInWords(name, value),
          people: people ? (people[value] ?? 0) : null,
        }))}
        chosen={filters[name]?.split(',') ?? []}
        onChange={(next) => narrow({ [name]: next.join(',') })}
      />
    );
  };
  return (
    <Stack gap={14}>
      <Group justify="space-between" align="baseline">
        <b>{finding.filters}</b>
        <Text size="xs" c="dimmed" role="status">
          {counts && finding.showing(counts.matching)}
        </Text>
      </Group>
      <Select
        size="xs"
        label={said.sort}
        value={sort}
        onChange={(next) => order(SHORTLIST_SORTS.find((one) => one === next) ?? 'rank')}
        data={SHORTLIST_SORTS.map((value) => ({ value, label: said.sorts[value] }))}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
      />
      <Part title={finding.parts.shown}>
        <SkillFilter
          known={named.skills}
          skill={filters.skill ?? null}
          months={filters.skillMonths === undefined ? null : Number(filters.skillMonths)}
          onChange={narrow}
        />
        <Select
          size="xs"
          label={finding.certification}
          placeholder={named.certifications.length === 0 ? finding.noCertifications : finding.any}
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
            label={finding.valid}
            checked={filters.certificationValid === 'true'}
            onChange={({ currentTarget: { checked } }) => narrow({ certificationValid: checked ? 'true' : undefined })}
          />
        )}
        {choices('band')}
        <Group gap={8} grow>
          <NumberField
            size="xs"
            label={finding.scoreFrom}
            value={filters.minScore ?? null}
            min={0}
            max={100}
            onChange={(next) => number('minScore', next)}
          />
          <NumberField
            size="xs"
            label={finding.scoreTo}
            value={filters.maxScore ?? null}
            min={0}
            max={100}
            onChange={(next) => number('maxScore', next)}
          />
        </Group>
      </Part>
      <Part title={finding.parts.dealt}>
        {choices('decision')}
        {choices('opened')}
        {choices('new')}
        {choices('flag')}
      </Part>
      <Part title={finding.parts.came}>
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
      </Part>
      <Part title={finding.parts.answered} note={finding.neverScores}>
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
        {choices('sponsorship', true)}
        {choices('relocation', true)}
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
      </Part>
    </Stack>
  );
}

const COUNTRY_CHOICES = [...COUNTRIES]
  .map((value) => ({ value, label: countryName(value) }))
  .sort((a, b) => a.label.localeCompare(b.label, 'en'));

function Part({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section className={classes['part']} aria-label={title}>
      <h3>{title}</h3>
      {note && (
        <Text size="xs" c="dimmed">
          {note}
        </Text>
      )}
      {children}
    </section>
  );
}

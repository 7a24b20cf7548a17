import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { AuditFilter } from './queries.js';
import { audit as said } from './messages.js';
import { auditActions } from './audit-actions.js';
import classes from './audit.module.css';
import type { Names } from './use-audit-names.js';

interface Props {
  filter: AuditFilter;
  names: Names;
  onChange: (what: Record<string, string | null>) => void;
}

const ACTIONS = Object.entries(auditActions)
  .map(([value, [label]]) => ({ value, label }))
  .sort((a, b) => a.label.localeCompare(b.label));

const optionsOf = (names: ReadonlyMap<string, string>) =>
  [...names].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label));

/** Filters by member, action and day. Which subject an entry must have is chosen in the list. */
export function AuditFilters({ filter, names, onChange }: Props) {
  const { actorId, action, subjectId, day } = filter;
  const actors = [
    { group: said.people, items: optionsOf(names.users) },
    { group: said.keys, items: optionsOf(names.keys) },
  ].filter(({ items }) => items.length > 0);
  return (
    <div className={classes['filters']} role="group" aria-label={said.filters}>
      <NativeSelect
        size="xs"
        label={said.who}
        value={actorId ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ actor: value })}
        data={[{ value: '', label: said.anybody }, ...actors]}
      />
      <NativeSelect
        size="xs"
        label={said.what}
        value={action ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ action: value })}
        data={[{ value: '', label: said.anything }, ...ACTIONS]}
      />
      <TextInput
        size="xs"
        type="date"
        label={said.day}
        value={day ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ day: value })}
      />
      {subjectId !== null && (
        <Button variant="light" onClick={() => onChange({ subject: null })}>
          {said.onlyOneThing} ×
        </Button>
      )}
    </div>
  );
}

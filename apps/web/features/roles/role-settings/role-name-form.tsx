import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { Role, RoleState } from '#libs/contracts';
import { useChangeRole } from './queries.js';
import { Part } from '../../../ui/layout/section.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { roleSettings as said } from './messages.js';
import { words } from '../../../i18n/index.js';
import classes from './role-settings.module.css';

const STATES = ['draft', 'open', 'closed'] as const satisfies readonly RoleState[];

export function NameAndState({ role, mayEdit }: { role: Role; mayEdit: boolean }) {
  const change = useChangeRole(role.id);
  const [title, setTitle] = useState(role.title);
  const [state, setState] = useState<RoleState>(role.state);
  const isChanged = title.trim() !== role.title || state !== role.state;
  const save = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ ...(title.trim() !== role.title && { title }), ...(state !== role.state && { state }) });
  };
  return (
    <Part title={said.role} hint={said.roleHint}>
      <form className={classes['box']} onSubmit={save}>
        <Group align="end" wrap="wrap">
          <TextInput
            label={said.name}
            flex="1 1 220px"
            required
            maxLength={200}
            disabled={!mayEdit}
            value={title}
            onChange={({ currentTarget: { value } }) => setTitle(value)}
          />
          <NativeSelect
            label={said.state}
            flex="1 1 220px"
            disabled={!mayEdit}
            data={STATES.map((value) => ({ value, label: said.states[value] }))}
            value={state}
            onChange={({ currentTarget: { value } }) => setState(STATES.find((one) => one === value) ?? state)}
          />
        </Group>
        {state === 'closed' && (
          <Text size="xs" c="dimmed">
            {said.closedHint}
          </Text>
        )}
        {change.error && <ProblemAlert error={change.error} />}
        {mayEdit && (
          <Button type="submit" disabled={!isChanged || title.trim() === ''} loading={change.isPending}>
            {words.common.save}
          </Button>
        )}
      </form>
    </Part>
  );
}

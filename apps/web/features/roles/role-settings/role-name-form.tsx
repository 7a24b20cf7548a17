import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { Role, RoleState } from '#libs/contracts';
import { useChangeRole } from './queries.js';
import { Part } from '../../../ui/layout/section.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import classes from './role-settings.module.css';
import { useTranslations } from 'use-intl';

const STATES = ['draft', 'open', 'closed'] as const satisfies readonly RoleState[];

export function NameAndState({ role, mayEdit }: { role: Role; mayEdit: boolean }) {
  const t = useTranslations('roleSettings');
  const tCommon = useTranslations('common');
  const change = useChangeRole(role.id);
  const [title, setTitle] = useState(role.title);
  const [state, setState] = useState<RoleState>(role.state);
  const isChanged = title.trim() !== role.title || state !== role.state;
  const save = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ ...(title.trim() !== role.title && { title }), ...(state !== role.state && { state }) });
  };
  return (
    <Part title={t('role')} hint={t('roleHint')}>
      <form className={classes['box']} onSubmit={save}>
        <Group align="end" wrap="wrap">
          <TextInput
            label={t('name')}
            flex="1 1 220px"
            required
            maxLength={200}
            disabled={!mayEdit}
            value={title}
            onChange={({ currentTarget: { value } }) => setTitle(value)}
          />
          <NativeSelect
            label={t('state')}
            flex="1 1 220px"
            disabled={!mayEdit}
            data={STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
            value={state}
            onChange={({ currentTarget: { value } }) => setState(STATES.find((one) => one === value) ?? state)}
          />
        </Group>
        {state === 'closed' && (
          <Text size="xs" c="dimmed">
            {t('closedHint')}
          </Text>
        )}
        {change.error && <ProblemAlert error={change.error} />}
        {mayEdit && (
          <Button type="submit" disabled={!isChanged || title.trim() === ''} loading={change.isPending}>
            {tCommon('save')}
          </Button>
        )}
      </form>
    </Part>
  );
}

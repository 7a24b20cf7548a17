import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { AuditFilter } from './queries.js';
import { AUDIT_ACTIONS } from '#libs/contracts';
import { actionKey } from './audit-actions.js';
import classes from './audit.module.css';
import type { AuditNames } from './use-audit-names.js';
import { useLocale, useTranslations } from 'use-intl';

interface Props {
  filter: AuditFilter;
  names: AuditNames;
  onChange: (what: Record<string, string | null>) => void;
}

const optionsOf = (names: ReadonlyMap<string, string>) =>
  [...names].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label));

/** Filters by member, action and day. Which subject an entry must have is chosen in the list. */
export function AuditFilters({ filter, names, onChange }: Props) {
  const t = useTranslations('audit');
  const tNames = useTranslations('auditActions.names');
  const locale = useLocale();
  const actions = AUDIT_ACTIONS.map((value) => ({ value, label: tNames(actionKey(value)) })).sort((a, b) =>
    a.label.localeCompare(b.label, locale),
  );
  const { actorId, action, subjectId, day } = filter;
  const actors = [
    { group: t('people'), items: optionsOf(names.users) },
    { group: t('keys'), items: optionsOf(names.keys) },
  ].filter(({ items }) => items.length > 0);
  return (
    <div className={classes['filters']} role="group" aria-label={t('filters')}>
      <NativeSelect
        size="xs"
        label={t('who')}
        value={actorId ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ actor: value })}
        data={[{ value: '', label: t('anybody') }, ...actors]}
      />
      <NativeSelect
        size="xs"
        label={t('what')}
        value={action ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ action: value })}
        data={[{ value: '', label: t('anything') }, ...actions]}
      />
      <TextInput
        size="xs"
        type="date"
        label={t('day')}
        value={day ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ day: value })}
      />
      {subjectId !== null && (
        <Button variant="light" onClick={() => onChange({ subject: null })}>
          {t('onlyOneThing')} ×
        </Button>
      )}
    </div>
  );
}

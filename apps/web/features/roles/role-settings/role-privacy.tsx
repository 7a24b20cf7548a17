import { Switch } from '@mantine/core';
import type { Role } from '#libs/contracts';
import { useChangeRole } from './queries.js';
import { useHiddenIdentities, useHideIdentities } from '../../shortlist/hidden-identities/queries.js';
import { Section } from '../../../ui/layout/section.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import classes from './role-settings.module.css';
import { useTranslations } from 'use-intl';

/** Sets whether only members see a role, and whether identities are hidden. */
export function RolePrivacy({ role, mayEdit }: { role: Role; mayEdit: boolean }) {
  const t = useTranslations('roleSettings');
  const change = useChangeRole(role.id);
  const hidden = useHiddenIdentities(role.id);
  const hide = useHideIdentities(role.id);
  const error = change.error ?? hide.error;
  return (
    <Section title={t('privacy')} hint={t('privacyHint')}>
      <div className={classes['box']}>
        <Switch
          label={t('confidential')}
          description={t('confidentialHint')}
          disabled={!mayEdit || change.isPending}
          checked={role.confidential}
          onChange={({ currentTarget: { checked } }) => change.mutate({ confidential: checked })}
        />
        <Switch
          label={t('hideIdentities')}
          description={t('hideIdentitiesHint')}
          disabled={hidden.isPending || hide.isPending}
          checked={hidden.data?.allUsers ?? false}
          onChange={({ currentTarget: { checked } }) => hide.mutate({ allUsers: checked })}
        />
        {error && <ProblemAlert error={error} />}
      </div>
    </Section>
  );
}

import { useIsAdmin, useCanRecruit } from '../../../api/session.js';
import { useRoleInView } from '../role/role-frame.js';
import { RemoveSamples } from '../role-list/remove-samples.js';
import { Section } from '../../../ui/layout/section.js';
import { RoleLegalHold } from './role-legal-hold.js';
import { RoleMembersSection } from './role-members-section.js';
import { RoleNameForm } from './role-name-form.js';
import { RolePrivacy } from './role-privacy.js';
import { useTranslations } from 'use-intl';

/** Edits the title, the members, the privacy and the legal hold of a role. */
export function RoleSettingsPage() {
  const t = useTranslations('roleSettings');
  const role = useRoleInView();
  const mayEdit = useCanRecruit();
  const isAdmin = useIsAdmin();
  return (
    <main className="page narrow">
      {role.sample && (
        <Section title={t('sample')} hint={t('sampleHint')} action={isAdmin && <RemoveSamples />}>
          {null}
        </Section>
      )}
      <RoleNameForm key={`${role.title} ${role.state}`} role={role} mayEdit={mayEdit} />
      <RoleMembersSection role={role} mayEdit={mayEdit} />
      <RolePrivacy role={role} mayEdit={mayEdit} />
      {isAdmin && <RoleLegalHold role={role} />}
    </main>
  );
}

import { useIsAdmin, useMayRecruit } from '../../../api/session.js';
import { useRoleInView } from '../role/role-frame.js';
import { RemoveSamples } from '../role-list/remove-samples.js';
import { Part } from '../../../ui/layout/section.js';
import { Hold } from './role-legal-hold.js';
import { Members } from './role-members.js';
import { NameAndState } from './role-name-form.js';
import { Privacy } from './role-privacy.js';
import { useTranslations } from 'use-intl';

/** What a role is called, who belongs to it, how it is read, and what keeps its people. */
export function RoleSettingsPage() {
  const t = useTranslations('roleSettings');
  const role = useRoleInView();
  const mayEdit = useMayRecruit();
  const isAdmin = useIsAdmin();
  return (
    <main className="page narrow">
      {role.sample && (
        <Part title={t('sample')} hint={t('sampleHint')} action={isAdmin && <RemoveSamples />}>
          {null}
        </Part>
      )}
      <NameAndState key={`${role.title} ${role.state}`} role={role} mayEdit={mayEdit} />
      <Members role={role} mayEdit={mayEdit} />
      <Privacy role={role} mayEdit={mayEdit} />
      {isAdmin && <Hold role={role} />}
    </main>
  );
}

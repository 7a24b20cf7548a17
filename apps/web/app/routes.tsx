import { Anchor, Title } from '@mantine/core';
import { Suspense } from 'react';
import { Link, Navigate, Route, Routes } from 'react-router';
import { RoleFrame as RoleFrameAlone } from '../features/roles/role/role-frame.js';
import { Shell } from './shell/shell.js';
import { ShortlistPage as ShortlistPageAlone } from '../features/shortlist/shortlist-page/shortlist.page.js';
import { OF_SHORTLIST } from './first-messages.js';
import { LoadingPage } from '../ui/feedback/loading.js';
import { TabTitle } from '../ui/layout/tab-title.js';
import { lazyPage, withMessages } from '../ui/lazy/lazy-component.js';
import { useTranslations } from 'use-intl';

// Both come with the application; their messages do so where a visit begins with a shortlist.
const RoleFrame = withMessages(RoleFrameAlone, 'roles');
const ShortlistPage = withMessages(ShortlistPageAlone, ...OF_SHORTLIST);
const RolesPage = lazyPage(
  () => import('../features/roles/role-list/role-list.page.js'),
  'RoleListPage',
  'roleDrafts',
  'roles',
);
const NewRolePage = lazyPage(
  () => import('../features/roles/new-role/new-role.page.js'),
  'NewRolePage',
  'roleDrafts',
  'roles',
);
const CriteriaFrame = lazyPage(
  () => import('../features/roles/criteria/criteria-frame.js'),
  'CriteriaFrame',
  'criteria',
  'roles',
  'scoring',
);
const CriteriaPage = lazyPage(
  () => import('../features/roles/criteria/criteria.page.js'),
  'CriteriaPage',
  'criteria',
  'jobAdLines',
  'roleDrafts',
  'roles',
);
const VersionsPage = lazyPage(
  () => import('../features/roles/criteria-versions/criteria-versions.page.js'),
  'CriteriaVersionsPage',
  'criteria',
  'roles',
);
const RoleSettingsPage = lazyPage(
  () => import('../features/roles/role-settings/role-settings.page.js'),
  'RoleSettingsPage',
  'retention',
  'roleSettings',
  'roles',
);
const ScoringPage = lazyPage(
  () => import('../features/roles/scoring/scoring.page.js'),
  'ScoringPage',
  'roles',
  'scoring',
  'weights',
);
const ImportsPage = lazyPage(
  () => import('../features/intake/imports/imports.page.js'),
  'ImportsPage',
  'imports',
  'roles',
);
const ImportPage = lazyPage(() => import('../features/intake/imports/import.page.js'), 'ImportPage', 'imports');
const InboxPage = lazyPage(() => import('../features/platform/inbox/inbox.page.js'), 'InboxPage', 'inbox', 'people');
const InboxFrame = lazyPage(() => import('../features/platform/inbox/inbox-frame.js'), 'InboxFrame', 'inbox');
const RequestsPage = lazyPage(
  () => import('../features/compliance/candidate-requests/requests.page.js'),
  'RequestsPage',
  'requests',
);
const ExplanationsPage = lazyPage(
  () => import('../features/compliance/explanations/explanations.page.js'),
  'ExplanationsPage',
  'explanations',
  'person',
);
const SuppressedPage = lazyPage(
  () => import('../features/compliance/suppressed/suppressed.page.js'),
  'SuppressedPage',
  'suppressed',
  'shortlist',
);
const SettingsFrame = lazyPage(
  () => import('../features/platform/settings/settings-frame.js'),
  'SettingsFrame',
  'settings',
);
const YouPage = lazyPage(
  () => import('../features/platform/account/account.page.js'),
  'AccountPage',
  'settings',
  'signIn',
);
const PeoplePage = lazyPage(() => import('../features/platform/members/members.page.js'), 'MembersPage', 'settings');
const AuditPage = lazyPage(
  () => import('../features/compliance/audit/audit.page.js'),
  'AuditPage',
  'audit',
  'auditActions',
  'settings',
);
const NoticesPage = lazyPage(() => import('../features/compliance/notices/notices.page.js'), 'NoticesPage', 'notices');
const RightsPage = lazyPage(
  () => import('../features/compliance/candidate-rights/candidate-rights.page.js'),
  'CandidateRightsPage',
  'rights',
  'settings',
);
const RetentionPage = lazyPage(
  () => import('../features/compliance/retention/retention.page.js'),
  'RetentionPage',
  'retention',
  'settings',
);
const SkillsPage = lazyPage(
  () => import('../features/roles/custom-skills/custom-skills.page.js'),
  'CustomSkillsPage',
  'jobAdLines',
  'skills',
);
const RelatedWordsPage = lazyPage(
  () => import('../features/roles/related-words/related-words.page.js'),
  'RelatedWordsPage',
  'words',
  'settings',
);
const WeightsPage = lazyPage(
  () => import('../features/roles/weights/weights.page.js'),
  'WeightsPage',
  'roles',
  'weights',
);
const CandidateFrame = lazyPage(
  () => import('../features/candidates/candidate-frame/candidate-frame.js'),
  'CandidateFrame',
  'candidate',
  'people',
);
const ProfilePage = lazyPage(
  () => import('../features/candidates/profile/profile.page.js'),
  'ProfilePage',
  'candidate',
  'corrections',
  'people',
  'shortlist',
);
const CorrectionsPage = lazyPage(
  () => import('../features/candidates/corrections/corrections.page.js'),
  'CorrectionsPage',
  'candidate',
  'corrections',
  'people',
);
const ApplicationsPage = lazyPage(
  () => import('../features/candidates/applications/applications.page.js'),
  'ApplicationsPage',
  'candidate',
  'people',
  'shortlist',
);
const DocumentsPage = lazyPage(
  () => import('../features/candidates/documents/documents.page.js'),
  'DocumentsPage',
  'candidate',
  'people',
  'shortlist',
);
const ActivityPage = lazyPage(
  () => import('../features/candidates/activity/activity.page.js'),
  'ActivityPage',
  'candidate',
  'corrections',
  'people',
  'shortlist',
);
const TheirDataPage = lazyPage(
  () => import('../features/compliance/candidate-data/candidate-data.page.js'),
  'CandidateDataPage',
  'candidate',
  'people',
);
const AtsPage = lazyPage(
  () => import('../features/integrations/role-ats/role-ats.page.js'),
  'RoleAtsPage',
  'atsRole',
  'roles',
  'shortlist',
);
const IntegrationsPage = lazyPage(
  () => import('../features/integrations/overview/integrations.page.js'),
  'IntegrationsPage',
  'apiKeys',
  'integrations',
  'webhooks',
);
const ConnectPage = lazyPage(
  () => import('../features/integrations/connection-setup/connect.page.js'),
  'ConnectPage',
  'integrations',
);
const ConnectionFrame = lazyPage(
  () => import('../features/integrations/connections/connection-frame.js'),
  'ConnectionFrame',
  'integrations',
);
const SetUpPage = lazyPage(
  () => import('../features/integrations/connection-setup/set-up.page.js'),
  'SetUpPage',
  'integrations',
);
const InboundEventsPage = lazyPage(
  () => import('../features/integrations/inbound-events/inbound-events.page.js'),
  'InboundEventsPage',
  'integrations',
);
const SyncsPage = lazyPage(() => import('../features/integrations/syncs/syncs.page.js'), 'SyncsPage', 'integrations');
const OpeningsPage = lazyPage(
  () => import('../features/integrations/openings/openings.page.js'),
  'OpeningsPage',
  'integrations',
);
const NewEndpointPage = lazyPage(
  () => import('../features/integrations/webhooks/new-endpoint.page.js'),
  'NewEndpointPage',
  'integrations',
  'webhooks',
);
const EndpointFrame = lazyPage(
  () => import('../features/integrations/webhooks/endpoint-frame.js'),
  'EndpointFrame',
  'integrations',
  'webhooks',
);
const WebhookLogPage = lazyPage(
  () => import('../features/integrations/webhook-log/webhook-log.page.js'),
  'WebhookLogPage',
  'integrations',
  'webhooks',
);
const EndpointSettingsPage = lazyPage(
  () => import('../features/integrations/webhooks/endpoint-settings.page.js'),
  'EndpointSettingsPage',
  'integrations',
  'webhooks',
);
const SignInPage = lazyPage(() => import('../features/platform/sign-in/sign-in.page.js'), 'SignInPage', 'signIn');
const ChoosePasswordPage = lazyPage(
  () => import('../features/platform/sign-in/choose-password.page.js'),
  'ChoosePasswordPage',
  'signIn',
);
const LostPasswordPage = lazyPage(
  () => import('../features/platform/sign-in/lost-password.page.js'),
  'LostPasswordPage',
  'signIn',
);

export function AppRoutes() {
  return (
    <Suspense fallback={<LoadingPage />}>
      <Routes>
        <Route path="/sign-in" element={<SignInPage />} />
        <Route path="/password" element={<ChoosePasswordPage />} />
        <Route path="/password/lost" element={<LostPasswordPage />} />
        <Route element={<Shell />}>
          <Route path="/" element={<RolesPage />} />
          <Route path="/roles/new" element={<NewRolePage />} />
          <Route path="/roles/:roleId" element={<RoleFrame />}>
            <Route index element={<ShortlistPage />} />
            <Route path="weights" element={<WeightsPage />} />
            <Route path="criteria" element={<CriteriaFrame />}>
              <Route index element={<CriteriaPage />} />
              <Route path="versions" element={<VersionsPage />} />
              <Route path="scoring" element={<ScoringPage />} />
            </Route>
            <Route path="ats" element={<AtsPage />} />
            <Route path="settings" element={<RoleSettingsPage />} />
            <Route path="imports" element={<ImportsPage />} />
            <Route path="imports/:importId" element={<ImportPage />} />
          </Route>
          <Route path="/candidates/:candidateId" element={<CandidateFrame />}>
            <Route index element={<ProfilePage />} />
            <Route path="applications" element={<ApplicationsPage />} />
            <Route path="documents" element={<DocumentsPage />} />
            <Route path="corrections" element={<CorrectionsPage />} />
            <Route path="activity" element={<ActivityPage />} />
            <Route path="data" element={<TheirDataPage />} />
          </Route>
          <Route path="/inbox" element={<InboxFrame />}>
            <Route index element={<InboxPage />} />
            <Route path="requests" element={<RequestsPage />} />
            <Route path="explanations" element={<ExplanationsPage />} />
          </Route>
          <Route path="/suppressed" element={<SuppressedPage />} />
          <Route path="/settings" element={<SettingsFrame />}>
            <Route index element={<Navigate to="/settings/you" replace />} />
            <Route path="you" element={<YouPage />} />
            <Route path="people" element={<PeoplePage />} />
            <Route path="skills" element={<SkillsPage />} />
            <Route path="words" element={<RelatedWordsPage />} />
            <Route path="audit" element={<AuditPage />} />
            <Route path="notices" element={<NoticesPage />} />
            <Route path="rights" element={<RightsPage />} />
            <Route path="retention" element={<RetentionPage />} />
          </Route>
          <Route path="/integrations" element={<IntegrationsPage />} />
          <Route path="/integrations/connect" element={<ConnectPage />} />
          <Route path="/integrations/connections/:connectionId" element={<ConnectionFrame />}>
            <Route index element={<InboundEventsPage />} />
            <Route path="openings" element={<OpeningsPage />} />
            <Route path="syncs" element={<SyncsPage />} />
            <Route path="set-up" element={<SetUpPage />} />
          </Route>
          <Route path="/integrations/webhooks/new" element={<NewEndpointPage />} />
          <Route path="/integrations/webhooks/:endpointId" element={<EndpointFrame />}>
            <Route index element={<WebhookLogPage />} />
            <Route path="settings" element={<EndpointSettingsPage />} />
          </Route>
          <Route path="*" element={<NotFound />} />
        </Route>
      </Routes>
    </Suspense>
  );
}

function NotFound() {
  const t = useTranslations('shell');
  return (
    <main className="page">
      <TabTitle of={[t('notFound')]} />
      <Title order={1} size="h4" mb="sm">
        {t('notFound')}
      </Title>
      <Anchor component={Link} to="/">
        {t('toRoles')}
      </Anchor>
    </main>
  );
}

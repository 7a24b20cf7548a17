import { Title } from '@mantine/core';
import { Suspense } from 'react';
import { Link, Navigate, Route, Routes } from 'react-router';
import { RoleFrame } from './role/role-frame.js';
import { Shell } from './shell/shell.js';
import { ShortlistPage } from './shortlist/shortlist.page.js';
import { words } from './words/index.js';
import { LoadingPage } from './ui/loading.js';
import { lazily } from './ui/on-demand.js';

const RolesPage = lazily(() => import('./roles/roles.page.js'), 'RolesPage');
const NewRolePage = lazily(() => import('./roles/new-role.page.js'), 'NewRolePage');
const CriteriaFrame = lazily(() => import('./criteria/criteria-frame.js'), 'CriteriaFrame');
const CriteriaPage = lazily(() => import('./criteria/criteria.page.js'), 'CriteriaPage');
const VersionsPage = lazily(() => import('./criteria/versions/versions.page.js'), 'VersionsPage');
const RoleSettingsPage = lazily(() => import('./role-settings/role-settings.page.js'), 'RoleSettingsPage');
const ScoringPage = lazily(() => import('./criteria/scoring/scoring.page.js'), 'ScoringPage');
const ImportsPage = lazily(() => import('./imports/imports.page.js'), 'ImportsPage');
const ImportPage = lazily(() => import('./imports/import.page.js'), 'ImportPage');
const InboxPage = lazily(() => import('./inbox/inbox.page.js'), 'InboxPage');
const InboxFrame = lazily(() => import('./inbox/inbox-frame.js'), 'InboxFrame');
const RequestsPage = lazily(() => import('./inbox/requests/requests.page.js'), 'RequestsPage');
const ExplanationsPage = lazily(() => import('./inbox/explanations/explanations.page.js'), 'ExplanationsPage');
const HeldPage = lazily(() => import('./held/held.page.js'), 'HeldPage');
const SettingsFrame = lazily(() => import('./settings/settings-frame.js'), 'SettingsFrame');
const YouPage = lazily(() => import('./settings/you/you.page.js'), 'YouPage');
const PeoplePage = lazily(() => import('./settings/people/people.page.js'), 'PeoplePage');
const AuditPage = lazily(() => import('./settings/audit/audit.page.js'), 'AuditPage');
const NoticesPage = lazily(() => import('./settings/notices/notices.page.js'), 'NoticesPage');
const RightsPage = lazily(() => import('./settings/rights/rights.page.js'), 'RightsPage');
const RetentionPage = lazily(() => import('./settings/retention/retention.page.js'), 'RetentionPage');
const SkillsPage = lazily(() => import('./settings/skills/skills.page.js'), 'SkillsPage');
const WeightsPage = lazily(() => import('./weights/weights.page.js'), 'WeightsPage');
const CandidateFrame = lazily(() => import('./candidate/candidate-frame.js'), 'CandidateFrame');
const ProfilePage = lazily(() => import('./candidate/profile/profile.page.js'), 'ProfilePage');
const CorrectionsPage = lazily(() => import('./candidate/corrections.page.js'), 'CorrectionsPage');
const ApplicationsPage = lazily(() => import('./candidate/applications.page.js'), 'ApplicationsPage');
const DocumentsPage = lazily(() => import('./candidate/documents.page.js'), 'DocumentsPage');
const ActivityPage = lazily(() => import('./candidate/activity.page.js'), 'ActivityPage');
const TheirDataPage = lazily(() => import('./candidate/data/their-data.page.js'), 'TheirDataPage');
const AtsPage = lazily(() => import('./ats-role/ats.page.js'), 'AtsPage');
const IntegrationsPage = lazily(() => import('./integrations/list/integrations.page.js'), 'IntegrationsPage');
const ConnectPage = lazily(() => import('./integrations/connection/connect.page.js'), 'ConnectPage');
const ConnectionFrame = lazily(() => import('./integrations/connection/connection-frame.js'), 'ConnectionFrame');
const SetUpPage = lazily(() => import('./integrations/connection/set-up.page.js'), 'SetUpPage');
const DeliveriesPage = lazily(() => import('./integrations/deliveries/deliveries.page.js'), 'DeliveriesPage');
const SyncsPage = lazily(() => import('./integrations/syncs/syncs.page.js'), 'SyncsPage');
const OpeningsPage = lazily(() => import('./integrations/openings/openings.page.js'), 'OpeningsPage');
const NewEndpointPage = lazily(() => import('./integrations/webhooks/new-endpoint.page.js'), 'NewEndpointPage');
const EndpointFrame = lazily(() => import('./integrations/webhooks/endpoint-frame.js'), 'EndpointFrame');
const WebhookLogPage = lazily(() => import('./integrations/webhooks/webhook-log.page.js'), 'WebhookLogPage');
const EndpointSettingsPage = lazily(
  () => import('./integrations/webhooks/endpoint-settings.page.js'),
  'EndpointSettingsPage',
);
const SignInPage = lazily(() => import('./sign-in/sign-in.page.js'), 'SignInPage');
const ChoosePasswordPage = lazily(() => import('./sign-in/choose-password.page.js'), 'ChoosePasswordPage');
const LostPasswordPage = lazily(() => import('./sign-in/lost-password.page.js'), 'LostPasswordPage');

export function App() {
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
          <Route path="/held" element={<HeldPage />} />
          <Route path="/settings" element={<SettingsFrame />}>
            <Route index element={<Navigate to="/settings/you" replace />} />
            <Route path="you" element={<YouPage />} />
            <Route path="people" element={<PeoplePage />} />
            <Route path="skills" element={<SkillsPage />} />
            <Route path="audit" element={<AuditPage />} />
            <Route path="notices" element={<NoticesPage />} />
            <Route path="rights" element={<RightsPage />} />
            <Route path="retention" element={<RetentionPage />} />
          </Route>
          <Route path="/integrations" element={<IntegrationsPage />} />
          <Route path="/integrations/connect" element={<ConnectPage />} />
          <Route path="/integrations/connections/:connectionId" element={<ConnectionFrame />}>
            <Route index element={<DeliveriesPage />} />
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
  return (
    <main className="page">
      <Title order={1} size="h4" mb="sm">
        {words.shell.notFound}
      </Title>
      <Link to="/">{words.shell.toRoles}</Link>
    </main>
  );
}

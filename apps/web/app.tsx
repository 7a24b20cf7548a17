import { lazy, Suspense, type ComponentType, type LazyExoticComponent } from 'react';
import { Link, Navigate, Route, Routes } from 'react-router';
import { RoleFrame } from './role/role-frame.js';
import { Shell } from './shell/shell.js';
import { ShortlistPage } from './shortlist/shortlist.page.js';
import { words } from './words/index.js';
import { LoadingPage } from './ui/loading.js';

/** A page that is loaded when somebody comes to it. */
function page<Name extends string>(
  load: () => Promise<Record<Name, ComponentType>>,
  name: Name,
): LazyExoticComponent<ComponentType> {
  return lazy(async () => ({ default: (await load())[name] }));
}

const RolesPage = page(() => import('./roles/roles.page.js'), 'RolesPage');
const NewRolePage = page(() => import('./roles/new-role.page.js'), 'NewRolePage');
const CriteriaFrame = page(() => import('./criteria/criteria-frame.js'), 'CriteriaFrame');
const CriteriaPage = page(() => import('./criteria/criteria.page.js'), 'CriteriaPage');
const VersionsPage = page(() => import('./criteria/versions/versions.page.js'), 'VersionsPage');
const RoleSettingsPage = page(() => import('./role-settings/role-settings.page.js'), 'RoleSettingsPage');
const ScoringPage = page(() => import('./criteria/scoring/scoring.page.js'), 'ScoringPage');
const ImportsPage = page(() => import('./imports/imports.page.js'), 'ImportsPage');
const ImportPage = page(() => import('./imports/import.page.js'), 'ImportPage');
const InboxPage = page(() => import('./inbox/inbox.page.js'), 'InboxPage');
const InboxFrame = page(() => import('./inbox/inbox-frame.js'), 'InboxFrame');
const RequestsPage = page(() => import('./inbox/requests/requests.page.js'), 'RequestsPage');
const ExplanationsPage = page(() => import('./inbox/explanations/explanations.page.js'), 'ExplanationsPage');
const HeldPage = page(() => import('./held/held.page.js'), 'HeldPage');
const SettingsFrame = page(() => import('./settings/settings-frame.js'), 'SettingsFrame');
const YouPage = page(() => import('./settings/you/you.page.js'), 'YouPage');
const PeoplePage = page(() => import('./settings/people/people.page.js'), 'PeoplePage');
const AuditPage = page(() => import('./settings/audit/audit.page.js'), 'AuditPage');
const NoticesPage = page(() => import('./settings/notices/notices.page.js'), 'NoticesPage');
const RightsPage = page(() => import('./settings/rights/rights.page.js'), 'RightsPage');
const RetentionPage = page(() => import('./settings/retention/retention.page.js'), 'RetentionPage');
const SkillsPage = page(() => import('./settings/skills/skills.page.js'), 'SkillsPage');
const WeightsPage = page(() => import('./weights/weights.page.js'), 'WeightsPage');
const CandidateFrame = page(() => import('./candidate/candidate-frame.js'), 'CandidateFrame');
const ProfilePage = page(() => import('./candidate/profile/profile.page.js'), 'ProfilePage');
const CorrectionsPage = page(() => import('./candidate/corrections.page.js'), 'CorrectionsPage');
const ApplicationsPage = page(() => import('./candidate/applications.page.js'), 'ApplicationsPage');
const DocumentsPage = page(() => import('./candidate/documents.page.js'), 'DocumentsPage');
const ActivityPage = page(() => import('./candidate/activity.page.js'), 'ActivityPage');
const TheirDataPage = page(() => import('./candidate/data/their-data.page.js'), 'TheirDataPage');
const AtsPage = page(() => import('./ats-role/ats.page.js'), 'AtsPage');
const IntegrationsPage = page(() => import('./integrations/list/integrations.page.js'), 'IntegrationsPage');
const ConnectPage = page(() => import('./integrations/connection/connect.page.js'), 'ConnectPage');
const ConnectionFrame = page(() => import('./integrations/connection/connection-frame.js'), 'ConnectionFrame');
const SetUpPage = page(() => import('./integrations/connection/set-up.page.js'), 'SetUpPage');
const DeliveriesPage = page(() => import('./integrations/deliveries/deliveries.page.js'), 'DeliveriesPage');
const SyncsPage = page(() => import('./integrations/syncs/syncs.page.js'), 'SyncsPage');
const OpeningsPage = page(() => import('./integrations/openings/openings.page.js'), 'OpeningsPage');
const NewEndpointPage = page(() => import('./integrations/webhooks/new-endpoint.page.js'), 'NewEndpointPage');
const EndpointFrame = page(() => import('./integrations/webhooks/endpoint-frame.js'), 'EndpointFrame');
const WebhookLogPage = page(() => import('./integrations/webhooks/webhook-log.page.js'), 'WebhookLogPage');
const EndpointSettingsPage = page(
  () => import('./integrations/webhooks/endpoint-settings.page.js'),
  'EndpointSettingsPage',
);
const SignInPage = page(() => import('./sign-in/sign-in.page.js'), 'SignInPage');
const ChoosePasswordPage = page(() => import('./sign-in/choose-password.page.js'), 'ChoosePasswordPage');
const LostPasswordPage = page(() => import('./sign-in/lost-password.page.js'), 'LostPasswordPage');

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
      <p>{words.shell.notFound}</p>
      <Link to="/">{words.shell.toRoles}</Link>
    </main>
  );
}

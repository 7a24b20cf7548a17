import { Button, Group, Loader } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Link, Navigate, NavLink, Outlet, Route, Routes, useLocation } from 'react-router';
import { Problem } from './api/client.js';
import { useSession, useSignOut } from './api/queries.js';
import { HeldPage } from './held/held.page.js';
import { ImportPage } from './imports/import.page.js';
import { ImportsPage } from './imports/imports.page.js';
import { CriteriaPage } from './roles/criteria.page.js';
import { NewRolePage } from './roles/new-role.page.js';
import { RolesPage } from './roles/roles.page.js';
import { ShortlistPage } from './shortlist/shortlist.page.js';
import { ChoosePasswordPage } from './sign-in/choose-password.page.js';
import { LostPasswordPage } from './sign-in/lost-password.page.js';
import { SignInPage } from './sign-in/sign-in.page.js';
import { ProblemAlert } from './ui/problem-alert.js';

// Its fields are a third of all code, and few people come here.
const SkillsPage = lazy(async () => ({ default: (await import('./skills/skills.page.js')).SkillsPage }));

export function App() {
  return (
    <Routes>
      <Route path="/sign-in" element={<SignInPage />} />
      <Route path="/password" element={<ChoosePasswordPage />} />
      <Route path="/password/lost" element={<LostPasswordPage />} />
      <Route element={<SignedIn />}>
        <Route path="/" element={<RolesPage />} />
        <Route path="/roles/new" element={<NewRolePage />} />
        <Route path="/roles/:roleId" element={<ShortlistPage />} />
        <Route path="/roles/:roleId/criteria" element={<CriteriaPage />} />
        <Route path="/roles/:roleId/imports" element={<ImportsPage />} />
        <Route path="/roles/:roleId/imports/:importId" element={<ImportPage />} />
        <Route path="/held" element={<HeldPage />} />
        <Route path="/skills" element={<SkillsPage />} />
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}

/** Everything but sign-in: sends who is not signed in there, and back to the same place afterwards. */
function SignedIn() {
  const session = useSession();
  const signOut = useSignOut();
  const here = useLocation();
  if (session.isPending) return <Loader className="center" aria-label="Loading" />;
  if (session.error instanceof Problem && session.error.status === 401) {
    return <Navigate to="/sign-in" state={{ from: `${here.pathname}${here.search}` }} replace />;
  }
  if (session.error) return <ProblemAlert error={session.error} retry={() => void session.refetch()} />;
  return (
    <div className="app">
      <header className="top">
        <Link to="/" className="brand">
          <b>C</b> Candor
        </Link>
        <nav className="main-links" aria-label="Candor">
          <NavLink to="/" end>
            Roles
          </NavLink>
          <NavLink to="/skills">Our skills</NavLink>
        </nav>
        <Group gap="sm" ml="auto" wrap="nowrap">
          <span className="soft">
            {session.data.actor.name} · {session.data.organisation.name}
          </span>
          <Button size="xs" variant="default" onClick={() => signOut.mutate()} loading={signOut.isPending}>
            Sign out
          </Button>
        </Group>
      </header>
      <Suspense fallback={<Loader className="center" aria-label="Loading" />}>
        <Outlet />
      </Suspense>
    </div>
  );
}

function NotFound() {
  return (
    <main className="page">
      <p>There is no page at this address.</p>
      <Link to="/">To the roles</Link>
    </main>
  );
}

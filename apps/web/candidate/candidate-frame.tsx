import { Anchor } from '@mantine/core';
import { Link, Navigate, NavLink, Outlet, useOutletContext, useParams } from 'react-router';
import type { Candidate, CandidateFacts } from '#libs/contracts';
import { useFacts } from '../api/candidates.js';
import { Problem } from '../api/client.js';
import { useCandidate } from '../api/queries.js';
import { Empty } from '../ui/empty.js';
import { LoadingPage } from '../ui/loading.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import tabs from '../ui/tabs.module.css';
import { words } from '../words/index.js';
import classes from './candidate-frame.module.css';
import { CandidateHead } from './candidate-head.js';

const said = words.candidate;

export interface CandidateInView {
  candidate: Candidate;
  facts: CandidateFacts;
}

/** What stands around every page of a person: who it is, what is known at a glance, and the way to the other pages. */
export function CandidateFrame() {
  const { candidateId = '' } = useParams();
  const candidate = useCandidate(candidateId);
  const facts = useFacts(candidateId);
  const error = candidate.error ?? facts.error;
  if (error instanceof Problem && error.status === 404) return <Gone wasHere={candidate.data !== undefined} />;
  if (error)
    return <ProblemAlert error={error} retry={() => void Promise.all([candidate.refetch(), facts.refetch()])} />;
  if (!candidate.data || !facts.data) return <LoadingPage />;
  const { mergedIntoId } = candidate.data;
  if (mergedIntoId !== null) return <Navigate to={`/candidates/${mergedIntoId}`} replace />;
  return <Frame candidate={candidate.data} facts={facts.data} />;
}

function Frame({ candidate, facts }: CandidateInView) {
  const at = `/candidates/${candidate.id}`;
  return (
    <div className={classes['frame']}>
      <CandidateHead candidate={candidate} facts={facts} />
      <nav className={tabs['tabs']} aria-label={said.pages}>
        <NavLink to={at} end>
          {said.tabs.profile}
        </NavLink>
        <NavLink to={`${at}/corrections`}>{said.tabs.corrections}</NavLink>
      </nav>
      <Outlet context={{ candidate, facts } satisfies CandidateInView} />
    </div>
  );
}

/** @param wasHere whether they were here when the page was opened */
function Gone({ wasHere }: { wasHere: boolean }) {
  return (
    <main className="page narrow">
      <Empty title={said.gone.title}>
        <span>{wasHere ? said.gone.erased : said.gone.never}</span>
        <Anchor component={Link} to="/">
          {said.gone.toRoles}
        </Anchor>
      </Empty>
    </main>
  );
}

/** The person that the page stands in. */
export const useCandidateInView = (): CandidateInView => useOutletContext<CandidateInView>();

import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { Link, Navigate, NavLink, Outlet, useOutletContext, useParams } from 'react-router';
import type { Candidate, CandidateFacts, ErasureReport } from '#libs/contracts';
import { useFacts } from './queries.js';
import { Problem } from '../../../api/client.js';
import { useCandidate } from './queries.js';
import { useIsAdmin } from '../../../api/session.js';
import { SamePerson } from '../duplicates/possible-duplicates.js';
import { Empty } from '../../../ui/feedback/empty-state.js';
import { LoadingPage } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import tabs from '../../../ui/layout/tabs.module.css';
import { people as saidOfPeople } from '../duplicates/messages.js';
import { candidate as candidateWords } from './messages.js';
import { words } from '../../../i18n/index.js';
import classes from './candidate-frame.module.css';
import { CandidateHead } from './candidate-header.js';
import { Erased } from '../../compliance/erasure/erasure-report.js';

const said = candidateWords;

export interface CandidateInView {
  candidate: Candidate;
  facts: CandidateFacts;
  /** They are gone: what became of them is told in place of their pages. */
  onErased: (report: ErasureReport) => void;
}

/** What stands around every page of a person: who it is, what is known at a glance, and the way to the other pages. */
export function CandidateFrame() {
  const { candidateId = '' } = useParams();
  const candidate = useCandidate(candidateId);
  const facts = useFacts(candidateId);
  const [erased, setErased] = useState<{ report: ErasureReport; applications: Candidate['applications'] } | null>(null);
  if (erased)
    return (
      <main className="page">
        <Erased {...erased} />
      </main>
    );
  const error = candidate.error ?? facts.error;
  if (error instanceof Problem && error.status === 404) return <Gone wasHere={candidate.data !== undefined} />;
  if (!candidate.data || !facts.data) {
    if (!error) return <LoadingPage />;
    return <ProblemAlert error={error} retry={() => void Promise.all([candidate.refetch(), facts.refetch()])} />;
  }
  const { mergedIntoId } = candidate.data;
  if (mergedIntoId !== null) return <Navigate to={`/candidates/${mergedIntoId}`} replace />;
  const { applications } = candidate.data;
  return (
    <Frame
      key={candidateId}
      candidate={candidate.data}
      facts={facts.data}
      onErased={(report) => setErased({ report, applications })}
    />
  );
}

function Frame({ candidate, facts, onErased }: CandidateInView) {
  const isAdmin = useIsAdmin();
  const at = `/candidates/${candidate.id}`;
  return (
    <div className={classes['frame']}>
      <CandidateHead candidate={candidate} facts={facts} />
      <nav className={tabs['tabs']} aria-label={said.pages}>
        <NavLink to={at} end>
          {said.tabs.profile}
        </NavLink>
        <NavLink to={`${at}/applications`}>
          {said.tabs.applications} <span>{words.common.count(candidate.applications.length)}</span>
        </NavLink>
        <NavLink to={`${at}/documents`}>
          {said.tabs.documents} <span>{words.common.count(candidate.documents.length)}</span>
        </NavLink>
        <NavLink to={`${at}/corrections`}>{said.tabs.corrections}</NavLink>
        <NavLink to={`${at}/activity`}>{said.tabs.activity}</NavLink>
        {isAdmin && <NavLink to={`${at}/data`}>{said.tabs.data}</NavLink>}
      </nav>
      <div className={classes['content']}>
        <div className={classes['same']}>
          <SamePerson
            candidateId={candidate.id}
            wayTo={(candidateId, name) => (
              <Anchor component={Link} to={`/candidates/${candidateId}`} size="sm">
                {saidOfPeople.toPage(name ?? saidOfPeople.nameless)}
              </Anchor>
            )}
          />
        </div>
        <Outlet context={{ candidate, facts, onErased } satisfies CandidateInView} />
      </div>
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

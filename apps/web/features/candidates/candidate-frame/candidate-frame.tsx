import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { Link, Navigate, NavLink, Outlet, useOutletContext, useParams } from 'react-router';
import type { Candidate, CandidateFacts, ErasureReport } from '#libs/contracts';
import { useFacts } from './queries.js';
import { ApiError } from '../../../api/api-error.js';
import { useCandidate } from './queries.js';
import { useIsAdmin } from '../../../api/session.js';
import { PossibleDuplicates } from '../duplicates/possible-duplicates.js';
import { LoadingPage } from '../../../ui/feedback/loading.js';
import { MissingPage } from '../../../ui/feedback/missing-page.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { TabLinks } from '../../../ui/layout/tab-links.js';
import classes from './candidate-frame.module.css';
import { CandidateHeader } from './candidate-header.js';
import { ErasureReportView } from '../../compliance/erasure/erasure-report-view.js';
import { useTranslations } from 'use-intl';

export interface CandidateInView {
  candidate: Candidate;
  facts: CandidateFacts;
  /** The candidate was erased: the report replaces their pages. */
  onErased: (report: ErasureReport) => void;
}

/** Frames every page of a candidate: header, facts at a glance, and links to the other pages. */
export function CandidateFrame() {
  const { candidateId = '' } = useParams();
  const candidate = useCandidate(candidateId);
  const facts = useFacts(candidateId);
  const [erased, setErased] = useState<{ report: ErasureReport; applications: Candidate['applications'] } | null>(null);
  if (erased)
    return (
      <main className="page">
        <ErasureReportView {...erased} />
      </main>
    );
  const error = candidate.error ?? facts.error;
  if (error instanceof ApiError && error.status === 404) return <Gone wasHere={candidate.data !== undefined} />;
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
  const t = useTranslations('candidate');
  const tCommon = useTranslations('common');
  const tPeople = useTranslations('people');
  const isAdmin = useIsAdmin();
  const at = `/candidates/${candidate.id}`;
  return (
    <div className={classes['frame']}>
      <CandidateHeader candidate={candidate} facts={facts} />
      <TabLinks label={t('pages')}>
        <NavLink to={at} end>
          {t('tabs.profile')}
        </NavLink>
        <NavLink to={`${at}/applications`}>
          {t('tabs.applications')} <span>{tCommon('count', { n: candidate.applications.length })}</span>
        </NavLink>
        <NavLink to={`${at}/documents`}>
          {t('tabs.documents')} <span>{tCommon('count', { n: candidate.documents.length })}</span>
        </NavLink>
        <NavLink to={`${at}/corrections`}>{t('tabs.corrections')}</NavLink>
        <NavLink to={`${at}/activity`}>{t('tabs.activity')}</NavLink>
        {isAdmin && <NavLink to={`${at}/data`}>{t('tabs.data')}</NavLink>}
      </TabLinks>
      <div className={classes['content']}>
        <div className={classes['same']}>
          <PossibleDuplicates
            candidateId={candidate.id}
            wayTo={(candidateId, name) => (
              <Anchor component={Link} to={`/candidates/${candidateId}`} size="sm">
                {tPeople('toPage', { name: name ?? tPeople('nameless') })}
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
  const t = useTranslations('candidate');
  const why = wasHere ? t('gone.erased') : t('gone.never');
  return <MissingPage title={t('gone.title')} why={why} toRoles={t('gone.toRoles')} />;
}

/** The person that the page stands in. */
export const useCandidateInView = (): CandidateInView => useOutletContext<CandidateInView>();

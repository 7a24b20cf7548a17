import { useQueries } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Application, Working } from '#libs/contracts';
import { applicationQuery } from './queries.js';
import { Chip } from '../../../ui/text/chip.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import rows from '../../../ui/layout/rows.module.css';
import { When } from '../../../ui/text/when.js';
import classes from './applications.module.css';
import { useCandidateInView } from '../candidate-frame/candidate-frame.js';
import { useTranslations } from 'use-intl';
import { knownOr } from '../../../i18n/translate.js';

const LANE_TONES = {
  strong: 'good',
  possible: 'good',
  review: 'accent',
  'missing-must': 'warn',
  unlikely: 'quiet',
} as const;
const DECISION_TONES = { advance: 'good', hold: 'warn', decline: 'bad' } as const;

/** Lists the applications of a candidate with their status, each with a link to the candidate in its shortlist. */
export function ApplicationsPage() {
  const t = useTranslations('candidate.applications');
  const { candidate } = useCandidateInView();
  const applications = [...candidate.applications].reverse();
  const asked = useQueries({ queries: applications.map(({ id }) => applicationQuery(id)) });
  const failed = asked.find(({ error }) => error !== null);
  if (applications.length === 0)
    return (
      <main className="page">
        <EmptyState title={t('none')} />
      </main>
    );
  return (
    <main className="page">
      {failed?.error && <ProblemAlert error={failed.error} retry={() => void failed.refetch()} />}
      {asked.some(({ isPending }) => isPending) && <LoadingRows rows={applications.length} />}
      <ul className={rows['items']} aria-label={t('title')}>
        {asked.map(
          ({ data }, at) =>
            data && <Applied key={data.id} application={data} roleTitle={applications[at]!.roleTitle} />,
        )}
      </ul>
    </main>
  );
}

/** Strongest first; all of them stand in the shortlist. */
const REASONS = 2;

function Why({ working }: { working: Working }) {
  const tShortlist = useTranslations('shortlist');
  return (
    <ul className={classes['why']}>
      {(['for', 'against'] as const).map((tone) =>
        working.reasons
          .filter((one) => one.tone === tone)
          .slice(0, REASONS)
          .map(({ criterion, text }) => (
            <li key={`${criterion} ${text}`} data-tone={tone}>
              <span className={classes['sign']} role="img" aria-label={tShortlist(`signs.${tone}`)}>
                {tone === 'for' ? '+' : '–'}
              </span>
              {text}
            </li>
          )),
      )}
    </ul>
  );
}

function Applied({ application, roleTitle }: { application: Application; roleTitle: string }) {
  const t = useTranslations('candidate.applications');
  const tShortlist = useTranslations('shortlist');
  const tTerms = useTranslations('terms');
  const { id, roleId, source, receivedAt, state, decision, outOfDate, working } = application;
  return (
    <li>
      <b className={classes['score']}>{working === null || working.score === null ? '–' : Math.round(working.score)}</b>
      <div className={rows['what']}>
        <Link to={`/roles/${roleId}?application=${id}`} aria-label={t('open', { role: roleTitle })}>
          {roleTitle}
        </Link>
        <small>
          {t('received')} <When at={receivedAt} />{' '}
          {t('through', { source: knownOr(tShortlist, `choices.${source}`, source) })}
          {working?.rank && ` · ${t('rank', { rank: working.rank })}`}
        </small>
        {working && <Why working={working} />}
      </div>
      <div className={rows['side']}>
        {working && <Chip tone={LANE_TONES[working.lane]}>{tTerms(`lanes.${working.lane}`)}</Chip>}
        {outOfDate && <Chip tone="accent">{t('outOfDate')}</Chip>}
        {state !== 'assessed' && <Chip tone="quiet">{t(`states.${state}`)}</Chip>}
        {decision ? (
          <Chip tone={DECISION_TONES[decision]}>{tShortlist(`decided.${decision}`)}</Chip>
        ) : (
          <Chip>{t('undecided')}</Chip>
        )}
      </div>
    </li>
  );
}

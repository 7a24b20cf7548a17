import { Link } from 'react-router';
import type { Activity } from '#libs/contracts';
import { useActivity } from './queries.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import rows from '../../../ui/layout/rows.module.css';
import { ShowMore } from '../../../ui/layout/show-more.js';
import { When } from '../../../ui/text/when.js';
import { useCandidateInView } from '../candidate-frame/candidate-frame.js';
import { useTranslations } from 'use-intl';
import { knownOr, type Translate } from '../../../i18n/translate.js';

/** Shows the activity of a candidate: arrivals, parsed documents, corrections and decisions. */
export function ActivityPage() {
  const t = useTranslations('candidate.activity');
  const { candidate } = useCandidateInView();
  const activity = useActivity(candidate.id);
  const items = activity.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <main className="page">
      {activity.isPending && <LoadingRows />}
      {activity.error && <ProblemAlert error={activity.error} retry={() => void activity.refetch()} />}
      {activity.isSuccess && items.length === 0 && <EmptyState title={t('none')} />}
      {items.length > 0 && (
        <ol className={rows['items']} aria-label={t('title')}>
          {items.map((one) => (
            <Happened key={`${one.kind} ${one.id} ${one.at}`} activity={one} />
          ))}
        </ol>
      )}
      <ShowMore of={activity} />
    </main>
  );
}

function Happened({ activity }: { activity: Activity }) {
  const t = useTranslations('candidate.activity');
  const tCommon = useTranslations('common');
  const tFacts = useTranslations('corrections.facts');
  const tReasons = useTranslations('shortlist.reasons');
  const { kind, at, by, role, applicationId, fileName, text, fact, decision, reasonCode } = activity;
  const what = decision ? t(`decided.${decision}`) : t(`what.${kind}`);
  const more = [fileName, fact && knownOr(tFacts, fact, fact), reasonOf(tReasons, decision, reasonCode)]
    .filter(Boolean)
    .join(' · ');
  return (
    <li>
      <div className={rows['what']}>
        {what}
        {more && `: ${more}`}
        {text && <small>{text}</small>}
        {role && (
          <small>
            <Link to={`/roles/${role.id}?application=${applicationId}`}>{role.title}</Link>
          </small>
        )}
      </div>
      <span className={rows['side']}>
        {by && `${by.name ?? tCommon('somebody')} · `}
        <When at={at} />
      </span>
    </li>
  );
}

function reasonOf(
  t: Translate<'shortlist.reasons'>,
  decision: Activity['decision'],
  code: string | null,
): string | null {
  if (decision === null || decision === 'open' || code === null) return null;
  return knownOr(t, `${decision}.${code}`, code);
}

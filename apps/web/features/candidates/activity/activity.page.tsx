import { Link } from 'react-router';
import type { Activity } from '#libs/contracts';
import { useActivity } from './queries.js';
import { Empty } from '../../../ui/feedback/empty-state.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import rows from '../../../ui/layout/rows.module.css';
import { ShowMore } from '../../../ui/layout/show-more.js';
import { When } from '../../../ui/text/when.js';
import { candidate as candidateWords } from '../candidate-frame/messages.js';
import { corrections as correctionWords } from '../correction-draft/messages.js';
import { words } from '../../../i18n/index.js';
import { useCandidateInView } from '../candidate-frame/candidate-frame.js';

const said = candidateWords.activity;
const FACTS: Readonly<Record<string, string>> = correctionWords.facts;

/** What happened about a person: what came, what was read, what people said and decided. */
export function ActivityPage() {
  const { candidate } = useCandidateInView();
  const activity = useActivity(candidate.id);
  const items = activity.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <main className="page">
      {activity.isPending && <LoadingRows />}
      {activity.error && <ProblemAlert error={activity.error} retry={() => void activity.refetch()} />}
      {activity.isSuccess && items.length === 0 && <Empty title={said.none} />}
      {items.length > 0 && (
        <ol className={rows['items']} aria-label={said.title}>
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
  const { kind, at, by, role, applicationId, fileName, text, fact, decision, reasonCode } = activity;
  const what = decision ? said.decided[decision] : said.what[kind];
  const more = [fileName, fact && FACTS[fact], reasonOf(decision, reasonCode)].filter(Boolean).join(' · ');
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
        {by && `${by.name ?? words.common.somebody} · `}
        <When at={at} />
      </span>
    </li>
  );
}

function reasonOf(decision: Activity['decision'], code: string | null): string | null {
  if (decision === null || decision === 'open' || code === null) return null;
  const reasons: Readonly<Record<string, string>> = words.shortlist.reasons[decision];
  return reasons[code] ?? code;
}

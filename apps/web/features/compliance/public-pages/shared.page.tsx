/** For somebody without an account: a shortlist, or some applications with their working. Read-only. */
import { Fragment, useState } from 'react';
import type { EvidenceQuote, ExplainedNode, Shared, SharedApplication } from '#libs/contracts';
import { dayName, KIND_NAMES, LANE_NAMES, OUTCOME_NAMES } from '#libs/wording';
import { TabTitle } from '../../../ui/layout/tab-title.js';
import { open } from './messages.js';
import { callByLink, type Refusal } from './public-client.js';
import { Failed } from './public-problem.js';
import { Loading } from './public-loading.js';
import { useAnswer } from './use-public-page.js';

const said = open.shared;

type Person = Shared['people'][number];

const nameOf = ({ name, fileName }: Pick<Person, 'name' | 'fileName'>): string => name ?? fileName ?? said.nameNotRead;

export function SharedPage() {
  const { answer: shared, refusal, again } = useAnswer<Shared>('/shared');
  if (refusal) return <Failed refusal={refusal} onAgain={again} />;
  if (!shared) return <Loading />;
  return (
    <main className="open-page">
      <header>
        <p className="from">{shared.organisation}</p>
        <TabTitle of={[shared.role]} />
        <h1>{shared.role}</h1>
        <p className="soft">
          {said.hint(shared.scope === 'shortlist' ? said.shortlist : said.applications, dayName(shared.asOf))}
        </p>
      </header>
      {shared.people.length === 0 && <p>{said.none}</p>}
      {/* Safari takes a list without marks for none. */}
      <ol role="list" aria-label={said.list} className="people">
        {shared.people.map((person, at) => (
          <Fragment key={person.applicationId}>
            {person.lane !== shared.people[at - 1]?.lane && (
              <li className="lane">
                <h2>{LANE_NAMES[person.lane]}</h2>
              </li>
            )}
            <li>
              <PersonHead person={person} />
              <ul role="list" className="reasons">
                {person.reasons.map(({ tone, criterion, text }) => (
                  <li key={`${tone} ${criterion}`} className={tone}>
                    <span role="img" aria-label={said.tones[tone]}>
                      {SIGNS[tone]}
                    </span>
                    <span>{text}</span>
                  </li>
                ))}
              </ul>
              {shared.scope === 'applications' && <WorkingOf applicationId={person.applicationId} />}
            </li>
          </Fragment>
        ))}
      </ol>
      {shared.left > 0 && <p className="soft">{said.left(shared.left)}</p>}
      <footer className="soft">{open.until(dayName(shared.expiresAt))}</footer>
    </main>
  );
}

const SIGNS: Readonly<Record<Person['reasons'][number]['tone'], string>> = { for: '+', against: '−', open: '?' };

function PersonHead({ person }: { person: Person }) {
  const { rank, score, low, high } = person;
  return (
    <div className="person">
      <b>
        {rank}. {nameOf(person)}
      </b>
      <span className="points">
        {low !== null && low !== high && (
          <span className="soft">{said.range(Math.round(low), Math.round(high ?? low))}</span>
        )}
        <b>{score === null ? '–' : Math.round(score)}</b>
      </span>
    </div>
  );
}

/** Read when it is opened. */
function WorkingOf({ applicationId }: { applicationId: string }) {
  const [shown, setShown] = useState<SharedApplication | Refusal | null>(null);
  const read = () => {
    if (shown !== null) return;
    callByLink<SharedApplication>(`/shared/applications/${applicationId}`).then(setShown, (refusal: Refusal) =>
      setShown(refusal),
    );
  };
  return (
    <details onToggle={read}>
      <summary>{said.working}</summary>
      {shown instanceof Error && <p role="alert">{shown.message}</p>}
      {shown !== null && !(shown instanceof Error) && (
        <ul>
          {shown.working.criteria.map(({ id, label, kind, outcome, explanation }) => (
            <li key={id}>
              <b>{label}</b> <span className="soft">{KIND_NAMES[kind]}</span>
              <span className="text">
                {OUTCOME_NAMES[outcome]}: {explanation.sentence}
              </span>
              {quotesOf(explanation).map((quote) => (
                <q key={quote}>{quote}</q>
              ))}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

const MOST_QUOTES = 3;

const evidenceOf = ({ evidence, children }: ExplainedNode): EvidenceQuote[] => [
  ...evidence,
  ...children.flatMap(evidenceOf),
];

function quotesOf(node: ExplainedNode): string[] {
  const quotes = evidenceOf(node).map(({ quote }) => quote.replace(/\s+/g, ' ').trim());
  return [...new Set(quotes)].slice(0, MOST_QUOTES);
}

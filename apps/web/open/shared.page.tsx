/** For somebody without an account: a shortlist, or some applications with their working. Read-only. */
import { useState } from 'react';
import type { EvidenceQuote, ExplainedNode, Shared, SharedApplication } from '#libs/contracts';
import { KIND_NAMES, LANE_NAMES, OUTCOME_NAMES } from '#libs/wording';
import { callByLink, type Refusal } from './call.js';
import { Failed } from './failed.js';
import { useAnswer } from './use-answer.js';

type Person = Shared['people'][number];

const nameOf = ({ name, fileName }: Pick<Person, 'name' | 'fileName'>): string => name ?? fileName ?? 'Name not read';

export function SharedPage() {
  const { answer: shared, refusal, again } = useAnswer<Shared>('/shared');
  if (refusal) return <Failed refusal={refusal} onAgain={again} />;
  if (!shared) return <main className="open-page" aria-busy="true" />;
  return (
    <main className="open-page">
      <header>
        <p className="from">{shared.organisation}</p>
        <h1>{shared.role}</h1>
        <p className="soft">
          {shared.scope === 'shortlist' ? 'Shortlist' : 'Applications'}, dates count to {shared.asOf}. A tool ranks and
          explains; people decide.
        </p>
      </header>
      {shared.people.length === 0 && <p>Nobody stands in the list at the moment.</p>}
      <ol aria-label="Applications">
        {shared.people.map((person) => (
          <li key={person.applicationId}>
            <span className="points">
              {person.score === null ? '–' : Math.round(person.score)}
              {person.low !== null && person.low !== person.high && (
                <span className="soft text">
                  {Math.round(person.low)} to {Math.round(person.high ?? person.low)}
                </span>
              )}
            </span>
            <b>
              {person.rank}. {nameOf(person)}
            </b>
            <span className="soft text">{LANE_NAMES[person.lane]}</span>
            {person.reasons.map(({ tone, criterion, text }) => (
              <span key={`${tone} ${criterion}`} className="text">
                {tone === 'for' ? '+' : tone === 'against' ? '−' : '?'} {text}
              </span>
            ))}
            {shared.scope === 'applications' && <WorkingOf applicationId={person.applicationId} />}
          </li>
        ))}
      </ol>
      {shared.left > 0 && <p className="soft">{shared.left} more stand in the list.</p>}
      <footer className="soft">This page can be opened until {new Date(shared.expiresAt).toLocaleDateString()}.</footer>
    </main>
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
      <summary>Every requirement, and the words it rests on</summary>
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

/** A shortlist, or some applications with their score breakdown, for a reader without an account. Read-only. */
import { Fragment, useState } from 'react';
import {
  quotedEvidence,
  type ExplainedNode,
  type ExplainedQuote,
  type Shared,
  type SharedApplication,
} from '#libs/contracts';
import { TabTitle } from '../../../ui/layout/tab-title.js';
import { callByLink, type PublicPageError } from './public-client.js';
import { PublicProblem } from './public-problem.js';
import { PublicLoading } from './public-loading.js';
import { usePublicPage } from './use-public-page.js';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../../i18n/use-formats.js';
import type { Translate } from '../../../i18n/translate.js';

type Person = Shared['candidates'][number];

const nameOf = (t: Translate<'open.shared'>, { name, fileName }: Pick<Person, 'name' | 'fileName'>): string =>
  name ?? fileName ?? t('nameNotRead');

export function SharedPage() {
  const t = useTranslations('open.shared');
  const tOpen = useTranslations('open');
  const tTerms = useTranslations('terms');
  const formats = useFormats();
  const { answer: shared, refusal, again } = usePublicPage<Shared>('/shared');
  if (refusal) return <PublicProblem refusal={refusal} onAgain={again} />;
  if (!shared) return <PublicLoading />;
  return (
    <main className="open-page">
      <header>
        <p className="from">{shared.organisation}</p>
        <TabTitle of={[shared.role]} />
        <h1>{shared.role}</h1>
        <p className="soft">
          {t('hint', {
            what: shared.scope === 'shortlist' ? t('shortlist') : t('applications'),
            day: formats.day(shared.asOf),
          })}
        </p>
      </header>
      {shared.candidates.length === 0 && <p>{t('none')}</p>}
      {/* Safari takes a list without marks for none. */}
      <ol role="list" aria-label={t('list')} className="people">
        {shared.candidates.map((person, at) => (
          <Fragment key={person.applicationId}>
            {person.lane !== shared.candidates[at - 1]?.lane && (
              <li className="lane">
                <h2>{tTerms(`lanes.${person.lane}`)}</h2>
              </li>
            )}
            <li>
              <PersonHead person={person} />
              {person.summary !== null && <p>{person.summary}</p>}
              <ul role="list" className="reasons">
                {person.reasons.map(({ tone, criterion, text }) => (
                  <li key={`${tone} ${criterion}`} className={tone}>
                    <span role="img" aria-label={t(`tones.${tone}`)}>
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
      {shared.remaining > 0 && <p className="soft">{t('left', { n: shared.remaining })}</p>}
      <footer className="soft">{tOpen('until', { day: formats.day(shared.expiresAt) })}</footer>
    </main>
  );
}

const SIGNS: Readonly<Record<Person['reasons'][number]['tone'], string>> = { for: '+', against: '−', open: '?' };

function PersonHead({ person }: { person: Person }) {
  const t = useTranslations('open.shared');
  const { rank, score, low, high } = person;
  return (
    <div className="person">
      <b>
        {rank !== null && `${rank}. `}
        {nameOf(t, person)}
      </b>
      <span className="points">
        {low !== null && low !== high && (
          <span className="soft">{t('range', { low: Math.round(low), high: Math.round(high ?? low) })}</span>
        )}
        <b>{score === null ? '–' : Math.round(score)}</b>
      </span>
    </div>
  );
}

/** Read when it is opened. */
function WorkingOf({ applicationId }: { applicationId: string }) {
  const t = useTranslations('open.shared');
  const tOpen = useTranslations('open');
  const tTerms = useTranslations('terms');
  const [shown, setShown] = useState<SharedApplication | PublicPageError | null>(null);
  const read = () => {
    if (shown !== null) return;
    callByLink<SharedApplication>(tOpen, `/shared/applications/${applicationId}`).then(
      setShown,
      (refusal: PublicPageError) => setShown(refusal),
    );
  };
  return (
    <details onToggle={read}>
      <summary>{t('working')}</summary>
      {shown instanceof Error && <p role="alert">{shown.message}</p>}
      {shown !== null && !(shown instanceof Error) && (
        <ul>
          {shown.working.criteria.map(({ id, label, kind, outcome, explanation }) => (
            <li key={id}>
              <b>{label}</b>{' '}
              <span className="soft">
                {tTerms(`kinds.${kind}`)} · {tTerms(`outcomes.${outcome}`)}
              </span>
              <span className="text">{explanation.sentence}</span>
              {quotesOf(explanation).map(({ quote, tier }) => (
                <q key={quote} data-tier={tier}>
                  {tier !== 'exact' && <b>{tTerms(`tiers.${tier}`)}: </b>}
                  {quote}
                </q>
              ))}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

const MOST_QUOTES = 3;

const evidenceOf = ({ evidence, children }: ExplainedNode): ExplainedQuote[] => [
  ...evidence,
  ...children.flatMap(evidenceOf),
];

/** Similar wording is quoted only where nothing shows it. */
function quotesOf(node: ExplainedNode): Pick<ExplainedQuote, 'quote' | 'tier'>[] {
  const quotes = quotedEvidence(evidenceOf(node)).map(({ quote, tier }) => ({
    quote: quote.replace(/\s+/g, ' ').trim(),
    tier,
  }));
  return [...new Map(quotes.map((one) => [one.quote, one])).values()].slice(0, MOST_QUOTES);
}

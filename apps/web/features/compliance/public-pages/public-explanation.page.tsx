/** For a candidate: how their application was assessed, and what they can do about it. No account, one column, small. */
import { useEffect, useRef, useState } from 'react';
import type { ExplanationView } from '#libs/contracts';
import { TabTitle } from '../../../ui/layout/tab-title.js';
import { AskForPersonForm } from './ask-for-person-form.js';
import { PublicProblem } from './public-problem.js';
import { PublicLoading } from './public-loading.js';
import { ReportForm } from './report-form.js';
import { usePublicPage } from './use-public-page.js';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../../i18n/use-formats.js';

/** The actions of a candidate, by the section that contains them. */
const WAYS = { correct: 'report.open', person: 'person.open' } as const;

export function PublicExplanationPage() {
  const t = useTranslations('open.explained');
  const tOpen = useTranslations('open');
  const formats = useFormats();
  const { answer: explanation, refusal, again } = usePublicPage<ExplanationView>('/explained');
  const askedFor = useRef<HTMLElement>(null);
  const hasSent = useRef(false);
  // The sent text is at the top of the page, so its sender sees that it arrived.
  useEffect(() => {
    if (hasSent.current) askedFor.current?.focus();
    hasSent.current = false;
  }, [explanation]);
  const onSent = () => {
    hasSent.current = true;
    again();
  };
  if (refusal) return <PublicProblem refusal={refusal} onAgain={again} />;
  if (!explanation) return <PublicLoading />;
  return (
    <main className="open-page" lang={explanation.language}>
      <header>
        <p className="from">{explanation.organisation}</p>
        <TabTitle of={[explanation.title]} />
        <h1>{explanation.title}</h1>
        <p className="soft">{explanation.role}</p>
        <Ways explanation={explanation} />
      </header>
      {explanation.requests.length > 0 && (
        <section ref={askedFor} tabIndex={-1} aria-label={t('asked')}>
          <ul className="asked-for">
            {explanation.requests.map(({ at, sentence, reply }) => (
              <li key={at}>
                {sentence}
                {reply && <q>{reply}</q>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {explanation.sections.map(({ id, heading, paragraphs, items }) => (
        <section key={id} aria-labelledby={`section-${id}`}>
          <h2 id={`section-${id}`} tabIndex={-1}>
            {heading}
          </h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {items.length > 0 && (
            <ul>
              {items.map(({ title, text, quotes }, at) => (
                // Two may be called alike; their order never changes.
                <li key={at}>
                  {text === '' ? title : <b>{title}</b>}
                  {text !== '' && <span className="text">{text}</span>}
                  {quotes.map((quote) => (
                    <q key={quote}>{quote}</q>
                  ))}
                </li>
              ))}
            </ul>
          )}
          {id === 'correct' && <ReportForm explanation={explanation} onSent={onSent} />}
          {id === 'person' && mayAskForPerson(explanation) && <PersonForm onSent={onSent} />}
        </section>
      ))}
      {explanation.expiresAt && (
        <footer className="soft">{tOpen('until', { day: formats.day(explanation.expiresAt) })}</footer>
      )}
    </main>
  );
}

const mayAskForPerson = ({ state }: ExplanationView): boolean => state !== 'by-people' && state !== 'superseded';

/** Links to the actions at the end of a long page. These are buttons, because the part of the address after `#` is the key to the page. */
function Ways({ explanation }: { explanation: ExplanationView }) {
  const t = useTranslations('open.explained');
  const tOpen = useTranslations('open');
  const goTo = (id: string) => {
    const heading = document.getElementById(`section-${id}`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  const ways = (Object.keys(WAYS) as (keyof typeof WAYS)[]).filter(
    (id) =>
      explanation.sections.some((section) => section.id === id) && (id === 'correct' || mayAskForPerson(explanation)),
  );
  return (
    <nav className="ways" aria-label={t('ways')}>
      {ways.map((id) => (
        <button key={id} type="button" onClick={() => goTo(id)}>
          {t('to', { what: tOpen(WAYS[id]) })}
        </button>
      ))}
    </nav>
  );
}

function PersonForm({ onSent }: { onSent: () => void }) {
  const tOpen = useTranslations('open');
  const [words, setWords] = useState('');
  return (
    <AskForPersonForm
      open={tOpen('person.open')}
      send={tOpen('person.send')}
      path="/explained/person"
      body={() => ({ words })}
      onSent={onSent}
    >
      <label>
        {tOpen('person.words')}
        <textarea rows={3} maxLength={2000} value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
    </AskForPersonForm>
  );
}

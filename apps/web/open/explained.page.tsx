/** For a candidate: how their application was assessed, and what they can do about it. No account, one column, small. */
import { useEffect, useRef, useState } from 'react';
import type { Explained } from '#libs/contracts';
import { dayName } from '#libs/wording';
import { Asking } from './asking.js';
import { Failed } from './failed.js';
import { ReportForm } from './report-form.js';
import { useAnswer } from './use-answer.js';

export function ExplainedPage() {
  const { answer: told, refusal, again } = useAnswer<Explained>('/explained');
  const askedFor = useRef<HTMLElement>(null);
  const hasSent = useRef(false);
  // What was sent stands at the top of the page: whoever sent it is shown that it arrived.
  useEffect(() => {
    if (hasSent.current) askedFor.current?.focus();
    hasSent.current = false;
  }, [told]);
  const onSent = () => {
    hasSent.current = true;
    again();
  };
  if (refusal) return <Failed refusal={refusal} onAgain={again} />;
  if (!told) return <main className="open-page" aria-busy="true" />;
  return (
    <main className="open-page" lang={told.language}>
      <header>
        <p className="from">{told.organisation}</p>
        <h1>{told.title}</h1>
        <p className="soft">{told.role}</p>
      </header>
      {told.requests.length > 0 && (
        <section ref={askedFor} tabIndex={-1} aria-label="What you asked for">
          <ul className="asked-for">
            {told.requests.map(({ at, sentence, reply }) => (
              <li key={at}>
                {sentence}
                {reply && <q>{reply}</q>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {told.sections.map(({ id, heading, paragraphs, items }) => (
        <section key={id} aria-labelledby={`told-${id}`}>
          <h2 id={`told-${id}`}>{heading}</h2>
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
          {id === 'correct' && <ReportForm told={told} onSent={onSent} />}
          {id === 'person' && told.state !== 'by-people' && told.state !== 'superseded' && (
            <PersonForm onSent={onSent} />
          )}
        </section>
      ))}
      {told.expiresAt && <footer className="soft">This page can be opened until {dayName(told.expiresAt)}.</footer>}
    </main>
  );
}

function PersonForm({ onSent }: { onSent: () => void }) {
  const [words, setWords] = useState('');
  return (
    <Asking
      open="Ask for a person"
      send="Have people assess my application"
      path="/explained/person"
      body={() => ({ words })}
      onSent={onSent}
    >
      <label>
        What you want to say (may stay empty)
        <textarea rows={3} maxLength={2000} value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
    </Asking>
  );
}

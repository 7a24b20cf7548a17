import { ActionIcon, Tooltip } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Application, DocumentText } from '#libs/contracts';
import { importOutcomeText } from '#libs/wording';
import { useDocumentText } from '../../api/queries.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { words } from '../../words/index.js';
import classes from './document-pane.module.css';
import { documentToOpen, markText, topicsOf } from './evidence.js';

const said = words.shortlist.document;

interface Props {
  application: Application | null;
  topic: string | null;
  /** Which of the topic's quotes is looked at, from 0; counts on over the last. */
  quote: number;
  isBlind: boolean;
}

/** The text that the score was read from, with what the chosen criterion or remark rests on highlighted. */
export function DocumentPane({ application, topic, quote, isBlind }: Props) {
  const topics = useMemo(() => (application ? topicsOf(application) : []), [application]);
  const chosen = topics.find(({ id }) => id === topic);
  const quotes = chosen?.quotes ?? [];
  const at = quotes.length === 0 ? null : quote % quotes.length;
  const looked = at === null ? null : (quotes[at] ?? null);
  // A document that somebody opened stays until a line of another one is asked for.
  const [picked, setPicked] = useState<{ of: string; documentId: string } | null>(null);
  useEffect(() => setPicked(null), [topic, quote]);
  const documentId =
    picked !== null && picked.of === application?.id
      ? picked.documentId
      : (looked?.documentId ?? (application ? documentToOpen(application.documents, topics, chosen) : null));
  const text = useDocumentText(documentId);
  const marked = useMemo(
    () => (text.data?.text && documentId ? markText(text.data.text, documentId, topics) : []),
    [text.data, documentId, topics],
  );
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    // In braces: what scrollIntoView gives back is no clean-up.
    mark.current?.scrollIntoView({ block: 'center' });
  }, [topic, at, marked]);

  if (!application) return <section className={classes['pane']} aria-label={said.label} />;
  const isLooked = (start: number): boolean =>
    looked !== null && looked.documentId === documentId && looked.start <= start;
  const first = marked.findIndex(
    (part) =>
      topic !== null && part.topics.includes(topic) && (isLooked(part.start) || looked?.documentId !== documentId),
  );
  return (
    <section className={classes['pane']} aria-label={said.label}>
      <header>
        <nav aria-label={said.documents}>
          {application.documents.map(({ id, fileName }) => (
            <button
              key={id}
              type="button"
              aria-current={id === documentId}
              onClick={() => setPicked({ of: application.id, documentId: id })}
            >
              {fileName ?? said.label}
            </button>
          ))}
        </nav>
        <span className={classes['told']}>
          {chosen ? (at === null ? said.noLine : said.quote(at + 1, quotes.length)) : said.chooseCriterion}{' '}
          {quotes.length > 1 && <kbd>e</kbd>}
        </span>
        {documentId && !isBlind && (
          <Tooltip label={said.file}>
            <ActionIcon
              component="a"
              href={`/api/v1/documents/${documentId}/content`}
              target="_blank"
              rel="noreferrer"
              variant="subtle"
              color="gray"
              aria-label={said.file}
            >
              <IconDownload size={16} />
            </ActionIcon>
          </Tooltip>
        )}
      </header>
      {text.error && <ProblemAlert error={text.error} retry={() => void text.refetch()} />}
      {text.data && text.data.text === null && (
        <p className={classes['none']}>{importOutcomeText(text.data.outcome)}</p>
      )}
      {text.data && <ReaderRemarks text={text.data} />}
      {marked.length > 0 && (
        <pre className={classes['paper']} tabIndex={0} aria-label={said.label}>
          {marked.map((part, i) =>
            part.topics.length === 0 ? (
              part.text
            ) : (
              <mark
                // The parts are a cut of one immutable text.
                key={i}
                ref={i === first ? mark : null}
                data-on={(topic !== null && part.topics.includes(topic)) || undefined}
                data-looked={i === first || undefined}
              >
                {part.text}
              </mark>
            ),
          )}
        </pre>
      )}
    </section>
  );
}

/** What the reader of the document remarked, and what it holds that the page does not show. */
function ReaderRemarks({ text: { findings, hidden } }: { text: DocumentText }) {
  if (findings.length + hidden.length === 0) return null;
  return (
    <ul className="remarks" aria-label={said.remarks}>
      {findings.map(({ code, sentence }) => (
        <li key={code} className="finding">
          {sentence}
        </li>
      ))}
      {hidden.map(({ text }, at) => (
        <li key={at} className="finding">
          <q>{text}</q>
        </li>
      ))}
    </ul>
  );
}

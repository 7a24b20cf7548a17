import { Badge, Text } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import type { Application, DocumentText } from '#libs/contracts';
import { importOutcomeText } from '#libs/wording';
import { useDocumentText } from '../api/queries.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { documentToOpen, markText, topicsOf } from './evidence.js';

/** The text that the score was read from, with what the chosen criterion or remark rests on highlighted. */
export function DocumentPane({ application, topic }: { application: Application | null; topic: string | null }) {
  const topics = useMemo(() => (application ? topicsOf(application) : []), [application]);
  const chosen = topics.find(({ id }) => id === topic);
  const quotes = chosen?.quotes ?? [];
  const documentId = application ? documentToOpen(application.documents, topics, chosen) : null;
  const text = useDocumentText(documentId);
  const marked = useMemo(
    () => (text.data?.text && documentId ? markText(text.data.text, documentId, topics) : []),
    [text.data, documentId, topics],
  );
  const firstMark = useRef<HTMLElement>(null);
  useEffect(() => {
    // In braces: what scrollIntoView gives back is no clean-up.
    firstMark.current?.scrollIntoView({ block: 'center' });
  }, [topic, marked]);

  if (!application) return <section className="pane document" aria-label="Document" />;
  const file = application.documents.find((one) => one.id === documentId);
  const first = marked.findIndex((part) => topic !== null && part.topics.includes(topic));
  return (
    <section className="pane document" aria-label="Document">
      <header>
        <Badge variant="light">{file?.fileName ?? 'Document'}</Badge>
        <Text c="dimmed" size="xs">
          {chosen
            ? quotes.length === 0
              ? 'No line of the document shows it'
              : `${quotes.length} ${quotes.length === 1 ? 'quote' : 'quotes'}`
            : 'Choose a criterion to see its lines'}
        </Text>
      </header>
      {text.error && <ProblemAlert error={text.error} retry={() => void text.refetch()} />}
      {text.data && text.data.text === null && <Text p="md">{importOutcomeText(text.data.outcome)}</Text>}
      {text.data && <ReaderRemarks text={text.data} />}
      {marked.length > 0 && (
        <pre className="paper" tabIndex={0}>
          {marked.map((part, i) =>
            part.topics.length === 0 ? (
              part.text
            ) : (
              <mark
                // The parts are a cut of one immutable text.
                key={i}
                ref={i === first ? firstMark : null}
                className={topic !== null && part.topics.includes(topic) ? 'on' : ''}
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
    <ul className="remarks" aria-label="Remarks on this document">
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

import { Badge, Text } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import type { Application } from '#libs/contracts';
import { useDocumentText } from '../api/queries.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { markText, quotesOf } from './evidence.js';

/** The text that the score was read from, with what the chosen criterion rests on highlighted. */
export function DocumentPane({
  application,
  criterion,
}: {
  application: Application | null;
  criterion: string | null;
}) {
  const chosen = application?.working?.criteria.find((one) => one.id === criterion);
  const quotes = chosen ? quotesOf(chosen.explanation) : [];
  const documentId = quotes[0]?.documentId ?? application?.documents[0]?.id ?? null;
  const text = useDocumentText(documentId);
  const marked = useMemo(
    () => (text.data?.text && documentId ? markText(text.data.text, documentId, application?.working ?? null) : []),
    [text.data, documentId, application],
  );
  const firstMark = useRef<HTMLElement>(null);
  useEffect(() => {
    // In braces: what scrollIntoView gives back is no clean-up.
    firstMark.current?.scrollIntoView({ block: 'center' });
  }, [criterion, marked]);

  if (!application) return <section className="pane document" aria-label="Document" />;
  const file = application.documents.find((one) => one.id === documentId);
  const first = marked.findIndex((part) => criterion !== null && part.criteria.includes(criterion));
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
      {text.data && text.data.text === null && (
        <Text p="md">This document could not be read ({text.data.outcome}).</Text>
      )}
      <pre className="paper" tabIndex={0}>
        {marked.map((part, i) =>
          part.criteria.length === 0 ? (
            part.text
          ) : (
            <mark
              // The parts are a cut of one immutable text.
              key={i}
              ref={i === first ? firstMark : null}
              className={criterion !== null && part.criteria.includes(criterion) ? 'on' : ''}
            >
              {part.text}
            </mark>
          ),
        )}
      </pre>
    </section>
  );
}

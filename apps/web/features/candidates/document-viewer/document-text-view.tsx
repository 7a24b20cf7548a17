import { useEffect, useMemo, useRef } from 'react';
import type { EvidenceQuote } from '#libs/contracts';
import { scrollToMiddle } from '../../../ui/hooks/scroll-to.js';
import classes from './document-pane.module.css';
import { markText, type Marked, type Topic } from '../evidence/evidence.js';
import { useTranslations } from 'use-intl';

interface Props {
  documentId: string;
  text: string;
  topics: readonly Topic[];
  /** Id of the topic that is chosen. */
  topic: string | null;
  looked: EvidenceQuote | null;
}

/** The text that offsets of evidence count in, with what something rests on marked. */
export function DocumentTextView({ documentId, text, topics, topic, looked }: Props) {
  const t = useTranslations('shortlist');
  const marked = useMemo(() => markText(text, documentId, topics), [text, documentId, topics]);
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    scrollToMiddle(mark.current);
  }, [topic, looked, marked]);
  const isLooked = (start: number): boolean =>
    looked !== null && looked.documentId === documentId && looked.start <= start;
  const first = marked.findIndex(
    (part) =>
      topic !== null && part.topics.includes(topic) && (isLooked(part.start) || looked?.documentId !== documentId),
  );
  // The chosen criterion alone counts; without one, what shows anything by its name.
  const isImplied = ({ topics: here, implied }: Marked): boolean =>
    topic !== null && here.includes(topic) ? implied.includes(topic) : implied.length === here.length;
  return (
    <pre className={classes['paper']} tabIndex={0} aria-label={t('document.label')}>
      {marked.map((part, i) =>
        part.topics.length === 0 ? (
          part.text
        ) : (
          <mark
            // The parts are a cut of one immutable text.
            key={i}
            ref={i === first ? mark : null}
            data-on={(topic !== null && part.topics.includes(topic)) || undefined}
            data-tier={isImplied(part) ? 'implied' : undefined}
            data-looked={i === first || undefined}
          >
            {part.text}
          </mark>
        ),
      )}
    </pre>
  );
}

import { Button } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import type { Candidate, CandidateFacts } from '#libs/contracts';
import { DocumentPane } from '../document-viewer/document-pane.js';
import { useKeys } from '../../../ui/hooks/use-keys.js';
import classes from './side-by-side.module.css';
import { topicsOfFacts } from './fact-topics.js';
import { useTranslations } from 'use-intl';

interface Props {
  candidate: Candidate;
  facts: CandidateFacts;
  /** Id of the fact whose lines are shown. */
  topic: string | null;
  /** Null: the one that the fact's lines stand in. */
  documentId: string | null;
  onTopic: (id: string) => void;
  onClose: () => void;
}

/** A document of a person, as it looks or as text, with the lines that facts rest on marked. */
export function CandidateDocument({ candidate, facts, topic, documentId, onTopic, onClose }: Props) {
  const t = useTranslations('candidate');
  const [quote, setQuote] = useState(0);
  useEffect(() => setQuote(0), [topic]);
  useKeys([
    ['e', () => setQuote((at) => at + 1)],
    ['Escape', onClose],
  ]);
  const shown = useMemo(
    () => ({
      id: candidate.id,
      documents: candidate.documents.filter(({ id }) => documentId === null || id === documentId),
      topics: topicsOfFacts(facts),
    }),
    [candidate, facts, documentId],
  );
  return (
    <div className={classes['document']}>
      <div className={classes['close']}>
        <Button size="compact-xs" variant="subtle" color="gray" rightSection={<kbd>esc</kbd>} onClick={onClose}>
          {t('documents.close')}
        </Button>
      </div>
      <DocumentPane application={shown} topic={topic} quote={quote} onTopic={onTopic} />
    </div>
  );
}

import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { EvidenceQuote } from '#libs/contracts';
import { useCorrections } from '../corrections/queries.js';
import { LazyCorrectFact } from '../corrections/lazy-correct-fact.js';
import type { CorrectionStart } from '../correction-draft/correction-draft.js';
import { When } from '../../../ui/text/when.js';
import classes from './evidence-lines.module.css';
import { useTranslations } from 'use-intl';

interface Props {
  candidateId: string;
  /** The accessible name of the fact, for the labels of the buttons. */
  label: string;
  evidence: readonly EvidenceQuote[];
  /** Ids of corrections. */
  corrections: readonly string[];
  /** The initial state of a correction; null: it is corrected elsewhere. */
  start: CorrectionStart | null;
  children?: ReactNode;
}

/** The evidence of a fact, and the link to correct it. */
export function EvidenceLines({ candidateId, label, evidence, corrections, start, children }: Props) {
  const t = useTranslations('candidate.lines');
  const [isCorrecting, setIsCorrecting] = useState(false);
  const quotes = [...new Set(evidence.map(({ quote }) => quote.replace(/\s+/g, ' ').trim()))];
  return (
    <div className={classes['lines']}>
      {children}
      {quotes.map((quote) => (
        <blockquote key={quote}>{quote}</blockquote>
      ))}
      {quotes.length === 0 && corrections.length > 0 && <p>{t('none')}</p>}
      {corrections.length > 0 && <CorrectionSources candidateId={candidateId} ids={corrections} />}
      {start &&
        (isCorrecting ? (
          <LazyCorrectFact candidateId={candidateId} start={start} onClose={() => setIsCorrecting(false)} />
        ) : (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('correctThe', { what: label })}
            onClick={() => setIsCorrecting(true)}
          >
            {t('correct')}
          </Button>
        ))}
    </div>
  );
}

function CorrectionSources({ candidateId, ids }: { candidateId: string; ids: readonly string[] }) {
  const t = useTranslations('candidate.lines');
  const tCorrections = useTranslations('corrections');
  const corrections = useCorrections(candidateId);
  const all = corrections.data?.pages.flatMap(({ items }) => items) ?? [];
  return all
    .filter(({ id }) => ids.includes(id))
    .map(({ id, by, at, source, reason, statement }) => (
      <p key={id} className={classes['statement']}>
        <b>{t('corrected')}:</b> {statement.split('\n').join(', ')}
        <small>
          {by.name ?? tCorrections('list.by')} · <When at={at} /> · {tCorrections(`sources.${source}`)} · {reason}
        </small>
      </p>
    ));
}

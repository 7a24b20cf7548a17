import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { Candidate, CandidateFacts } from '#libs/contracts';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { useKeys } from '../../../ui/hooks/use-keys.js';
import type { CorrectionStart } from '../correction-draft/correction-draft.js';
import { LazyCorrectFact } from '../corrections/lazy-correct-fact.js';
import { DocumentTabs } from '../document-viewer/document-tabs.js';
import { useDocumentText } from '../document-viewer/queries.js';
import classes from './line-marker.module.css';
import { LineKinds, type LineKind } from './line-kinds.js';
import { useLinesReading } from './queries.js';
import { boundsOf, linesOfText, nextLine, selectLine, startOfLines, type LineSelection } from './text-lines.js';

interface Props {
  candidate: Candidate;
  facts: CandidateFacts;
  onClose: () => void;
}

/** A document as lines to select: the user marks lines and says what they are, where the reader named none. */
export function LineMarker({ candidate, facts, onClose }: Props) {
  const t = useTranslations('candidate');
  const { documents } = candidate;
  const [documentId, setDocumentId] = useState(documents[0]?.id ?? null);
  const [selection, setSelection] = useState<LineSelection | null>(null);
  // The form stays until it is closed, since it shows what the correction has done to the scores.
  const [answer, setAnswer] = useState<CorrectionStart | null>(null);
  const text = useDocumentText(documentId);
  const lines = useMemo(() => linesOfText(text.data?.text ?? ''), [text.data]);
  const reading = useLinesReading(facts.candidateId);
  const foot = useRef<HTMLDivElement>(null);
  useKeys([['Escape', () => (selection ? setSelection(null) : onClose())]]);
  const clear = (): void => {
    setSelection(null);
    setAnswer(null);
  };
  const open = (id: string): void => {
    clear();
    setDocumentId(id);
  };
  const say = (kind: LineKind): void => {
    if (selection === null || documentId === null) return;
    const [first, last] = boundsOf(selection);
    const range = { documentId, start: lines[first]!.start, end: lines[last]!.end };
    const onSuccess = (found: Awaited<ReturnType<typeof reading.mutateAsync>>): void =>
      setAnswer(startOfLines(kind, { ...range, reading: found }, facts));
    reading.mutate(range, { onSuccess });
  };
  return (
    <section className={classes['marker']} aria-label={t('marking.title')}>
      <header>
        <b>{t('marking.title')}</b>
        <span>{t('marking.hint')}</span>
        <Button size="compact-xs" variant="subtle" color="gray" rightSection={<kbd>esc</kbd>} onClick={onClose}>
          {t('marking.close')}
        </Button>
        {documents.length > 1 && (
          <DocumentTabs
            documents={documents}
            documentId={documentId}
            label={t('documents.title')}
            unnamed={t('documents.unnamed')}
            onDocument={open}
          />
        )}
      </header>
      <div className={classes['scroller']}>
        {text.isPending && <LoadingRows rows={8} />}
        {text.error && <ProblemAlert error={text.error} retry={() => void text.refetch()} />}
        {text.data && text.data.text === null && <p>{t('marking.noText')}</p>}
        {text.data?.text && (
          <Lines
            lines={lines}
            selection={selection}
            onSelect={answer ? () => undefined : setSelection}
            onDone={() => foot.current?.querySelector('button')?.focus()}
          />
        )}
      </div>
      {(selection !== null || answer !== null) && (
        <div ref={foot} className={classes['foot']}>
          {answer ? (
            <LazyCorrectFact candidateId={facts.candidateId} start={answer} onClose={clear} />
          ) : (
            <LineKinds onKind={say} isDisabled={reading.isPending}>
              <small role="status">{selection && t('marking.count', { n: countOf(lines, selection) })}</small>
            </LineKinds>
          )}
          {reading.error && <ProblemAlert error={reading.error} />}
        </div>
      )}
    </section>
  );
}

/** The number of lines with text in a selection. */
function countOf(lines: ReturnType<typeof linesOfText>, selection: LineSelection): number {
  const [first, last] = boundsOf(selection);
  return lines.slice(first, last + 1).filter(({ isBlank }) => !isBlank).length;
}

interface LinesProps {
  lines: ReturnType<typeof linesOfText>;
  selection: LineSelection | null;
  onSelect: (selection: LineSelection | null) => void;
  /** The selection is made, by the keyboard. */
  onDone: () => void;
}

/** The lines, of which one is in the tab order. Arrow keys move, with Shift they extend, and Enter goes on to the answer. */
function Lines({ lines, selection, onSelect, onDone }: LinesProps) {
  const t = useTranslations('candidate.marking');
  const list = useRef<HTMLUListElement>(null);
  const dragged = useRef<number | null>(null);
  const [first, last] = selection ? boundsOf(selection) : [-1, -1];
  const inOrder = selection?.focus ?? nextLine(lines, -1, 1);
  const focus = (at: number): void => list.current?.querySelector<HTMLElement>(`[data-line="${at}"]`)?.focus();
  useEffect(() => {
    const end = (): void => void (dragged.current = null);
    window.addEventListener('pointerup', end);
    return () => window.removeEventListener('pointerup', end);
  }, []);
  const onKeyDown = (event: KeyboardEvent, at: number): void => {
    if (event.key === 'Enter' && selection) {
      event.preventDefault();
      return onDone();
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const next = nextLine(lines, at, event.key === 'ArrowDown' ? 1 : -1);
    onSelect(event.shiftKey && selection ? { ...selection, focus: next } : { anchor: next, focus: next });
    focus(next);
  };
  return (
    <ul ref={list} className={classes['lines']} aria-label={t('lines')}>
      {lines.map(({ text, start, isBlank }, at) => (
        <li key={start}>
          {isBlank ? (
            <br />
          ) : (
            <button
              type="button"
              data-line={at}
              tabIndex={at === inOrder ? 0 : -1}
              aria-pressed={at >= first && at <= last}
              onPointerDown={({ pointerType }) => (dragged.current = pointerType === 'mouse' ? at : null)}
              onPointerEnter={() => {
                if (dragged.current !== null && dragged.current !== at)
                  onSelect({ anchor: dragged.current, focus: at });
              }}
              onClick={({ shiftKey }) => onSelect(selectLine(selection, at, shiftKey))}
              onKeyDown={(event) => onKeyDown(event, at)}
            >
              {text}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

import { Button } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Kind, LineClass, Role } from '#libs/contracts';
import { scrollIntoView } from '../../../ui/hooks/scroll-to.js';
import type { DraftCriterion } from '../criteria-content/criteria-content.js';
import { isWarning } from '../criteria-draft/questions.js';
import { LineClassMenu } from '../line-classes/line-class-menu.js';
import rowClasses from '../line-classes/line-classes.module.css';
import type { DraftLine } from '../line-classes/use-line-classes.js';
import { pageRowsOf } from './page-rows.js';
import { segmentsOf, type MarkedSpan } from './segments.js';
import classes from '../criteria-content/criteria-editor.module.css';
import { useTranslations } from 'use-intl';

const SHORTEST_TAKEN = 2;
const LONGEST_TAKEN = 1_000;

interface Props {
  page: string;
  criteria: readonly DraftCriterion[];
  questions: Role['questions'];
  /** The criterion that is looked at, and whether it was chosen here. */
  active: { id: string; where: 'page' | 'list' } | null;
  onActive: (id: string | null) => void;
  /** The lines with their classes; left out until they are known. */
  lines?: readonly DraftLine[];
  /** Left out for users who only read. */
  onTake?: (text: string, place: { start: number; end: number; kind?: Kind }) => void;
  /** Left out for users who only read. */
  onClass?: (line: DraftLine, to: LineClass) => void;
}

const NO_LINES: readonly DraftLine[] = [];

/**
 * The page of the role with the class of each line and the requirements read from it. Selected words can become a
 * requirement.
 */
export function JobDescription({
  page,
  criteria,
  questions,
  active,
  onActive,
  lines = NO_LINES,
  onTake,
  onClass,
}: Props) {
  const t = useTranslations('criteria');
  const tLines = useTranslations('jobAdLines');
  const text = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState<{ start: number; end: number } | null>(null);
  const warned = useMemo(() => new Set(questions.filter(isWarning).map(({ from }) => keyOf(from))), [questions]);
  const rows = useMemo(() => pageRowsOf(page, lines), [page, lines]);
  const marked = useMemo(
    () => [
      ...criteria.flatMap(({ id, from }) => (from ? [{ id, ...from }] : [])),
      ...questions.flatMap(({ from }) => (from && warned.has(keyOf(from)) ? [{ id: keyOf(from), ...from }] : [])),
    ],
    [criteria, questions, warned],
  );
  const segments = useMemo(() => rows.map((row) => segmentsWithin(page, row, marked)), [page, rows, marked]);
  const labels = useMemo(() => new Map(criteria.map(({ id, label }) => [id, label])), [criteria]);
  useEffect(() => {
    if (active?.where === 'list') scrollIntoView(text.current?.querySelector('[data-on]') ?? null);
  }, [active]);

  const select = () => setSelected(text.current && onTake ? selectedIn(text.current, page) : null);
  const taking = useRef(onTake);
  useEffect(() => {
    taking.current = onTake;
  }, [onTake]);
  const take = useCallback(
    (place: { start: number; end: number }, kind: Kind | null | undefined) =>
      taking.current?.(page.slice(place.start, place.end).replace(/\s+/g, ' ').trim(), {
        ...place,
        ...(kind && { kind }),
      }),
    [page],
  );
  const takeLine = useCallback(({ start, end, kind }: DraftLine) => take({ start, end }, kind), [take]);
  const first = new Set<string>();
  return (
    <div className={classes['text']} ref={text} onPointerUp={select} onKeyUp={select}>
      {rows.map(({ start, line, isApart }, at) => (
        <div key={start} className={rowClasses['row']} data-class={line?.class} data-apart={isApart ? '' : undefined}>
          {line && (
            <LineClassMenu
              line={line}
              text={page.slice(line.start, line.end)}
              {...(onClass && { onChange: onClass, onTake: takeLine })}
            />
          )}
          <p>
            {segments[at]!.map(({ start: from, text: own, ids }) => {
              const criterion = ids.find((id) => labels.has(id));
              const isWarned = ids.some((id) => warned.has(id));
              if (criterion === undefined)
                return isWarned ? (
                  <mark key={from} data-start={from} data-warned>
                    {own}
                  </mark>
                ) : (
                  <span key={from} data-start={from}>
                    {own}
                  </span>
                );
              const isFirst = !first.has(criterion);
              first.add(criterion);
              return (
                <mark
                  key={from}
                  data-start={from}
                  data-on={active !== null && ids.includes(active.id) ? '' : undefined}
                  data-warned={isWarned ? '' : undefined}
                  {...(isFirst && { tabIndex: 0, role: 'button' })}
                  // Not on enter: what appears or scrolls under a pointer at rest is not pointed at.
                  onPointerMove={() => active?.id !== criterion && onActive(criterion)}
                  onFocus={() => onActive(criterion)}
                  onClick={() => onActive(criterion)}
                >
                  {own}
                </mark>
              );
            })}
            {line?.understood === false && <small className={rowClasses['silent']}>{tLines('silent')}</small>}
          </p>
        </div>
      ))}
      {selected && onTake && (
        <Button
          className={classes['take']!}
          size="compact-xs"
          onClick={() => {
            take(selected, lines.find(({ end }) => end > selected.start)?.kind);
            setSelected(null);
          }}
        >
          {t('takeSelected')}
        </Button>
      )}
    </div>
  );
}

/** What stands on a part of the page, with offsets into the whole page. */
function segmentsWithin(page: string, { start, end }: { start: number; end: number }, marked: readonly MarkedSpan[]) {
  const here = marked
    .filter((place) => place.start < end && place.end > start)
    .map(({ id, ...place }) => ({
      id,
      start: Math.max(place.start, start) - start,
      end: Math.min(place.end, end) - start,
    }));
  return segmentsOf(page.slice(start, end), here).map((segment) => ({ ...segment, start: segment.start + start }));
}

const keyOf = (from: { start: number; end: number } | null): string =>
  from ? `question ${from.start} ${from.end}` : '';

/** Returns the selection as offsets into the job description; null if nothing is selected. */
function selectedIn(root: HTMLElement, page: string): { start: number; end: number } | null {
  const selection = document.getSelection();
  if (
    !selection ||
    selection.isCollapsed ||
    !root.contains(selection.anchorNode) ||
    !root.contains(selection.focusNode)
  )
    return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(root, range.startContainer, range.startOffset, page);
  const until = offsetOf(root, range.endContainer, range.endOffset, page);
  const end = start + page.slice(start, until).trimEnd().length;
  return end - start >= SHORTEST_TAKEN && end - start <= LONGEST_TAKEN ? { start, end } : null;
}

/** The offset into the page of a place in it. Between two rows it is the beginning of the second. */
function offsetOf(root: HTMLElement, node: Node, offset: number, page: string): number {
  const segment = node.nodeType === Node.TEXT_NODE ? node.parentElement?.closest<HTMLElement>('[data-start]') : null;
  if (segment) return Number(segment.dataset['start']) + offset;
  const place = document.createRange();
  place.setStart(node, offset);
  const next = [...root.querySelectorAll<HTMLElement>('[data-start]')].find((one) => place.comparePoint(one, 0) >= 0);
  return next ? Number(next.dataset['start']) : page.length;
}

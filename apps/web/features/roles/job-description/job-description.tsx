import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Role } from '#libs/contracts';
import { scrollIntoView } from '../../../ui/hooks/scroll-to.js';
import type { DraftCriterion } from '../criteria-content/criteria-content.js';
import { isWarning } from '../criteria-draft/questions.js';
import { segmentsOf } from './segments.js';
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
  /** Left out for users who only read. */
  onTake?: (text: string, place: { start: number; end: number }) => void;
}

/** The page of the role with the requirements read from it. Selected words can become a requirement. */
export function JobDescription({ page, criteria, questions, active, onActive, onTake }: Props) {
  const t = useTranslations('criteria');
  const text = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState<{ start: number; end: number } | null>(null);
  const warned = useMemo(() => new Set(questions.filter(isWarning).map(({ from }) => keyOf(from))), [questions]);
  const segments = useMemo(
    () =>
      segmentsOf(page, [
        ...criteria.flatMap(({ id, from }) => (from ? [{ id, ...from }] : [])),
        ...questions.flatMap(({ from }) => (from && warned.has(keyOf(from)) ? [{ id: keyOf(from), ...from }] : [])),
      ]),
    [page, criteria, questions, warned],
  );
  const labels = useMemo(() => new Map(criteria.map(({ id, label }) => [id, label])), [criteria]);
  useEffect(() => {
    if (active?.where === 'list') scrollIntoView(text.current?.querySelector('[data-on]') ?? null);
  }, [active]);

  const select = () => setSelected(text.current && onTake ? selectedIn(text.current) : null);
  const first = new Set<string>();
  return (
    <div className={classes['text']} ref={text} onPointerUp={select} onKeyUp={select}>
      {segments.map(({ start, text: own, ids }) => {
        const criterion = ids.find((id) => labels.has(id));
        const isWarned = ids.some((id) => warned.has(id));
        if (criterion === undefined)
          return isWarned ? (
            <mark key={start} data-start={start} data-warned>
              {own}
            </mark>
          ) : (
            <span key={start} data-start={start}>
              {own}
            </span>
          );
        const isFirst = !first.has(criterion);
        first.add(criterion);
        return (
          <mark
            key={start}
            data-start={start}
            data-on={active !== null && ids.includes(active.id) ? '' : undefined}
            data-warned={isWarned ? '' : undefined}
            {...(isFirst && { tabIndex: 0, role: 'button' })}
            onPointerEnter={() => onActive(criterion)}
            onFocus={() => onActive(criterion)}
            onClick={() => onActive(criterion)}
          >
            {own}
          </mark>
        );
      })}
      {selected && onTake && (
        <Button
          className={classes['take']!}
          size="compact-xs"
          onClick={() => {
            onTake(page.slice(selected.start, selected.end).replace(/\s+/g, ' ').trim(), selected);
            setSelected(null);
          }}
        >
          {t('takeSelected')}
        </Button>
      )}
    </div>
  );
}

const keyOf = (from: { start: number; end: number } | null): string =>
  from ? `question ${from.start} ${from.end}` : '';

/** Returns the selection as offsets into the job description; null if nothing is selected. */
function selectedIn(root: HTMLElement): { start: number; end: number } | null {
  const selection = document.getSelection();
  if (
    !selection ||
    selection.isCollapsed ||
    !root.contains(selection.anchorNode) ||
    !root.contains(selection.focusNode)
  )
    return null;
  const range = selection.getRangeAt(0);
  const [start, end] = [
    offsetOf(range.startContainer, range.startOffset),
    offsetOf(range.endContainer, range.endOffset),
  ];
  if (start === null || end === null) return null;
  return end - start >= SHORTEST_TAKEN && end - start <= LONGEST_TAKEN ? { start, end } : null;
}

function offsetOf(node: Node, offset: number): number | null {
  const segment = node.parentElement?.closest<HTMLElement>('[data-start]');
  return segment ? Number(segment.dataset['start']) + offset : null;
}

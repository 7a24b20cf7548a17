import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import type { LaneThresholds } from '#libs/contracts';
import { usePrinting } from '../../../ui/hooks/use-printing.js';
import classes from './candidate-list.module.css';
import { CandidateRow } from './candidate-row.js';
import { tieOf, type ListRow } from './list-rows.js';
import { useTranslations } from 'use-intl';

const HEIGHTS = { lane: 29, person: 78 } as const;
/** Rows beyond the edge that are drawn already, and how near to the end the next page is asked for. */
const OVERSCAN = 12;
const NEAR_END = 60;

interface Props {
  rows: readonly ListRow[];
  /** The number of candidates in the list, loaded or not. */
  total: number;
  thresholds: LaneThresholds;
  ties: readonly { from: number; to: number }[];
  chosen: string | null;
  selected: ReadonlySet<string>;
  onChoose: (applicationId: string) => void;
  onSelect: (applicationId: string) => void;
  more: (() => void) | null;
  /** Shown in place of an empty list. */
  empty: ReactNode;
}

/** The list: only what is in view is drawn, and who is being read stays where they are when others come or go above. */
export function CandidateList({
  rows,
  total,
  thresholds,
  ties,
  chosen,
  selected,
  onChoose,
  onSelect,
  more,
  empty,
}: Props) {
  const t = useTranslations('shortlist');
  const tCommon = useTranslations('common');
  const tTerms = useTranslations('terms');
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => HEIGHTS[rows[at]?.kind ?? 'person'],
    getItemKey: (at) => rows[at]?.key ?? at,
    overscan: OVERSCAN,
    // The heading above a candidate scrolls into view with them.
    scrollPaddingStart: HEIGHTS.lane,
  });
  const isPrinting = usePrinting();
  const drawn = isPrinting ? rows.map((_, index) => ({ index, start: 0, size: 0 })) : virtual.getVirtualItems();
  const last = drawn.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last > rows.length - NEAR_END) more();
  }, [more, last, rows.length]);
  useStayingInPlace(scroller, rows, chosen);
  useEffect(() => {
    const at = rows.findIndex(({ key }) => key === chosen);
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
    // Only a newly chosen candidate scrolls into view.
  }, [chosen]);

  if (rows.length === 0) return <div className={classes['list']}>{empty}</div>;
  return (
    <div className={classes['list']} ref={scroller}>
      <ul style={{ height: virtual.getTotalSize() }}>
        {drawn.map(({ index, start, size }) => {
          const row = rows[index];
          if (!row) return null;
          const style = { height: size, transform: `translateY(${start}px)` };
          if (row.kind === 'lane')
            return (
              <li key={row.key} className={classes['lane']} style={style}>
                <h2 title={t(`laneHints.${row.lane}`, { ...thresholds })}>{tTerms(`lanes.${row.lane}`)}</h2>
                <span>{row.people !== null && tCommon('count', { n: row.people })}</span>
              </li>
            );
          return (
            <li key={row.key} style={style} aria-setsize={total} aria-posinset={row.at + 1}>
              <CandidateRow
                item={row.item}
                rank={row.rank}
                tie={tieOf(ties, row.rank)}
                isChosen={row.key === chosen}
                isSelected={selected.has(row.key)}
                isSelecting={selected.size > 0}
                onChoose={onChoose}
                onSelect={onSelect}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Scrolls along when rows come or go above the chosen candidate, so that they do not jump. */
function useStayingInPlace(
  scroller: React.RefObject<HTMLDivElement | null>,
  rows: readonly ListRow[],
  chosen: string | null,
): void {
  const before = useRef<{ chosen: string | null; top: number | null }>({ chosen: null, top: null });
  useLayoutEffect(() => {
    const top = topOf(rows, chosen);
    const was = before.current;
    const element = scroller.current;
    if (element && top !== null && was.chosen === chosen && was.top !== null && was.top !== top) {
      const isInView =
        was.top >= element.scrollTop - HEIGHTS.person && was.top <= element.scrollTop + element.clientHeight;
      if (isInView) element.scrollTop += top - was.top;
    }
    before.current = { chosen, top };
  }, [scroller, rows, chosen]);
}

function topOf(rows: readonly ListRow[], key: string | null): number | null {
  let top = 0;
  for (const row of rows) {
    if (row.key === key) return top;
    top += HEIGHTS[row.kind];
  }
  return null;
}

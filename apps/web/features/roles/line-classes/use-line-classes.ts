/** The classes of the lines of a job description in a draft of its criteria. */
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { LineClass } from '#libs/contracts';
import { criterionOf, sentBack, type DraftCriterion } from '../criteria-content/criteria-content.js';
import type { CriteriaDraft } from '../criteria-draft/use-criteria-draft.js';
import {
  usePageLines,
  useReadLines,
  type LineClassChanges,
  type PageLinesOfDraft,
  type VersionPath,
} from './queries.js';

export type DraftLine = PageLinesOfDraft['lines'][number];

export interface LineClasses {
  /** Undefined until the page is read; it stays so where it cannot be. */
  page: PageLinesOfDraft | undefined;
  isPending: boolean;
  error: Error | null;
  /** Gives a line another class: the draft gets the criteria that the page asks for then. */
  change: (line: DraftLine, to: LineClass) => void;
}

export function useLineClasses(version: VersionPath & { page: string }, draft: CriteriaDraft): LineClasses {
  const stored = usePageLines(version, []);
  const shown = usePageLines(version, draft.lineClasses);
  const read = useReadLines(version);
  const latest = useRef({ draft, stored: stored.data, text: version.page });
  useEffect(() => {
    latest.current = { draft, stored: stored.data, text: version.page };
  });
  const { mutate, isPending } = read;
  const change = useCallback(
    (line: DraftLine, to: LineClass) => {
      const { draft: before, stored: own, text } = latest.current;
      const storedClass = own?.lines.find(({ start }) => start === line.start)?.class;
      const lineClasses = withClass(
        before.lineClasses,
        { start: line.start, text: text.slice(line.start, line.end), class: to },
        storedClass,
      );
      const { criteria, lineClasses: since } = before;
      mutate(
        { lineClasses, merge: { criteria: criteria.map(sentBack), since: [...since] } },
        {
          onSuccess: (reading) => {
            // What was edited meanwhile stays: the line is read into it once more.
            if (latest.current.draft.criteria !== criteria) return change(line, to);
            latest.current.draft.change(reading.criteria.map(criterionOf), undefined, lineClasses);
          },
        },
      );
    },
    [mutate],
  );
  const page = useMemo(() => shown.data && understoodBy(shown.data, draft.criteria), [shown.data, draft.criteria]);
  return { page, isPending, error: shown.error ?? read.error, change };
}

/** A line that asks is understood, too, once a user has made a requirement of it. */
function understoodBy(page: PageLinesOfDraft, criteria: readonly DraftCriterion[]): PageLinesOfDraft {
  const isTaken = ({ start, end, understood }: DraftLine): boolean =>
    understood === false && criteria.some(({ from }) => from !== null && from.start < end && start < from.end);
  const taken = page.lines.filter(isTaken);
  if (taken.length === 0) return page;
  return {
    ...page,
    understood: { ...page.understood, lines: page.understood.lines + taken.length },
    lines: page.lines.map((line) => (taken.includes(line) ? { ...line, understood: true } : line)),
  };
}

/** A line that gets the class back that is stored for it is no change any more. */
function withClass(
  changes: LineClassChanges,
  change: LineClassChanges[number],
  storedClass: LineClass | undefined,
): LineClassChanges {
  const others = changes.filter(({ start }) => start !== change.start);
  return change.class === storedClass ? others : [...others, change];
}

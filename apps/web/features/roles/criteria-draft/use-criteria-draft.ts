/** The draft of a role’s criteria: the server keeps it until it is saved or discarded. Its undo steps are those of the page. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { CriteriaDraftContent, EditedRole, Role } from '#libs/contracts';
import { browserDrafts } from '../../../api/drafts/draft-store.js';
import type { BrowserCopy, StoredDraft } from '../../../api/drafts/draft-copies.js';
import type { DraftState, DraftSync } from '../../../api/drafts/draft-sync.js';
import { useDraftSync } from '../../../api/drafts/use-draft-sync.js';
import type { DraftCriterion } from '../criteria-content/criteria-content.js';
import { isSameCriteria } from '../criteria-content/criteria-changes.js';
import { asBrowserCopy, criteriaDraftServer } from '../role-drafts/queries.js';
import { stillOpen } from './questions.js';

export type AnsweredQuestion = NonNullable<EditedRole['answeredQuestions']>[number];
type LineClasses = NonNullable<EditedRole['lineClasses']>;

interface State {
  criteria: readonly DraftCriterion[];
  /** Questions that were answered. */
  answeredQuestions: readonly AnsweredQuestion[];
  /** Lines of the page whose class was changed. */
  lineClasses: LineClasses;
}

interface Draft extends Omit<State, 'lineClasses'>, Partial<Pick<State, 'lineClasses'>> {
  /** The version that it began from. */
  baseId: string;
}

export interface CriteriaDraft extends State {
  /** The version that it is an edit of. */
  baseId: string;
  isChanged: boolean;
  /** Another version has come since it was begun. */
  isOvertaken: boolean;
  canUndo: boolean;
  /** Changes criteria, and answers a question or replaces the changed classes with it where those are named. */
  change: (criteria: readonly DraftCriterion[], answered?: AnsweredQuestion, lineClasses?: LineClasses) => void;
  undo: () => void;
  discard: () => void;
  /** Whether the server has it, and what another tab has. */
  state: DraftState<CriteriaDraftContent>;
  sync: DraftSync<CriteriaDraftContent>;
}

const NONE: LineClasses = [];

/** A change is one press, not a letter: few follow each other. */
const GATHERED_MS = 300;

/**
 * @param base the version in force, or the one that takes over
 * @param stored the draft on the server; null: there is none; undefined: the server does not say
 */
export function useCriteriaDraft(
  roleId: string,
  base: { versionId: string; criteria: readonly DraftCriterion[]; questions: Role['questions'] },
  stored: StoredDraft<CriteriaDraftContent> | null | undefined,
): CriteriaDraft {
  const [state, sync] = useDraftSync<CriteriaDraftContent>({
    ...{ name: `role ${roleId}`, store: browserDrafts, server: criteriaDraftServer(roleId), stored },
    delayMs: GATHERED_MS,
    read: copyOf,
  });
  const kept = state.value as Draft | null;
  const [past, setPast] = useState<(Draft | null)[]>([]);
  // What has come into force by another way is no draft any more.
  const draft = useMemo(() => (kept !== null && isOther(kept, base) ? kept : null), [kept, base]);
  const isOver = kept !== null && draft === null && state.other === null;
  useEffect(() => {
    if (isOver) sync.discard();
  }, [isOver, sync]);
  const setKept = useCallback((next: Draft | null) => sync.set(next as CriteriaDraftContent | null), [sync]);
  const change = useCallback<CriteriaDraft['change']>(
    (criteria, answered, lineClasses) => {
      setPast((before) => [...before, draft]);
      setKept({
        baseId: draft?.baseId ?? base.versionId,
        criteria,
        answeredQuestions: answered
          ? [...(draft?.answeredQuestions ?? []), answered]
          : (draft?.answeredQuestions ?? []),
        lineClasses: lineClasses ?? draft?.lineClasses ?? [],
      });
    },
    [draft, base.versionId, setKept],
  );
  const now: Draft = draft ?? { baseId: base.versionId, criteria: base.criteria, answeredQuestions: [] };
  return {
    ...now,
    // A draft that an earlier release stored has none.
    lineClasses: now.lineClasses ?? NONE,
    isChanged: draft !== null,
    isOvertaken: draft !== null && draft.baseId !== base.versionId,
    canUndo: past.length > 0,
    change,
    undo: () => {
      setKept(past.at(-1) ?? null);
      setPast(past.slice(0, -1));
    },
    discard: () => {
      sync.discard();
      setPast([]);
    },
    ...{ state, sync },
  };
}

function isOther(
  { criteria, answeredQuestions, lineClasses }: Draft,
  base: { criteria: readonly DraftCriterion[]; questions: Role['questions'] },
): boolean {
  const ids = new Set(criteria.map(({ id }) => id));
  const open = stillOpen(base.questions, [], ids).length;
  if (lineClasses?.length) return true;
  return !isSameCriteria(criteria, base.criteria) || stillOpen(base.questions, answeredQuestions, ids).length < open;
}

/** Restores the browser's copy, also that of a release that kept drafts in the browser alone. */
function copyOf(copy: unknown): BrowserCopy<CriteriaDraftContent> | null {
  const draft = copy as CriteriaDraftContent;
  if (!Array.isArray(draft.criteria) || !Array.isArray(draft.answeredQuestions)) return asBrowserCopy(copy);
  return { value: draft, changedAt: new Date(0).toISOString(), revision: null, other: null };
}

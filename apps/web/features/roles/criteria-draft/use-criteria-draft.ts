/** The draft of a role’s criteria: the browser keeps it with its undo steps until it is saved or discarded. */
import { useCallback, useMemo, useState } from 'react';
import type { EditedRole, Role } from '#libs/contracts';
import { browserDrafts } from '../../../api/drafts/draft-store.js';
import { usePersistedState } from '../../../ui/hooks/use-persisted-state.js';
import type { DraftCriterion } from '../criteria-content/criteria-content.js';
import { isSameCriteria } from '../criteria-content/criteria-changes.js';
import { stillOpen } from './questions.js';

export type AnsweredQuestion = NonNullable<EditedRole['answeredQuestions']>[number];

interface State {
  criteria: readonly DraftCriterion[];
  /** Questions that were answered. */
  answeredQuestions: readonly AnsweredQuestion[];
}

interface Draft extends State {
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
  /** Changes criteria, and answers a question with it where one is named. */
  change: (criteria: readonly DraftCriterion[], answered?: AnsweredQuestion) => void;
  undo: () => void;
  discard: () => void;
}

/** @param base the version in force, or the one that takes over */
export function useCriteriaDraft(
  roleId: string,
  base: { versionId: string; criteria: readonly DraftCriterion[]; questions: Role['questions'] },
): CriteriaDraft {
  const [kept, setKept] = usePersistedState(`role ${roleId}`, ofUse, browserDrafts);
  const [past, setPast] = useState<(Draft | null)[]>([]);
  // What has come into force by another way is no draft any more.
  const draft = useMemo(() => (kept !== null && isOther(kept, base) ? kept : null), [kept, base]);
  const change = useCallback<CriteriaDraft['change']>(
    (criteria, answered) => {
      setPast((before) => [...before, draft]);
      setKept({
        baseId: draft?.baseId ?? base.versionId,
        criteria,
        answeredQuestions: answered
          ? [...(draft?.answeredQuestions ?? []), answered]
          : (draft?.answeredQuestions ?? []),
      });
    },
    [draft, base.versionId, setKept],
  );
  const now: Draft = draft ?? { baseId: base.versionId, criteria: base.criteria, answeredQuestions: [] };
  return {
    ...now,
    isChanged: draft !== null,
    isOvertaken: draft !== null && draft.baseId !== base.versionId,
    canUndo: past.length > 0,
    change,
    undo: () => {
      setKept(past.at(-1) ?? null);
      setPast(past.slice(0, -1));
    },
    discard: () => {
      setKept(null);
      setPast([]);
    },
  };
}

function isOther(
  { criteria, answeredQuestions }: Draft,
  base: { criteria: readonly DraftCriterion[]; questions: Role['questions'] },
): boolean {
  const ids = new Set(criteria.map(({ id }) => id));
  const open = stillOpen(base.questions, [], ids).length;
  return !isSameCriteria(criteria, base.criteria) || stillOpen(base.questions, answeredQuestions, ids).length < open;
}

function ofUse(kept: unknown): Draft | null {
  const draft = kept as Draft;
  return Array.isArray(draft.criteria) && Array.isArray(draft.answeredQuestions) ? draft : null;
}

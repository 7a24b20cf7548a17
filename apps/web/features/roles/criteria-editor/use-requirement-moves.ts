/** Steps that join requirements, take them apart and remove them, by menu and by dragging. */
import { useState } from 'react';
import { canJoin, joinedTo, movedTo, takenOut, type DraftCriterion } from '../criteria-content/criteria-content.js';
import type { CriteriaDraft } from '../criteria-draft/use-criteria-draft.js';
import type { Dragged } from '../requirement-row/dragging.js';
import { useTranslations } from 'use-intl';

export interface RequirementMoves {
  /** Describes the last step, for screen readers. */
  message: string;
  join: (id: string, into: string) => void;
  /** Moves the part at a place of a group into another requirement. */
  move: (id: string, place: number, into: string) => void;
  /** Takes the part at a place out of its group. */
  takeOut: (id: string, place: number) => void;
  remove: (criterion: DraftCriterion) => void;
  drag: (dragged: Dragged | null) => void;
  drop: (into: string) => void;
  /** Returns whether the dragged requirement may be dropped on another one. */
  isTarget: (criterion: DraftCriterion) => boolean;
}

/** @param focusOn moves the focus to the row that a step leaves behind */
export function useRequirementMoves(
  { criteria, change }: CriteriaDraft,
  focusOn: (id: string) => void,
): RequirementMoves {
  const t = useTranslations('criteria');
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const [message, setMessage] = useState('');
  const find = (id: string) => criteria.find((one) => one.id === id);
  const labelOf = (id: string): string => find(id)?.label ?? '';
  const step = (next: readonly DraftCriterion[], id: string, text: string) => {
    change(next);
    focusOn(id);
    setMessage(text);
  };
  const join = (id: string, into: string) =>
    step(joinedTo(criteria, id, into), into, t('joined', { label: labelOf(id), into: labelOf(into) }));
  const move = (id: string, place: number, into: string) =>
    step(movedTo(criteria, id, place, into), into, t('joined', { label: labelOf(id), into: labelOf(into) }));
  return {
    message,
    join,
    move,
    takeOut: (id, place) => step(takenOut(criteria, id, place), id, t('apart', { label: labelOf(id) })),
    remove: ({ id, label }) => {
      change(criteria.filter((one) => one.id !== id));
      setMessage(t('removed', { label }));
    },
    drag: setDragged,
    drop: (into) => {
      if (dragged?.place === null) join(dragged.id, into);
      else if (dragged) move(dragged.id, dragged.place, into);
      setDragged(null);
    },
    isTarget: (criterion) => {
      const own = dragged && find(dragged.id);
      return own ? canJoin(own, criterion) : false;
    },
  };
}

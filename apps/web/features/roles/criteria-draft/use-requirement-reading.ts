/** Requirements that a user writes, read by the server and added to the criteria. */
import { useState } from 'react';
import type { Expression, Kind, RequirementReading, RequirementReadingInput } from '#libs/contracts';
import { useReadRequirement } from './queries.js';
import {
  added,
  criterionOf,
  grouped,
  inPlaceOf,
  isGroup,
  renamed,
  withKind,
  type DraftCriterion,
} from '../criteria-content/criteria-content.js';
import type { CriteriaDraft, AnsweredQuestion } from './use-criteria-draft.js';

export interface RequirementReader {
  isPending: boolean;
  error: Error | null;
  /** The questions and notes of the last reading, or that it found nothing; null if nothing is left to show. */
  answer: RequirementReading | null;
  /** Adds what is read, and tells the id of the first. A kind by the place is that of what states none. */
  add: (
    input: RequirementReadingInput,
    place: { start: number; end: number; kind?: Kind } | null,
    then: (id: string) => void,
  ) => void;
  /** Puts what is read in the place of what a criterion asks for. */
  replace: (id: string, text: string, then: () => void) => void;
  /** Adds a duty to those of a criterion. */
  addDuty: (criterion: DraftCriterion, text: string, then: () => void) => void;
  /** Makes of a leaf of several skills a group of them; of one that is a part of a whole, at `place`, parts of that. */
  apart: (
    criterion: DraftCriterion,
    skills: readonly string[],
    mode: 'all' | 'any',
    asked?: { place: number; answered: AnsweredQuestion },
  ) => void;
  forget: () => void;
}

/** Words that state no kind ask for something important: so does what stands there unless its heading says otherwise. */
const ofPlace = (one: DraftCriterion, kind: Kind | undefined): DraftCriterion =>
  kind !== undefined && one.kind === 'required' ? withKind(one, kind) : one;

export function useRequirementReading(draft: CriteriaDraft, page: string): RequirementReader {
  const read = useReadRequirement();
  const [answer, setAnswer] = useState<RequirementReading | null>(null);
  const { criteria, change } = draft;
  const put = (id: string, make: (one: DraftCriterion) => DraftCriterion, answered?: AnsweredQuestion) =>
    change(
      criteria.map((one) => (one.id === id ? make(one) : one)),
      answered,
    );
  return {
    isPending: read.isPending,
    error: read.error,
    answer,
    add: (input, place, then) =>
      read.mutate(input, {
        onSuccess: (found) => {
          setAnswer(found.criteria.length === 0 || found.questions.length > 0 ? found : null);
          const from = place && { start: place.start, end: place.end, text: page.slice(place.start, place.end) };
          const all = added(
            criteria,
            found.criteria.map((one) => ofPlace({ ...criterionOf(one), from }, place?.kind)),
          );
          const first = all[criteria.length];
          if (!first) return;
          change(all);
          then(first.id);
        },
      }),
    replace: (id, text, then) =>
      read.mutate(
        { text, as: 'requirement' },
        {
          onSuccess: (found) => {
            setAnswer(found.criteria.length === 0 || found.questions.length > 0 ? found : null);
            const parts = found.criteria.map((one) => criterionOf(one).expression);
            const [only] = parts;
            if (!only) return;
            put(id, (one) => renamed({ ...one, expression: parts.length === 1 ? only : grouped(parts, 'all') }));
            then();
          },
        },
      ),
    addDuty: (criterion, text, then) =>
      read.mutate(
        { text, as: 'duty' },
        {
          onSuccess: (found) => {
            const [fresh] = found.criteria.map((one) => criterionOf(one).expression);
            setAnswer(fresh ? null : found);
            const { expression } = criterion;
            if (fresh?.test !== 'duties' || expression.test !== 'duties') return;
            const duties = [...expression.duties, ...fresh.duties];
            put(criterion.id, (one) => ({ ...one, expression: { ...expression, duties } }));
            then();
          },
        },
      ),
    apart: (criterion, skills, mode, asked) => {
      void Promise.all(skills.map((skill) => read.mutateAsync({ skill }))).then(
        (found) => {
          const parts = found.flatMap((one) => one.criteria.map((own) => criterionOf(own).expression));
          const of = (before: Expression): Expression =>
            asked && asked.place >= 0 && isGroup(before) ? inPlaceOf(before, asked.place, parts) : grouped(parts, mode);
          put(criterion.id, (one) => renamed({ ...one, expression: of(one.expression) }), asked?.answered);
        },
        () => undefined,
      );
    },
    forget: () => {
      setAnswer(null);
      read.reset();
    },
  };
}

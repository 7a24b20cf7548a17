import { useMemo, useState } from 'react';
import type { CriteriaDraftContent, CriteriaDrafts, Role, WeightsVersion } from '#libs/contracts';
import type { StoredDraft } from '../../../api/drafts/draft-copies.js';
import { useCommandKeys } from '../../../ui/hooks/use-keys.js';
import { lazyComponent } from '../../../ui/lazy/lazy-component.js';
import { described, difference } from '../criteria-content/criteria-changes.js';
import { sentBack, type DraftCriterion } from '../criteria-content/criteria-content.js';
import { draftPoints } from '../criteria-content/draft-points.js';
import classes from '../criteria-content/criteria-editor.module.css';
import { asAnswered, stillOpen } from '../criteria-draft/questions.js';
import { useCriteriaDraft, type AnsweredQuestion } from '../criteria-draft/use-criteria-draft.js';
import { useRequirementReading } from '../criteria-draft/use-requirement-reading.js';
import { OpenQuestions } from '../criteria-questions/open-questions.js';
import { JobDescription } from '../job-description/job-description.js';
import { UnderstandingSummary } from '../line-classes/understanding-summary.js';
import { useLineClasses } from '../line-classes/use-line-classes.js';
import { DraftAuthors } from '../role-drafts/draft-authors.js';
import { DraftStatus } from '../role-drafts/draft-status.js';
import { AddRequirement } from './add-requirement.js';
import { EditorActions } from './editor-actions.js';
import { EditorAlerts } from './editor-alerts.js';
import { RequirementList } from './requirement-list.js';
import { UnscoredNotes } from './unscored-notes.js';
import { useActiveRequirement } from './use-active-requirement.js';
import { useRequirementMoves } from './use-requirement-moves.js';
import { useTranslations } from 'use-intl';

const SaveDialog = lazyComponent(
  () => import('./save-criteria-dialog.js'),
  'SaveCriteriaDialog',
  null,
  'criteria',
  'jobAdLines',
);

export interface EditorBase {
  versionId: string;
  number: number;
  page: string;
  criteria: readonly DraftCriterion[];
  questions: Role['questions'];
  notes: Role['notes'];
}

interface Props {
  roleId: string;
  base: EditorBase;
  /** Points of the categories, where they are known. */
  weights: WeightsVersion | undefined;
  applications: number;
  /** The user’s draft on the server; null: there is none; undefined: the server does not say. */
  stored: StoredDraft<CriteriaDraftContent> | null | undefined;
  /** Other users with a draft. */
  others: CriteriaDrafts['others'];
  mayEdit: boolean;
}

/** Edits the criteria of a role beside its job description. Nothing takes effect before it is saved. */
export function CriteriaEditor({ roleId, base, weights, applications, stored, others, mayEdit }: Props) {
  const t = useTranslations('criteria');
  const tDescribed = useTranslations('criteria.described');
  const draft = useCriteriaDraft(roleId, base, stored);
  const reading = useRequirementReading(draft, base.page);
  const lines = useLineClasses({ roleId, versionId: base.versionId, page: base.page }, draft);
  const { active, setActive, list, show, goTo, focusOn, focusOnList } = useActiveRequirement();
  const moves = useRequirementMoves(draft, focusOn);
  const [openedId, setOpenedId] = useState<string | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [hasSaved, setHasSaved] = useState(false);
  useCommandKeys(
    [
      ['mod+s', () => draft.isChanged && setIsSaving(true)],
      ['mod+z', draft.undo],
    ],
    { inFields: false },
  );
  const { criteria } = draft;
  const points = useMemo(
    () => (weights ? draftPoints(criteria, { weights, saved: base.criteria }) : null),
    [criteria, weights, base.criteria],
  );
  // With changed classes the page leaves other questions open, and notes other lines.
  const { questions: raised = base.questions, notes = base.notes } =
    draft.lineClasses.length > 0 ? (lines.page ?? {}) : {};
  const questions = useOpenQuestions(raised, draft.answeredQuestions, criteria);

  return (
    <main className={classes['editor']}>
      {mayEdit && <EditorActions draft={draft} number={base.number} onSave={() => setIsSaving(true)} />}
      <section className={classes['page']} aria-label={t('page')}>
        {base.page === '' ? (
          <p className={classes['why']}>{t('noPage')}</p>
        ) : (
          <>
            <UnderstandingSummary
              lines={lines}
              isMisread={questions.some(({ code }) => code === 'page-not-understood')}
              mayEdit={mayEdit}
            />
            <JobDescription
              page={base.page}
              criteria={criteria}
              questions={questions}
              active={active}
              {...(lines.page && { lines: lines.page.lines })}
              onActive={(id) => setActive(id === null ? null : { id, where: 'page' })}
              {...(mayEdit && {
                onTake: (text, place) => reading.add({ text, as: 'requirement' }, place, show),
                onClass: lines.change,
              })}
            />
          </>
        )}
      </section>
      <section className={classes['list']} aria-label={t('asks')} ref={list} tabIndex={-1}>
        <p className={classes['unseen']} aria-live="polite">
          {moves.message}
        </p>
        <EditorAlerts roleId={roleId} draft={draft} number={base.number} hasSaved={hasSaved} mayEdit={mayEdit} />
        <DraftStatus state={draft.state} sync={draft.sync} />
        <DraftAuthors others={others} />
        <OpenQuestions
          page={base.page}
          questions={questions}
          criteria={criteria}
          onShow={show}
          onGoTo={goTo}
          {...(mayEdit && {
            onAnswer: (question, answered = criteria) => {
              draft.change(answered, asAnswered(question));
              focusOnList();
            },
          })}
        />
        {points?.isProvisional === true && <p className={classes['why']}>{t('provisionalHint')}</p>}
        <RequirementList
          criteria={criteria}
          questions={questions}
          points={points}
          activeId={active?.id}
          openedId={openedId}
          mayEdit={mayEdit}
          reading={reading}
          moves={moves}
          onActive={(id) => setActive({ id, where: 'list' })}
          onOpen={setOpenedId}
          onChange={(next, answered) => {
            draft.change(
              criteria.map((one) => (one.id === next.id ? next : one)),
              answered && asAnswered(answered),
            );
            if (answered) focusOn(next.id);
          }}
        />
        {mayEdit && <AddRequirement reading={reading} onAdded={show} />}
        {notes.length > 0 && <UnscoredNotes notes={notes} />}
      </section>
      {isSaving && (
        <SaveDialog
          roleId={roleId}
          version={{
            edited: {
              of: draft.baseId,
              criteria: criteria.map(sentBack),
              answeredQuestions: [...draft.answeredQuestions],
              ...(draft.lineClasses.length > 0 && { lineClasses: [...draft.lineClasses] }),
            },
          }}
          changes={difference(
            { asOf: null, page: base.page, criteria: base.criteria },
            { asOf: null, page: base.page, criteria },
            (expression) => described(tDescribed, expression),
          )}
          applications={applications}
          onClose={() => setIsSaving(false)}
          onSaved={() => {
            setIsSaving(false);
            setHasSaved(true);
            draft.discard();
          }}
        />
      )}
    </main>
  );
}

/** The questions that the draft leaves open, about requirements that it still has. */
function useOpenQuestions(
  questions: Role['questions'],
  answeredQuestions: readonly AnsweredQuestion[],
  criteria: readonly DraftCriterion[],
): Role['questions'] {
  return useMemo(() => {
    const ids = new Set(criteria.map(({ id }) => id));
    return stillOpen(questions, answeredQuestions, ids);
  }, [questions, answeredQuestions, criteria]);
}

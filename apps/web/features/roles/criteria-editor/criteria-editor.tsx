import { Alert, Button } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import { CATEGORIES, type Role, type WeightsVersion } from '#libs/contracts';
import { CATEGORY_NAMES } from '#libs/wording';
import { RoleActions } from '../role/role-actions.js';
import { Chip } from '../../../ui/text/chip.js';
import { onDemand } from '../../../ui/lazy/lazy-component.js';
import { scrollIntoSight, scrollToMiddle } from '../../../ui/hooks/scroll-to.js';
import { useCommandKeys } from '../../../ui/hooks/use-keys.js';
import {
  canJoin,
  joinedTo,
  movedTo,
  sentBack,
  takenOut,
  type Criterion,
} from '../criteria-content/criteria-content.js';
import { difference } from '../criteria-content/criteria-changes.js';
import { AddRequirement } from './add-requirement.js';
import { CriterionRow } from './requirement-row.js';
import type { Dragged } from './dragging.js';
import classes from './criteria-editor.module.css';
import { OpenQuestions } from '../criteria-questions/open-questions.js';
import { PageText } from '../job-description/job-description.js';
import { QuestionLine } from '../criteria-questions/question-line.js';
import { settledBy, stillOpen } from '../criteria-questions/questions.js';
import { useCriteriaDraft } from '../criteria-draft/use-criteria-draft.js';
import { useReading } from '../criteria-draft/use-requirement-reading.js';
import { criteria as said } from '../criteria-content/messages.js';

const SaveDialog = onDemand(() => import('./save-criteria-dialog.js'), 'SaveDialog');

/** Until then it takes the focus back. */
const A_MENU_CLOSES_MS = 200;

export interface Base {
  versionId: string;
  number: number;
  page: string;
  criteria: readonly Criterion[];
  questions: Role['questions'];
  notes: Role['notes'];
}

interface Props {
  roleId: string;
  base: Base;
  /** Points of the categories, where they are known. */
  weights: WeightsVersion | undefined;
  applications: number;
  mayEdit: boolean;
}

/** What a role asks for beside its page. Nothing counts before it is saved. */
export function Editor({ roleId, base, weights, applications, mayEdit }: Props) {
  const draft = useCriteriaDraft(roleId, base);
  const reading = useReading(draft, base.page);
  const [active, setActive] = useState<{ id: string; where: 'page' | 'list' } | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const [message, setMessage] = useState('');
  const [isSaving, setIsSaving] = useState(false);
  const [hasSaved, setHasSaved] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  useCommandKeys(
    [
      ['mod+s', () => draft.isChanged && setIsSaving(true)],
      ['mod+z', draft.undo],
    ],
    { inFields: false },
  );

  const { criteria } = draft;
  const ids = useMemo(() => new Set(criteria.map(({ id }) => id)), [criteria]);
  const open = useMemo(() => stillOpen(base.questions, draft.settled, ids), [base.questions, draft.settled, ids]);
  const rowOf = (id: string) =>
    list.current?.querySelector<HTMLElement>(`[data-criterion="${CSS.escape(id)}"]`) ?? null;
  useEffect(() => {
    if (active?.where === 'page') scrollIntoSight(rowOf(active.id));
  }, [active]);

  const put = (next: Criterion, answered?: Role['questions'][number]) =>
    draft.change(
      criteria.map((one) => (one.id === next.id ? next : one)),
      answered && settledBy(answered),
    );
  const labelOf = (id: string): string => criteria.find((one) => one.id === id)?.label ?? '';
  const join = (id: string, into: string) => {
    draft.change(joinedTo(criteria, id, into));
    focusOn(into);
    setMessage(said.joined(labelOf(id), labelOf(into)));
  };
  const move = (id: string, place: number, into: string) => {
    draft.change(movedTo(criteria, id, place, into));
    focusOn(into);
    setMessage(said.joined(labelOf(id), labelOf(into)));
  };
  const out = (id: string, place: number) => {
    draft.change(takenOut(criteria, id, place));
    focusOn(id);
    setMessage(said.apart(labelOf(id)));
  };
  /** What had the focus is gone: the keyboard goes on where it went, unless it is somewhere else by then. */
  const focusOn = (id: string) =>
    setTimeout(() => {
      if (document.activeElement === document.body) rowOf(id)?.focus();
    }, A_MENU_CLOSES_MS);
  const show = (id: string) => {
    setActive({ id, where: 'list' });
    requestAnimationFrame(() => scrollToMiddle(rowOf(id)));
  };
  const drop = (into: string) => {
    if (dragged?.place === null) join(dragged.id, into);
    else if (dragged) move(dragged.id, dragged.place, into);
    setDragged(null);
  };
  const isTarget = (one: Criterion): boolean => {
    const own = dragged && criteria.find(({ id }) => id === dragged.id);
    return own ? canJoin(own, one) : false;
  };

  return (
    <main className={classes['editor']}>
      {mayEdit && (
        <RoleActions>
          <Chip tone={draft.isChanged ? 'accent' : 'quiet'}>
            {draft.isChanged ? said.draft(base.number) : said.version(base.number)}
          </Chip>
          <Button variant="default" disabled={!draft.canUndo} onClick={draft.undo}>
            {said.undo}
          </Button>
          <Button variant="default" disabled={!draft.isChanged} onClick={draft.discard}>
            {said.discard}
          </Button>
          <Button disabled={!draft.isChanged} onClick={() => setIsSaving(true)}>
            {said.save}
          </Button>
        </RoleActions>
      )}
      <section className={classes['page']} aria-label={said.page}>
        {base.page === '' ? (
          <p className={classes['why']}>{said.noPage}</p>
        ) : (
          <PageText
            page={base.page}
            criteria={criteria}
            questions={open}
            active={active}
            onActive={(id) => setActive(id === null ? null : { id, where: 'page' })}
            {...(mayEdit && { onTake: (text, place) => reading.add({ text, as: 'requirement' }, place, show) })}
          />
        )}
      </section>
      <section className={classes['list']} aria-label={said.asks} ref={list}>
        <p className={classes['unseen']} aria-live="polite">
          {message}
        </p>
        {draft.isOvertaken && (
          <Alert color="yellow" mb="md">
            {said.overtaken(base.number)}
            <Button display="block" size="compact-xs" variant="default" mt={6} onClick={draft.discard}>
              {said.theirs}
            </Button>
          </Alert>
        )}
        {hasSaved && !draft.isChanged && (
          <Alert color="green" mb="md" role="status">
            {said.savedNow} <Link to={`/roles/${roleId}`}>{said.toShortlist}</Link>
          </Alert>
        )}
        {!mayEdit && <p className={classes['why']}>{said.readOnly}</p>}
        <OpenQuestions
          questions={open}
          onShow={show}
          {...(mayEdit && { onAnswer: (question) => draft.change(criteria, settledBy(question)) })}
        />
        {CATEGORIES.filter((category) => criteria.some((one) => one.category === category)).map((category) => (
          <section key={category} aria-label={CATEGORY_NAMES[category]}>
            <h2>
              {CATEGORY_NAMES[category]}
              {weights && <small>{said.points(weights.categories[category])}</small>}
            </h2>
            <ul className={classes['criteria']}>
              {criteria
                .filter((one) => one.category === category)
                .map((one) => (
                  <CriterionRow
                    key={one.id}
                    criterion={one}
                    others={criteria.filter((other) => canJoin(one, other))}
                    isOn={active?.id === one.id}
                    isOpen={opened === one.id}
                    isTarget={isTarget(one)}
                    mayEdit={mayEdit}
                    reading={reading}
                    onActive={() => active?.id !== one.id && setActive({ id: one.id, where: 'list' })}
                    onOpen={(isOpen) => setOpened(isOpen ? one.id : null)}
                    onChange={put}
                    onRemove={() => {
                      draft.change(criteria.filter(({ id }) => id !== one.id));
                      setMessage(said.removed(one.label));
                    }}
                    onJoin={(into) => join(one.id, into)}
                    onOut={(place) => out(one.id, place)}
                    onMove={(place, into) => move(one.id, place, into)}
                    onDrag={setDragged}
                    onDrop={() => drop(one.id)}
                  >
                    {open
                      .filter(({ criterion }) => criterion === one.id)
                      .map((question) => (
                        <QuestionLine
                          key={`${question.code} ${question.from?.start}`}
                          question={question}
                          criterion={one}
                          onChange={() => setOpened(one.id)}
                          apart={(own, skills, mode, place) =>
                            reading.apart(own, skills, mode, { place, answered: settledBy(question) })
                          }
                          {...(mayEdit && { onAnswer: (next) => next && put(next, question) })}
                        />
                      ))}
                  </CriterionRow>
                ))}
            </ul>
          </section>
        ))}
        {mayEdit && <AddRequirement reading={reading} onAdded={show} />}
        {base.notes.length > 0 && (
          <section aria-label={said.noted}>
            <h2>{said.noted}</h2>
            <p className={classes['why']}>{said.notedWhy}</p>
            <ul className={classes['noted']}>
              {base.notes.map(({ kind, label, from }) => (
                <li key={`${kind} ${label} ${from?.start}`}>{label}</li>
              ))}
            </ul>
          </section>
        )}
      </section>
      {isSaving && (
        <SaveDialog
          roleId={roleId}
          version={{
            edited: { of: draft.baseId, criteria: criteria.map(sentBack), settled: [...draft.settled] },
          }}
          changes={difference(
            { asOf: null, page: base.page, criteria: base.criteria },
            { asOf: null, page: base.page, criteria },
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

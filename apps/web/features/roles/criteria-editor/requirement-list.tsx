import { CATEGORIES, type Role } from '#libs/contracts';
import { canJoin, type DraftCriterion } from '../criteria-content/criteria-content.js';
import type { DraftPoints } from '../criteria-content/draft-points.js';
import classes from '../criteria-content/criteria-editor.module.css';
import { asAnswered } from '../criteria-draft/questions.js';
import type { RequirementReader } from '../criteria-draft/use-requirement-reading.js';
import { QuestionLine } from '../criteria-questions/question-line.js';
import { RequirementRow } from '../requirement-row/requirement-row.js';
import type { RequirementMoves } from './use-requirement-moves.js';
import { useTranslations } from 'use-intl';

type Question = Role['questions'][number];

interface Props {
  criteria: readonly DraftCriterion[];
  /** Questions that are not answered yet. */
  questions: readonly Question[];
  /** Points of the categories and requirements, where they are known. */
  points: DraftPoints | null;
  /** Id of the requirement in view on both sides. */
  activeId: string | undefined;
  /** Id of the requirement whose form is open. */
  openedId: string | null;
  mayEdit: boolean;
  reading: RequirementReader;
  moves: RequirementMoves;
  onActive: (id: string) => void;
  onOpen: (id: string | null) => void;
  onChange: (next: DraftCriterion, answered?: Question) => void;
}

/** The requirements by category, each with the questions about it. */
export function RequirementList({ criteria, points, ...shared }: Props) {
  const t = useTranslations('criteria');
  const tTerms = useTranslations('terms');
  return CATEGORIES.filter((category) => criteria.some((one) => one.category === category)).map((category) => (
    <section key={category} aria-label={tTerms(`categories.${category}`)}>
      <h2>
        {tTerms(`categories.${category}`)}
        {points && <small>{t('points', { points: points.categories[category] })}</small>}
      </h2>
      <ul className={classes['criteria']}>
        {criteria
          .filter((one) => one.category === category)
          .map((one) => (
            <Requirement key={one.id} criterion={one} criteria={criteria} points={points} {...shared} />
          ))}
      </ul>
    </section>
  ));
}

interface RequirementProps extends Props {
  criterion: DraftCriterion;
}

function Requirement({ criterion, criteria, points, questions, moves, ...props }: RequirementProps) {
  const { activeId, openedId, mayEdit, reading, onActive, onOpen, onChange } = props;
  const { id } = criterion;
  return (
    <RequirementRow
      criterion={criterion}
      others={criteria.filter((other) => canJoin(criterion, other))}
      points={points?.criteria.get(id)}
      isOn={activeId === id}
      isOpen={openedId === id}
      isTarget={moves.isTarget(criterion)}
      mayEdit={mayEdit}
      reading={reading}
      onActive={() => activeId !== id && onActive(id)}
      onOpen={(isOpen) => onOpen(isOpen ? id : null)}
      onChange={onChange}
      onRemove={() => moves.remove(criterion)}
      onJoin={(into) => moves.join(id, into)}
      onOut={(place) => moves.takeOut(id, place)}
      onMove={(place, into) => moves.move(id, place, into)}
      onDrag={moves.drag}
      onDrop={() => moves.drop(id)}
    >
      {questions
        .filter((question) => question.criterion === id)
        .map((question) => (
          <QuestionLine
            key={`${question.code} ${question.from?.start}`}
            question={question}
            criterion={criterion}
            onChange={() => onOpen(id)}
            apart={(own, skills, mode, place) =>
              reading.apart(own, skills, mode, { place, answered: asAnswered(question) })
            }
            {...(mayEdit && { onAnswer: (next) => next && onChange(next, question) })}
          />
        ))}
    </RequirementRow>
  );
}

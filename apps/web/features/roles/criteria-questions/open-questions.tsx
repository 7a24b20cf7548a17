import type { Role } from '#libs/contracts';
import { MustHavesQuestion } from './must-haves-question.js';
import { QuestionLine } from './question-line.js';
import type { DraftCriterion } from '../criteria-content/criteria-content.js';
import { isWarning } from '../criteria-draft/questions.js';
import classes from '../criteria-content/criteria-editor.module.css';
import { useTranslations } from 'use-intl';

interface Props {
  questions: Role['questions'];
  criteria: readonly DraftCriterion[];
  /** Left out for users who only read. `criteria`: all, where the answer changes some of them. */
  onAnswer?: (question: Role['questions'][number], criteria?: readonly DraftCriterion[]) => void;
  onShow: (criterion: string) => void;
  /** Shows a requirement and moves the focus there. */
  onGoTo: (criterion: string) => void;
}

/**
 * The open questions of a page: warnings and questions about the whole role are here; the others are at their
 * requirement, with a link.
 */
export function OpenQuestions({ questions, criteria, onAnswer, onShow, onGoTo }: Props) {
  const t = useTranslations('criteria');
  if (questions.length === 0) return null;
  const ofWhole = questions.filter(({ criterion }) => criterion === null);
  const warnings = ofWhole.filter(isWarning).length;
  const [first] = questions.flatMap(({ criterion }) => criterion ?? []);
  return (
    <div className={classes['open']} role="note">
      <p>
        <b>
          {[t('open', { n: questions.length }), ...(warnings > 0 ? [t('warnings', { n: warnings })] : [])].join(', ')}.
        </b>{' '}
        {t('openWhy')}{' '}
        {first !== undefined && (
          <button type="button" onClick={() => onShow(first)}>
            {t('toQuestion')}
          </button>
        )}
      </p>
      {ofWhole.map((question) =>
        question.code === 'confirm-musts' ? (
          <MustHavesQuestion
            key={question.code}
            question={question}
            criteria={criteria}
            onGoTo={onGoTo}
            {...(onAnswer && { onAnswer: (answered) => onAnswer(question, answered) })}
          />
        ) : (
          <QuestionLine
            key={`${question.code} ${question.from?.start} ${question.text}`}
            question={question}
            criterion={null}
            {...(onAnswer && { onAnswer: () => onAnswer(question) })}
          />
        ),
      )}
    </div>
  );
}

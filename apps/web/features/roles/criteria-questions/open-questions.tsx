import type { Role } from '#libs/contracts';
import { QuestionLine } from './question-line.js';
import { isWarning } from '../criteria-draft/questions.js';
import classes from '../criteria-content/criteria-editor.module.css';
import { useTranslations } from 'use-intl';

interface Props {
  questions: Role['questions'];
  /** Left out for users who only read. */
  onAnswer?: (question: Role['questions'][number]) => void;
  onShow: (criterion: string) => void;
}

/**
 * The open questions of a page: warnings and questions about the whole role are here; the others are at their
 * requirement, with a link.
 */
export function OpenQuestions({ questions, onAnswer, onShow }: Props) {
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
      {ofWhole.map((question) => (
        <QuestionLine
          key={`${question.code} ${question.from?.start} ${question.text}`}
          question={question}
          criterion={null}
          {...(onAnswer && { onAnswer: () => onAnswer(question) })}
        />
      ))}
    </div>
  );
}

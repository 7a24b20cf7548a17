import type { Role } from '#libs/contracts';
import { MustHavesQuestion } from './must-haves-question.js';
import { QuestionLine } from './question-line.js';
import { SeveralRolesQuestion } from './several-roles-question.js';
import type { DraftCriterion } from '../criteria-content/criteria-content.js';
import { isWarning } from '../criteria-draft/questions.js';
import classes from '../criteria-content/criteria-editor.module.css';
import { useTranslations } from 'use-intl';

interface Props {
  page: string;
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
export function OpenQuestions({ page, questions, criteria, onAnswer, onShow, onGoTo }: Props) {
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
        <OfWhole
          key={`${question.code} ${question.from?.start} ${question.text}`}
          question={question}
          {...{ page, criteria, onGoTo, onAnswer }}
        />
      ))}
    </div>
  );
}

interface OfWholeProps extends Pick<Props, 'page' | 'criteria' | 'onGoTo'> {
  question: Role['questions'][number];
  onAnswer: Props['onAnswer'];
}

/** A question about the whole role, with its ways to answer. */
function OfWhole({ question, page, criteria, onGoTo, onAnswer }: OfWholeProps) {
  switch (question.code) {
    case 'confirm-musts':
      return (
        <MustHavesQuestion
          {...{ question, criteria, onGoTo }}
          {...(onAnswer && { onAnswer: (answered) => onAnswer(question, answered) })}
        />
      );
    case 'several-roles':
      return <SeveralRolesQuestion {...{ question, page }} {...(onAnswer && { onAnswer: () => onAnswer(question) })} />;
    default:
      return (
        <QuestionLine question={question} criterion={null} {...(onAnswer && { onAnswer: () => onAnswer(question) })} />
      );
  }
}

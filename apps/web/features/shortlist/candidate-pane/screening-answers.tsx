import { Text } from '@mantine/core';
import type { Application } from '#libs/contracts';
import classes from '../score-breakdown/score-breakdown.module.css';
import { useTranslations } from 'use-intl';
import { useAnswerLines } from '../../../i18n/use-answer-lines.js';

/**
 * The candidate's screening answers, with later corrections. They never score. Dropped answers are counted without
 * their content.
 */
export function ScreeningAnswers({ answers }: Pick<Application, 'answers'>) {
  const t = useTranslations('person.answers');
  const { questions, dropped } = answers;
  const tTerms = useTranslations('terms.answers');
  const lines = useAnswerLines()(answers);
  if (lines.length + questions.length + dropped.length === 0) return null;
  return (
    <section className={classes['category']} aria-label={t('title')}>
      <header>
        <b>{t('title')}</b>
        <span className={classes['share']}>{t('hint')}</span>
      </header>
      <div className={classes['answers']}>
        {lines.length > 0 && (
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {questions.length > 0 && (
          <dl>
            {questions.map(({ question, answer }) => (
              <div key={question}>
                <dt>{question}</dt>
                <dd>{answer}</dd>
              </div>
            ))}
          </dl>
        )}
        {dropped.length > 0 && (
          <Text size="xs" c="dimmed">
            {tTerms('dropped', {
              topics: dropped
                .map(({ about, count }) => tTerms(`topics.${about}`) + (count > 1 ? ` (${count})` : ''))
                .join(', '),
            })}
          </Text>
        )}
      </div>
    </section>
  );
}

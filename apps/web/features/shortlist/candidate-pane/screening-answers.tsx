import { Text } from '@mantine/core';
import type { Application } from '#libs/contracts';
import { answerLines, droppedText } from '#libs/wording';
import { words } from '../../../i18n/index.js';
import classes from '../score-breakdown/score-breakdown.module.css';

const said = words.person.answers;

/** What somebody answered when they applied, or said since. It never scores; what was dropped is said without what it said. */
export function Answers({ answers }: Pick<Application, 'answers'>) {
  const { questions, dropped } = answers;
  const lines = answerLines(answers);
  if (lines.length + questions.length + dropped.length === 0) return null;
  return (
    <section className={classes['category']} aria-label={said.title}>
      <header>
        <b>{said.title}</b>
        <span className={classes['share']}>{said.hint}</span>
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
            {droppedText(dropped)}
          </Text>
        )}
      </div>
    </section>
  );
}

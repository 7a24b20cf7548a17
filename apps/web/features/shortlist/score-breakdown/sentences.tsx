import { List } from '@mantine/core';
import classes from './score-breakdown.module.css';

/** Sentences under a heading; nothing where there are none. */
export function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <section className={classes['category']}>
      <header>
        <b>{title}</b>
      </header>
      <List size="sm" py="xs" pl={30} pr="xs" spacing={4} styles={{ root: { listStyleType: 'disc' } }}>
        {sentences.map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
    </section>
  );
}

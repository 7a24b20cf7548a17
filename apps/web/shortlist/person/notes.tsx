import { Button, Group, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useRef, type FormEvent, type RefObject } from 'react';
import { useAddNote, useNotes, useRemoveNote } from '../../api/notes.js';
import { useIsAdmin, useSession } from '../../api/queries.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { forget, useKept } from '../../ui/use-kept.js';
import { When } from '../../ui/when.js';
import { words } from '../../words/index.js';
import classes from './notes.module.css';

const said = words.shortlist.notes;

/** What people wrote about somebody. What is being typed stays until it is saved. */
export function Notes({
  applicationId,
  field,
}: {
  applicationId: string;
  field: RefObject<HTMLTextAreaElement | null>;
}) {
  const draft = `candor note ${applicationId}`;
  const notes = useNotes(applicationId);
  const add = useAddNote(applicationId);
  const removal = useRemoveNote(applicationId);
  const me = useSession().data?.actor.id;
  const isAdmin = useIsAdmin();
  const [text, setText] = useKept<string>(draft, String, sessionStorage);
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => void (isHere.current = false);
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text === null || text.trim() === '' || add.isPending) return;
    add.mutateAsync({ text, mentions: [] }).then(
      () => {
        forget(draft, text, sessionStorage);
        // What was typed meanwhile stays.
        setText((now) => (now === text ? null : now));
      },
      (error: Error) => {
        if (!isHere.current) notifications.show({ color: 'red', title: said.notSaved, message: error.message });
      },
    );
  };
  return (
    <section className={classes['notes']} aria-label={said.title}>
      <h3>{said.title}</h3>
      {notes.data?.items.map((note) => (
        <article key={note.id}>
          <Text size="xs" c="dimmed">
            {note.author.name ?? words.common.somebody} · <When at={note.createdAt} />
            {(note.author.id === me || isAdmin) && (
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                loading={removal.isPending && removal.variables === note.id}
                onClick={() => removal.mutate(note.id)}
              >
                {said.remove}
              </Button>
            )}
          </Text>
          <p>{note.text}</p>
        </article>
      ))}
      <form onSubmit={submit}>
        <Textarea
          ref={field}
          size="xs"
          autosize
          minRows={1}
          aria-label={said.placeholder}
          placeholder={said.placeholder}
          value={text ?? ''}
          onChange={({ currentTarget: { value } }) => setText(value === '' ? null : value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) submit(event);
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
        />
        {text !== null && (
          <Group mt={6}>
            <Button type="submit" loading={add.isPending}>
              {said.add}
            </Button>
          </Group>
        )}
        {(add.error ?? removal.error) && <ProblemAlert error={(add.error ?? removal.error)!} />}
      </form>
    </section>
  );
}

import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState, type FormEvent, type RefObject } from 'react';
import type { NewNote, Note } from '#libs/contracts';
import { useAddNote, useNoteReaders, useNotes, useRemoveNote } from './queries.js';
import { useIsAdmin, useSession } from '../../../api/session.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { forgetPersisted, usePersistedState } from '../../../ui/hooks/use-persisted-state.js';
import { When } from '../../../ui/text/when.js';
import { usersNamedIn } from './mention.js';
import { NoteField, type Reader } from './note-field.js';
import classes from './notes.module.css';
import { useTranslations } from 'use-intl';

interface Props {
  applicationId: string;
  field: RefObject<HTMLTextAreaElement | null>;
}

/** The notes about a candidate, and their recipients. */
export function Notes({ applicationId, field }: Props) {
  const t = useTranslations('shortlist.notes');
  const notes = useNotes(applicationId);
  const items = notes.data?.items ?? [];
  const readers = useNoteReaders(
    applicationId,
    items.some(({ mentions }) => mentions.length > 0),
  );
  const names = new Map(readers.data?.items.map(({ id, name }) => [id, name]));
  return (
    <section className={classes['notes']} aria-label={t('title')}>
      <h3>{t('title')}</h3>
      {notes.isLoadingError && <ProblemAlert error={notes.error} retry={() => void notes.refetch()} />}
      {items.map((note) => (
        <Written
          key={note.id}
          note={note}
          readers={note.mentions.map((id) => names.get(id)).filter((name) => name !== undefined)}
        />
      ))}
      <Write applicationId={applicationId} field={field} written={items.length} />
    </section>
  );
}

function Written({ note, readers }: { note: Note; readers: readonly string[] }) {
  const t = useTranslations('shortlist.notes');
  const tCommon = useTranslations('common');
  const removal = useRemoveNote(note.applicationId);
  const me = useSession().data?.actor.id;
  const isAdmin = useIsAdmin();
  return (
    <article>
      <Text size="xs" c="dimmed">
        {note.author.name ?? tCommon('somebody')} · <When at={note.createdAt} />
        {readers.length > 0 && ` · ${t('forThem', { names: readers.join(', ') })}`}
        {(note.author.id === me || isAdmin) && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            loading={removal.isPending}
            onClick={() => removal.mutate(note.id)}
          >
            {t('remove')}
          </Button>
        )}
      </Text>
      <p>{note.text}</p>
      {removal.error && <ProblemAlert error={removal.error} />}
    </article>
  );
}

/** Edits a note. The draft stays with its candidate until it is saved. */
function Write({ applicationId, field, written }: Props & { written: number }) {
  const t = useTranslations('shortlist.notes');
  const key = `note ${applicationId}`;
  const add = useAddNote(applicationId);
  const [draft, setDraft] = usePersistedState<NewNote>(key, (kept) => kept as NewNote);
  const [isWriting, setIsWriting] = useState(false);
  const readers = useNoteReaders(applicationId, isWriting || (draft !== null && draft.mentions.length > 0));
  const me = useSession().data?.actor.id;
  const others = readers.data?.items.filter(({ id }) => id !== me);
  const mentions = draft ? mentionedIn(draft, others) : [];
  const names = others?.filter(({ id }) => mentions.includes(id)).map(({ name }) => name) ?? [];
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => void (isHere.current = false);
  }, []);
  const form = useRef<HTMLFormElement>(null);
  const isBegun = draft !== null;
  // Buttons come below what is typed, and notes that were being read come above it: neither moves it out of view.
  useEffect(() => {
    if (document.activeElement === field.current) form.current?.scrollIntoView({ block: 'nearest' });
  }, [field, isBegun, written]);
  /** With the names that were typed before anything was known of colleagues. */
  const complete = async (note: NewNote): Promise<NewNote> => {
    if (!note.text.includes('@')) return note;
    const known = others ?? (await readers.refetch({ cancelRefetch: false })).data?.items.filter(({ id }) => id !== me);
    return { ...note, mentions: mentionedIn(note, known) };
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (draft === null || draft.text.trim() === '' || add.isPending) return;
    complete(draft)
      .then((note) => add.mutateAsync(note))
      .then(
        () => {
          forgetPersisted(key, draft);
          // What was typed meanwhile stays.
          setDraft((now) => (now === draft ? null : now));
        },
        (error: Error) => {
          if (!isHere.current) notifications.show({ color: 'red', title: t('notSaved'), message: error.message });
        },
      );
  };
  return (
    <form ref={form} onSubmit={submit}>
      <NoteField
        field={field}
        text={draft?.text ?? ''}
        mentions={draft?.mentions ?? []}
        readers={others}
        onChange={(text, chosen) => setDraft(text === '' ? null : { text, mentions: chosen })}
        onFocus={() => setIsWriting(true)}
        onSubmit={submit}
      />
      {draft && (
        <Group mt={6} gap={6}>
          <Button type="submit" loading={add.isPending}>
            {t('add')}
          </Button>
          <Button variant="subtle" color="gray" rightSection={<kbd>@</kbd>} onClick={() => typeAt(field.current)}>
            {names.length > 0 ? t('forThem', { names: names.join(', ') }) : t('forNobody')}
          </Button>
        </Group>
      )}
      {add.error && <ProblemAlert error={add.error} />}
    </form>
  );
}

/** Ids of users whom a note is for: chosen from the list, or named in full. */
const mentionedIn = ({ text, mentions }: NewNote, readers: readonly Reader[] | undefined): string[] => [
  ...new Set([...mentions, ...usersNamedIn(text, readers ?? [])]),
];

/** Begins a name at the end of what is written, as its key does. */
function typeAt(field: HTMLTextAreaElement | null): void {
  if (!field) return;
  field.focus();
  field.setRangeText(/\s$/.test(field.value) ? '@' : ' @', field.value.length, field.value.length, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

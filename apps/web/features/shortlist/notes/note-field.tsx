import { Combobox, Textarea, useCombobox } from '@mantine/core';
import { useEffect, useId, useState, type KeyboardEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { meantBy, mentionAt, stillMentioned, withName } from './mention.js';
import { useTranslations } from 'use-intl';

export interface Reader {
  id: string;
  name: string;
}

interface Props {
  field: RefObject<HTMLTextAreaElement | null>;
  text: string;
  /** Ids of users whose names were chosen. */
  mentions: readonly string[];
  /** Colleagues whom the note can be for; undefined: not known yet. */
  readers: readonly Reader[] | undefined;
  onChange: (text: string, mentions: string[]) => void;
  onFocus: () => void;
  onSubmit: (event: KeyboardEvent) => void;
}

/** The text of a note. After `@` it lists colleagues and filters them by what is typed; the field keeps the focus. */
export function NoteField({ field, text, mentions, readers, onChange, onFocus, onSubmit }: Props) {
  const t = useTranslations('shortlist.notes');
  const listId = useId();
  const [caret, setCaret] = useState<number | null>(null);
  /** Index of the `@` whose list was closed by Escape. */
  const [closedAt, setClosedAt] = useState<number | null>(null);
  const [active, setActive] = useState(0);
  const mention = caret === null ? null : mentionAt(text, caret);
  const meant = mention ? meantBy(readers ?? [], mention.query) : [];
  const isNobody = readers?.length === 0 && mention?.query === '';
  const isOpen = mention !== null && mention.start !== closedAt && (meant.length > 0 || isNobody);
  const chosen = isOpen ? meant[Math.min(active, meant.length - 1)] : undefined;
  const close = () => setClosedAt(mention?.start ?? null);
  const chosenId = chosen && `${listId}-${chosen.id}`;
  useEffect(() => {
    // The list scrolls; the field keeps the focus.
    if (chosenId) document.getElementById(chosenId)?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);
  const store = useCombobox({ opened: isOpen, onOpenedChange: (opens) => !opens && close() });

  const names = new Map(readers?.map(({ id, name }) => [id, name]));
  const change = (next: string, at: number, added: readonly string[] = []) => {
    setCaret(at);
    setActive(0);
    if (mentionAt(next, at)?.start !== closedAt) setClosedAt(null);
    onChange(next, stillMentioned(next, [...new Set([...mentions, ...added])], names));
  };
  const choose = (id: string) => {
    const reader = readers?.find((one) => one.id === id);
    if (!mention || !reader) return;
    const next = withName(text, mention, reader.name);
    // At once: the next key is typed behind the name.
    flushSync(() => change(next.text, next.caret, [id]));
    field.current?.setSelectionRange(next.caret, next.caret);
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) return onSubmit(event);
    if (event.key === 'Escape') return isOpen ? close() : event.currentTarget.blur();
    if (!chosen || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setActive((meant.indexOf(chosen) + step + meant.length) % meant.length);
    else if (event.key === 'Enter' || event.key === 'Tab') choose(chosen.id);
    else return;
    event.preventDefault();
  };
  return (
    <Combobox store={store} onOptionSubmit={choose} position="top-start">
      <Combobox.DropdownTarget>
        <Textarea
          ref={field}
          size="xs"
          autosize
          minRows={1}
          aria-label={t('placeholder')}
          placeholder={t('placeholder')}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={isOpen ? listId : undefined}
          aria-activedescendant={chosenId}
          value={text}
          onChange={({ currentTarget: { value, selectionStart } }) => change(value, selectionStart)}
          onSelect={({ currentTarget: { selectionStart } }) => setCaret(selectionStart)}
          onFocus={onFocus}
          onBlur={() => setCaret(null)}
          onKeyDown={press}
        />
      </Combobox.DropdownTarget>
      <Combobox.Dropdown>
        <Combobox.Header>{isNobody ? t('nobodyElse') : t('theirInbox')}</Combobox.Header>
        <Combobox.Options id={listId} aria-label={t('theirInbox')} mah={240} style={{ overflowY: 'auto' }}>
          {meant.map(({ id, name }) => (
            <Combobox.Option
              key={id}
              id={`${listId}-${id}`}
              value={id}
              selected={id === chosen?.id}
              aria-selected={id === chosen?.id}
            >
              {name}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

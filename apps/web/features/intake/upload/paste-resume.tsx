import { Button, Group, Textarea } from '@mantine/core';
import { type FormEvent } from 'react';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { useKept } from '../../../ui/hooks/use-persisted-state.js';
import { imports } from '../imports/messages.js';
import { words } from '../../../i18n/index.js';

const said = imports.paste;

interface Props {
  roleId: string;
  onSend: (files: File[]) => void;
  onClose: () => void;
}

/** A résumé that somebody has as text: it goes in as a file does. What is typed stays until it is sent. */
export function Paste({ roleId, onSend, onClose }: Props) {
  const [text, setText] = useKept<string>(`paste ${roleId}`, String);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text === null || text.trim() === '') return;
    onSend([new File([text], said.fileName, { type: 'text/plain' })]);
    setText(null);
    onClose();
  };
  return (
    <Dialog onClose={onClose} size="lg" title={said.title} losesNothing>
      <form onSubmit={submit}>
        <Textarea
          label={said.label}
          description={said.hint}
          data-autofocus
          autosize
          minRows={8}
          maxRows={20}
          value={text ?? ''}
          onChange={({ currentTarget: { value } }) => setText(value === '' ? null : value)}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {words.common.cancel}
          </Button>
          <Button type="submit" disabled={text === null || text.trim() === ''}>
            {said.add}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

import { Button, Group, Textarea } from '@mantine/core';
import { useMemo, type FormEvent } from 'react';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { usePersistedState } from '../../../ui/hooks/use-persisted-state.js';
import { useTranslations } from 'use-intl';

interface Props {
  roleId: string;
  onSend: (files: File[]) => void;
  onClose: () => void;
}

/** A pasted résumé, which is sent as a file. The draft stays until then. */
export function PasteResume({ roleId, onSend, onClose }: Props) {
  const t = useTranslations('imports.paste');
  const tCommon = useTranslations('common');
  const [text, setText] = usePersistedState<string>(`paste ${roleId}`, String);
  // One file for one text: sent twice, it is the same submission.
  const file = useMemo(() => new File([text ?? ''], t('fileName'), { type: 'text/plain' }), [text, t]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text === null || text.trim() === '') return;
    onSend([file]);
    setText(null);
    onClose();
  };
  return (
    <Dialog onClose={onClose} size="lg" title={t('title')} losesNothing>
      <form onSubmit={submit}>
        <Textarea
          label={t('label')}
          description={t('hint')}
          data-autofocus
          autosize
          minRows={8}
          maxRows={20}
          value={text ?? ''}
          onChange={({ currentTarget: { value } }) => setText(value === '' ? null : value)}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <Button type="submit" disabled={text === null || text.trim() === ''}>
            {t('add')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

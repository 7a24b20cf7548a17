import { Button, Group, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { WeightsContent } from '#libs/contracts';
import { useSaveWeights } from './queries.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { useTranslations } from 'use-intl';

interface Props {
  roleId: string;
  content: WeightsContent;
  onClose: () => void;
  onSaved: () => void;
}

/** Makes a version of a draft, with a name and why, and ranks by it. */
export function SaveDialog({ roleId, content, onClose, onSaved }: Props) {
  const t = useTranslations('weights');
  const tCommon = useTranslations('common');
  const save = useSaveWeights(roleId, onSaved);
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ name, ...(note !== '' && { note }), ...content });
  };
  return (
    <Dialog onClose={onClose} title={t('saveTitle')}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            label={t('name')}
            required
            maxLength={100}
            data-autofocus
            value={name}
            onChange={({ currentTarget: { value } }) => setName(value)}
          />
          <Textarea
            label={t('note')}
            maxLength={2000}
            autosize
            minRows={2}
            value={note}
            onChange={({ currentTarget: { value } }) => setNote(value)}
          />
          <Text size="xs" c="dimmed">
            {t('saveHint')}
          </Text>
          {save.error && <ProblemAlert error={save.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tCommon('cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('saveAs')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

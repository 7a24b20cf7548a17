import { Button, Group, Stack, Text, TextInput, Textarea } from '@mantine/core';
import type { WeightsContent } from '#libs/contracts';
import { useSaveWeights } from './queries.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { required } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { useTranslations } from 'use-intl';

interface Props {
  roleId: string;
  content: WeightsContent;
  onClose: () => void;
  onSaved: () => void;
}

/** Makes a version of a draft, with a name and why, and ranks by it. */
export function SaveWeightsDialog({ roleId, content, onClose, onSaved }: Props) {
  const t = useTranslations('weights');
  const tCommon = useTranslations('common');
  const save = useSaveWeights(roleId, onSaved);
  const form = useValidatedForm({ initialValues: { name: '', note: '' }, rules: { name: required } }, save);
  const submit = form.onSubmit(({ name, note }) => save.mutate({ name, ...(note !== '' && { note }), ...content }));
  return (
    <Dialog onClose={onClose} title={t('saveTitle')}>
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <TextInput label={t('name')} required maxLength={100} data-autofocus {...form.getInputProps('name')} />
          <Textarea label={t('note')} maxLength={2000} autosize minRows={2} {...form.getInputProps('note')} />
          <Text size="xs" c="dimmed">
            {t('saveHint')}
          </Text>
          {form.problem && <ProblemAlert error={form.problem} />}
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

import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useLiftHold } from './queries.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { minLength } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { useTranslations } from 'use-intl';

const SHORTEST_REASON = 3;

/** Lifts a hold, with the reason that stays beside it. */
export function LiftHoldDialog({ holdId, onClose }: { holdId: string; onClose: () => void }) {
  const t = useTranslations('retention');
  const tCommon = useTranslations('common');
  const lift = useLiftHold(holdId);
  const form = useValidatedForm({ initialValues: { reason: '' }, rules: { reason: minLength(SHORTEST_REASON) } }, lift);
  const submit = form.onSubmit(({ reason }) => lift.mutate(reason, { onSuccess: onClose }));
  return (
    <Dialog onClose={onClose} title={t('liftTitle')}>
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            label={t('reason')}
            required
            minLength={SHORTEST_REASON}
            maxLength={500}
            data-autofocus
            {...form.getInputProps('reason')}
          />
          {form.problem && <ProblemAlert error={form.problem} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tCommon('cancel')}
            </Button>
            <Button type="submit" loading={lift.isPending}>
              {t('liftIt')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useLiftHold } from './queries.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { useTranslations } from 'use-intl';

/** Lifts a hold, with the reason that stays beside it. */
export function LiftDialog({ holdId, onClose }: { holdId: string; onClose: () => void }) {
  const t = useTranslations('retention');
  const tCommon = useTranslations('common');
  const lift = useLiftHold(holdId);
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    lift.mutate(reason, { onSuccess: onClose });
  };
  return (
    <Dialog onClose={onClose} title={t('liftTitle')}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            label={t('reason')}
            required
            minLength={3}
            maxLength={500}
            data-autofocus
            value={reason}
            onChange={({ currentTarget: { value } }) => setReason(value)}
          />
          {lift.error && <ProblemAlert error={lift.error} />}
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

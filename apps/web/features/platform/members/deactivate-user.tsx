import { Button } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import type { User } from '#libs/contracts';
import { useSwitchUser } from './queries.js';
import { ConfirmButton } from '../../../ui/dialogs/confirm-button.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { useTranslations } from 'use-intl';

/** Deactivates a user, and activates them again. No user is deleted, because their actions keep their name. */
export function DeactivateUser({ user, isLastAdmin }: { user: User; isLastAdmin: boolean }) {
  const t = useTranslations('settings.people');
  const isOut = user.disabledAt !== null;
  const move: UseMutationResult<User, Error, void> = useSwitchUser(user.id, isOut);
  if (isLastAdmin) return null;
  return (
    <section aria-label={t('leave')}>
      {isOut ? (
        <>
          <Button variant="default" loading={move.isPending} onClick={() => move.mutate()}>
            {t('activate')}
          </Button>
          <p>{t('activateHint')}</p>
          {move.error && <ProblemAlert error={move.error} />}
        </>
      ) : (
        <ConfirmButton
          label={t('deactivate')}
          confirm={t('deactivateConfirm')}
          consequence={t('deactivateHint', { name: user.name })}
          isDestructive
          mutation={move}
        />
      )}
    </section>
  );
}

import { Button } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import type { User } from '#libs/contracts';
import { useSwitchUser } from './queries.js';
import { AskingButton } from '../../../ui/dialogs/confirm-button.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { settings } from '../settings/messages.js';

const said = settings.people;

/** Keeps somebody out, and lets them in again. Nobody is deleted: what they did has their name. */
export function Leaving({ user, isLastAdmin }: { user: User; isLastAdmin: boolean }) {
  const isOut = user.disabledAt !== null;
  const move: UseMutationResult<User, Error, void> = useSwitchUser(user.id, isOut);
  if (isLastAdmin) return null;
  return (
    <section aria-label={said.leave}>
      {isOut ? (
        <>
          <Button variant="default" loading={move.isPending} onClick={() => move.mutate()}>
            {said.activate}
          </Button>
          <p>{said.activateHint}</p>
          {move.error && <ProblemAlert error={move.error} />}
        </>
      ) : (
        <AskingButton
          label={said.deactivate}
          confirm={said.deactivateConfirm}
          consequence={said.deactivateHint(user.name)}
          isDestructive
          mutation={move}
        />
      )}
    </section>
  );
}

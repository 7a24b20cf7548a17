import { Anchor, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import type { Session } from '#libs/contracts';
import { SignInForm } from '../../features/platform/sign-in/sign-in-form.js';
import { Dialog } from '../../ui/dialogs/dialog.js';
import { useTranslations } from 'use-intl';

/**
 * Shown over the page whose session has ended, so that drafts stay. It closes with a new session, also from another
 * tab. For another user the page is reloaded.
 */
export function SessionEnded({ actor }: { actor: Session['actor'] }) {
  const t = useTranslations('shell.ended');
  const queries = useQueryClient();
  const here = useLocation();
  // What was asked in between was refused.
  useEffect(
    () => () => void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' }),
    [queries],
  );
  const goOn = (session: Session) => {
    if (session.actor.id !== actor.id) window.location.reload();
  };
  return (
    <Dialog
      onClose={() => undefined}
      title={t('title')}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      centered
      zIndex={400}
    >
      <Text size="sm" c="dimmed" mb="md">
        {t('hint')}
      </Text>
      <SignInForm email={actor.email ?? ''} onSignedIn={goOn} />
      <Text size="sm" mt="md" ta="center">
        <Anchor component={Link} to="/sign-in" state={{ from: `${here.pathname}${here.search}` }}>
          {t('otherwise')}
        </Anchor>{' '}
        ({t('otherwiseHint')})
      </Text>
    </Dialog>
  );
}

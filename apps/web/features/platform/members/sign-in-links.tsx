import { Button } from '@mantine/core';
import type { User } from '#libs/contracts';
import { useMakePasswordLink, useMakeSignInLink } from './queries.js';
import { CopyField } from '../../../ui/fields/copy-field.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { When } from '../../../ui/text/when.js';
import { linkAddress } from './link-address.js';
import { useTranslations } from 'use-intl';

/** Links that an administrator creates for a user who cannot sign in. Each is shown once. */
export function SignInLinks({ user: { id, hasPassword } }: { user: User }) {
  const t = useTranslations('settings.people');
  const signIn = useMakeSignInLink(id);
  const password = useMakePasswordLink(id);
  return (
    <>
      <section aria-label={t('wayIn')}>
        <h3>{t('wayIn')}</h3>
        <Button variant="default" loading={password.isPending} onClick={() => password.mutate()}>
          {hasPassword ? t('passwordLink') : t('inviteAgain')}
        </Button>
        <p>{hasPassword ? t('passwordLinkHint') : t('inviteAgainHint')}</p>
        {password.error && <ProblemAlert error={password.error} />}
        {password.data?.mailed && <p role="status">{t('linkMailed')}</p>}
        {password.data?.link && password.data.expiresAt && (
          <Shown path={password.data.link} expiresAt={password.data.expiresAt} />
        )}
      </section>
      <section aria-label={t('signInLink')}>
        <Button variant="default" loading={signIn.isPending} onClick={() => signIn.mutate()}>
          {t('signInLink')}
        </Button>
        <p>{t('signInLinkHint')}</p>
        {signIn.error && <ProblemAlert error={signIn.error} />}
        {signIn.data && <Shown path={signIn.data.signInLink} expiresAt={signIn.data.expiresAt} />}
      </section>
    </>
  );
}

function Shown({ path, expiresAt }: { path: string; expiresAt: string }) {
  const t = useTranslations('settings.people');
  return (
    <CopyField
      label={t('link')}
      description={
        <>
          {t('until')} <When at={expiresAt} />
        </>
      }
      value={linkAddress(path)}
    />
  );
}

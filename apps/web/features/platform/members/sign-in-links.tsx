import { Button } from '@mantine/core';
import type { User } from '#libs/contracts';
import { useMakePasswordLink, useMakeSignInLink } from './queries.js';
import { CopyField } from '../../../ui/fields/copy-field.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { When } from '../../../ui/text/when.js';
import { settings } from '../settings/messages.js';
import { addressOf } from './link-address.js';

const said = settings.people;

/** Links that an administrator makes for somebody who cannot sign in. Each is shown once. */
export function WayIn({ user: { id, hasPassword } }: { user: User }) {
  const signIn = useMakeSignInLink(id);
  const password = useMakePasswordLink(id);
  return (
    <>
      <section aria-label={said.wayIn}>
        <h3>{said.wayIn}</h3>
        <Button variant="default" loading={password.isPending} onClick={() => password.mutate()}>
          {hasPassword ? said.passwordLink : said.inviteAgain}
        </Button>
        <p>{hasPassword ? said.passwordLinkHint : said.inviteAgainHint}</p>
        {password.error && <ProblemAlert error={password.error} />}
        {password.data?.mailed && <p role="status">{said.linkMailed}</p>}
        {password.data?.link && password.data.expiresAt && (
          <Shown path={password.data.link} expiresAt={password.data.expiresAt} />
        )}
      </section>
      <section aria-label={said.signInLink}>
        <Button variant="default" loading={signIn.isPending} onClick={() => signIn.mutate()}>
          {said.signInLink}
        </Button>
        <p>{said.signInLinkHint}</p>
        {signIn.error && <ProblemAlert error={signIn.error} />}
        {signIn.data && <Shown path={signIn.data.signInLink} expiresAt={signIn.data.expiresAt} />}
      </section>
    </>
  );
}

function Shown({ path, expiresAt }: { path: string; expiresAt: string }) {
  return (
    <CopyField
      label={said.link}
      description={
        <>
          {said.until} <When at={expiresAt} />
        </>
      }
      value={addressOf(path)}
    />
  );
}

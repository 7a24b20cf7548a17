import { Alert, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Connection } from '#libs/contracts';
import { useRevokeConnection } from './queries.js';
import { ConfirmButton } from '../../../ui/dialogs/confirm-button.js';
import { InlineCode } from '../../../ui/text/inline-code.js';
import { CopyField } from '../../../ui/fields/copy-field.js';
import { eventsAddress, isLocal, stepsOf } from './events-address.js';
import { AccountForm } from './account-form.js';
import { useConnectionInView } from '../connections/connection-frame.js';
import { FirstEvent } from './first-event.js';
import { NameForm } from './name-form.js';
import { ConnectionSecret } from './connection-secret.js';
import classes from '../connections/set-up.module.css';
import { useTranslations } from 'use-intl';

/** Everything that makes events arrive, in the order in which it is done. */
export function SetUpPage() {
  const t = useTranslations('integrations.setUp');
  const { connection, vendor } = useConnectionInView();
  const address = eventsAddress(connection);
  const posts = vendor?.posts !== false;
  // The generic contract has no vendor.
  const product = connection.vendor === 'standard-webhooks' ? t('sender') : (vendor?.name ?? connection.vendor);
  if (connection.revokedAt !== null) return null;
  return (
    <ol className={classes['steps']}>
      {posts && (
        <Step title={t('address')}>
          <CopyField label={t('eventsAddress')} description={t('eventsAddressHint')} value={address} />
          {isLocal(address) && <Alert color="yellow">{t('local')}</Alert>}
        </Step>
      )}
      {posts && (
        <Step title={t('secret')}>
          <ConnectionSecret connection={connection} vendor={vendor} />
        </Step>
      )}
      <Step title={t('steps', { vendor: product })}>
        <ol>
          {stepsOf(connection).map((step) => (
            <li key={step}>
              <InlineCode text={step} />
            </li>
          ))}
        </ol>
      </Step>
      {vendor?.account && (
        <Step title={t('account')}>
          <AccountForm key={connection.id} connection={connection} product={product} fields={vendor.account} />
        </Step>
      )}
      <Step title={t('first')}>
        {vendor && <FirstEvent connection={connection} vendor={vendor} address={address} />}
      </Step>
      <Step title={t('end')}>
        <End connection={connection} />
      </Step>
    </ol>
  );
}

function Step({ title, children }: { title: string; children: ReactNode }) {
  return (
    <li>
      <section aria-label={title}>
        <h2>{title}</h2>
        <Stack gap="sm">{children}</Stack>
      </section>
    </li>
  );
}

function End({ connection }: { connection: Connection }) {
  const t = useTranslations('integrations.setUp');
  const revoke = useRevokeConnection(connection.id);
  return (
    <Group align="end">
      <NameForm connection={connection} />
      <ConfirmButton
        label={t('revoke')}
        confirm={t('revokeConfirm')}
        consequence={t('revokeHint')}
        isDestructive
        mutation={revoke}
      />
    </Group>
  );
}

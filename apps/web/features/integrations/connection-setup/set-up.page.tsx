import { Alert, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Connection } from '#libs/contracts';
import { useRevokeConnection } from './queries.js';
import { AskingButton } from '../../../ui/dialogs/confirm-button.js';
import { Coded } from '../../../ui/text/inline-code.js';
import { CopyField } from '../../../ui/fields/copy-field.js';
import { integrations } from '../connections/messages.js';
import { hookAddress, isLocal, stepsOf } from './hook-address.js';
import { AccountForm } from './account-form.js';
import { useConnectionInView } from '../connections/connection-frame.js';
import { FirstDelivery } from './first-event.js';
import { NameForm } from './name-form.js';
import { Secret } from './connection-secret.js';
import classes from '../connections/set-up.module.css';

const said = integrations.setUp;

/** Everything that makes deliveries arrive, in the order in which it is done. */
export function SetUpPage() {
  const { connection, vendor } = useConnectionInView();
  const address = hookAddress(connection);
  const posts = vendor?.posts !== false;
  // The generic contract is nobody's product.
  const product = connection.vendor === 'standard-webhooks' ? said.sender : (vendor?.name ?? connection.vendor);
  if (connection.revokedAt !== null) return null;
  return (
    <ol className={classes['steps']}>
      {posts && (
        <Step title={said.address}>
          <CopyField label={said.hook} description={said.hookHint} value={address} />
          {isLocal(address) && <Alert color="yellow">{said.local}</Alert>}
        </Step>
      )}
      {posts && (
        <Step title={said.secret}>
          <Secret connection={connection} vendor={vendor} />
        </Step>
      )}
      <Step title={said.steps(product)}>
        <ol>
          {stepsOf(connection).map((step) => (
            <li key={step}>
              <Coded text={step} />
            </li>
          ))}
        </ol>
      </Step>
      {vendor?.account && (
        <Step title={said.account}>
          <AccountForm key={connection.id} connection={connection} product={product} fields={vendor.account} />
        </Step>
      )}
      <Step title={said.first}>
        {vendor && <FirstDelivery connection={connection} vendor={vendor} address={address} />}
      </Step>
      <Step title={said.end}>
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
  const revoke = useRevokeConnection(connection.id);
  return (
    <Group align="end">
      <NameForm connection={connection} />
      <AskingButton
        label={said.revoke}
        confirm={said.revokeConfirm}
        consequence={said.revokeHint}
        isDestructive
        mutation={revoke}
      />
    </Group>
  );
}

import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ApiKey } from '#libs/contracts';
import { useApiKeys, useRevokeApiKey } from './queries.js';
import { AskingButton } from '../../../ui/dialogs/confirm-button.js';
import { Chip } from '../../../ui/text/chip.js';
import { Empty } from '../../../ui/feedback/empty-state.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { When } from '../../../ui/text/when.js';
import { apiKeys as said } from './messages.js';
import classes from '../../../ui/layout/rows.module.css';
import { Part } from '../../../ui/layout/section.js';
import { NewKeyDialog } from './new-key-dialog.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';

/** Keys of programs, with when each was last used. */
export function ApiKeys() {
  const { data, error, isPending, refetch } = useApiKeys();
  const [isMaking, { open, close }] = useDisclosure();
  const make = <Button onClick={open}>{said.add}</Button>;
  return (
    <Part title={said.title} hint={said.hint} action={data && data.items.length > 0 && make}>
      {isPending && <LoadingRows rows={2} />}
      {error && <ProblemAlert error={error} retry={() => void refetch()} />}
      {data?.items.length === 0 && (
        <Empty title={said.none}>
          <Text size="sm">{said.noneHint}</Text>
          {make}
        </Empty>
      )}
      {data && data.items.length > 0 && (
        <ul className={classes['items']} aria-label={said.list}>
          {data.items.map((key) => (
            <Row key={key.id} apiKey={key} />
          ))}
        </ul>
      )}
      {isMaking && <NewKeyDialog onClose={close} />}
    </Part>
  );
}

function Row({ apiKey }: { apiKey: ApiKey }) {
  const { id, name, prefix, kind, scopes, createdAt, lastUsedAt, revokedAt } = apiKey;
  const revoke = useRevokeApiKey(id);
  return (
    <li>
      <div className={classes['what']}>
        <b>{name}</b> <code>{prefix}…</code>
        <small>
          {said.kinds[kind]}:{' '}
          {scopes === null ? said.everything : scopes.map((scope) => said.scopeNames[scope]).join('; ')}
        </small>
      </div>
      <div className={classes['side']}>
        <span>
          {said.made} <When at={createdAt} />
          {' · '}
          {lastUsedAt === null ? (
            said.never
          ) : (
            <>
              {said.lastUsed} <When at={lastUsedAt} />
            </>
          )}
        </span>
        {revokedAt !== null ? (
          <Chip tone="quiet">{said.revoked}</Chip>
        ) : (
          <AskingButton
            label={said.revoke}
            confirm={said.revokeConfirm}
            consequence={said.revokeHint(name)}
            isDestructive
            mutation={revoke}
          />
        )}
      </div>
    </li>
  );
}

import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ApiKey } from '#libs/contracts';
import { useApiKeys, useRevokeApiKey } from './queries.js';
import { ConfirmButton } from '../../../ui/dialogs/confirm-button.js';
import { Chip } from '../../../ui/text/chip.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { When } from '../../../ui/text/when.js';
import classes from '../../../ui/layout/rows.module.css';
import { Section } from '../../../ui/layout/section.js';
import { NewKeyDialog } from './new-key-dialog.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { useTranslations } from 'use-intl';

/** Keys of programs, with when each was last used. */
export function ApiKeyList() {
  const t = useTranslations('apiKeys');
  const { data, error, isPending, refetch } = useApiKeys();
  const [isMaking, { open, close }] = useDisclosure();
  const make = <Button onClick={open}>{t('add')}…</Button>;
  return (
    <Section title={t('title')} hint={t('hint')} action={data && data.items.length > 0 && make}>
      {isPending && <LoadingRows rows={2} />}
      {error && <ProblemAlert error={error} retry={() => void refetch()} />}
      {data?.items.length === 0 && (
        <EmptyState title={t('none')}>
          <Text size="sm">{t('noneHint')}</Text>
          {make}
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <ul className={classes['items']} aria-label={t('list')}>
          {data.items.map((key) => (
            <Row key={key.id} apiKey={key} />
          ))}
        </ul>
      )}
      {isMaking && <NewKeyDialog onClose={close} />}
    </Section>
  );
}

function Row({ apiKey }: { apiKey: ApiKey }) {
  const t = useTranslations('apiKeys');
  const { id, name, prefix, kind, scopes, createdAt, lastUsedAt, revokedAt } = apiKey;
  const revoke = useRevokeApiKey(id);
  return (
    <li>
      <div className={classes['what']}>
        <b>{name}</b> <code>{prefix}…</code>
        <small>
          {t(`kinds.${kind}`)}:{' '}
          {scopes === null ? t('everything') : scopes.map((scope) => t(`scopeNames.${scope}`)).join(' · ')}
        </small>
      </div>
      <div className={classes['side']}>
        <span>
          {t('made')} <When at={createdAt} />
          {' · '}
          {lastUsedAt === null ? (
            t('never')
          ) : (
            <>
              {t('lastUsed')} <When at={lastUsedAt} />
            </>
          )}
        </span>
        {revokedAt !== null ? (
          <Chip tone="quiet">{t('revoked')}</Chip>
        ) : (
          <ConfirmButton
            label={t('revoke')}
            confirm={t('revokeConfirm')}
            consequence={t('revokeHint', { name })}
            isDestructive
            mutation={revoke}
          />
        )}
      </div>
    </li>
  );
}

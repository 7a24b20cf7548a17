import { Anchor, Loader, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { AtsVendorInfo, Connection } from '#libs/contracts';
import { useNewestEvent } from '../inbound-events/queries.js';
import { useShownSecret } from '../../../api/shown-secret.js';
import { InlineCode } from '../../../ui/text/inline-code.js';
import { CopyField } from '../../../ui/fields/copy-field.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { When } from '../../../ui/text/when.js';
import classes from '../connections/set-up.module.css';
import { useTranslations } from 'use-intl';

/** The contract for anyone, whose senders can be told ids of roles. */
const GENERIC = 'standard-webhooks';

interface Props {
  connection: Connection;
  vendor: AtsVendorInfo;
  /** The address that the sender posts to. */
  address: string;
}

/** Shows whether an event has arrived, live, and how to send one. */
export function FirstEvent({ connection, vendor, address }: Props) {
  const t = useTranslations('integrations.setUp');
  const tIntegrations = useTranslations('integrations');
  const newest = useNewestEvent(connection.id);
  const secret = useShownSecret(connection.id);
  const at = `/integrations/connections/${connection.id}`;
  const [sample] = vendor.samples;
  const isFailed = newest.data?.outcome === 'failed';
  const Sign = isFailed ? IconAlertTriangle : IconCircleCheck;
  if (!vendor.posts) return <Text size="sm">{t('none', { vendor: vendor.name })}</Text>;
  return (
    <>
      {newest.error && <ProblemAlert error={newest.error} retry={() => void newest.refetch()} />}
      <div className={classes['arrival']} data-outcome={newest.data?.outcome} role="status">
        {newest.data ? <Sign size={18} /> : <Loader size={16} color="gray" />}
        {newest.data ? (isFailed ? t('unusable') : t('arrived')) : t('waiting')}
        {newest.data && (
          <Text size="sm" component="span">
            {tIntegrations(`events.outcomes.${newest.data.outcome}`)} · <When at={newest.data.receivedAt} />
          </Text>
        )}
      </div>
      {newest.data && (
        <Text size="sm">
          <Anchor component={Link} to={at}>
            {t('toEvents')}
          </Anchor>{' '}
          ·{' '}
          <Anchor component={Link} to={`${at}/openings`}>
            {t('toJobs')}
          </Anchor>
        </Text>
      )}
      {sample && (
        <CopyField
          label={t('try')}
          description={<InlineCode text={`${t('tryHint')}${vendor.id === GENERIC ? t('tryRole') : ''}`} />}
          value={`CANDOR_EVENT_SECRET='${secret ?? '…'}' npm run -s candor -- events send ${vendor.id} ${quoted(sample)} --to ${address}`}
        />
      )}
    </>
  );
}

const quoted = (event: string): string => (/^[\w.:-]+$/.test(event) ? event : `'${event}'`);

import { Anchor, Loader, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { AtsVendorInfo, Connection } from '#libs/contracts';
import { useNewestDelivery } from '../inbound-events/queries.js';
import { useShownSecret } from '../../../api/shown-secret.js';
import { Coded } from '../../../ui/text/inline-code.js';
import { CopyField } from '../../../ui/fields/copy-field.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { When } from '../../../ui/text/when.js';
import { integrations as integrationsWords } from '../connections/messages.js';
import classes from '../connections/set-up.module.css';

const said = integrationsWords.setUp;
/** The contract for anyone, whose senders can be told ids of roles. */
const GENERIC = 'standard-webhooks';
const { outcomes } = integrationsWords.deliveries;

interface Props {
  connection: Connection;
  vendor: AtsVendorInfo;
  /** Of the hook. */
  address: string;
}

/** Whether anything has arrived, as it happens, and how to make something arrive. */
export function FirstDelivery({ connection, vendor, address }: Props) {
  const newest = useNewestDelivery(connection.id);
  const secret = useShownSecret(connection.id);
  const at = `/integrations/connections/${connection.id}`;
  const [sample] = vendor.samples;
  const isFailed = newest.data?.outcome === 'failed';
  const Sign = isFailed ? IconAlertTriangle : IconCircleCheck;
  if (!vendor.posts) return <Text size="sm">{said.none(vendor.name)}</Text>;
  return (
    <>
      {newest.error && <ProblemAlert error={newest.error} retry={() => void newest.refetch()} />}
      <div className={classes['arrival']} data-outcome={newest.data?.outcome} role="status">
        {newest.data ? <Sign size={18} /> : <Loader size={16} color="gray" />}
        {newest.data ? (isFailed ? said.unusable : said.arrived) : said.waiting}
        {newest.data && (
          <Text size="sm" component="span">
            {outcomes[newest.data.outcome]} · <When at={newest.data.receivedAt} />
          </Text>
        )}
      </div>
      {newest.data && (
        <Text size="sm">
          <Anchor component={Link} to={at}>
            {said.toDeliveries}
          </Anchor>{' '}
          ·{' '}
          <Anchor component={Link} to={`${at}/openings`}>
            {said.toJobs}
          </Anchor>
        </Text>
      )}
      {sample && (
        <CopyField
          label={said.try}
          description={<Coded text={`${said.tryHint}${vendor.id === GENERIC ? said.tryRole : ''}`} />}
          value={`CANDOR_HOOK_SECRET='${secret ?? '…'}' npm run -s candor -- hooks send ${vendor.id} ${quoted(sample)} --to ${address}`}
        />
      )}
    </>
  );
}

const quoted = (event: string): string => (/^[\w.:-]+$/.test(event) ? event : `'${event}'`);

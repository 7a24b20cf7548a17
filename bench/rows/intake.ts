/** Webhook intake through the API, against the same transaction sent by `pg` alone to the same server. */
import { makeAddress, seal, sealedFor } from '#libs/secrets';
import { vendorOf } from '#libs/ats';
import { connections, newId } from '#libs/database';
import type { InboundEventsTask } from '../load/inbound-events-child.js';
import type { WebhookReport, WebhookTask } from '../load/webhooks-child.js';
import { type BenchRow, quantile } from '../row.js';
import { addOrganisation } from '../servers/organisation.js';
import { startDatabase } from '../servers/postgres.js';
import { SECRET_KEY } from '../servers/launch.js';
import { runChild, startApi } from '../servers/processes.js';

const CONNECTIONS = 20;
const ROUNDS = 3;
const SECONDS = 4;

export const intake: BenchRow = {
  id: 'intake',
  name: 'webhook intake (verify, dedupe, commit, answer), 2 kB JSON, 20 connections',
  target: '≥ 0.6 × the same transaction run directly by `pg`; p99 ≤ 50 ms at half load',
  async run() {
    const { url, folder } = await startDatabase();
    const sender = await addSender(url);
    const { address } = await startApi({ databaseUrl: url, redisUrl: null, folder });
    const direct = (seconds: number) =>
      runChild<{ perSecond: number }>('load/inbound-events-child', {
        databaseUrl: url,
        organisationId: sender.organisationId,
        connectionId: sender.connectionId,
        connections: CONNECTIONS,
        seconds,
      } satisfies InboundEventsTask);
    const posted = (seconds: number, rate: number | null) =>
      runChild<WebhookReport>('load/webhooks-child', {
        address,
        path: sender.path,
        secret: sender.secret,
        connections: CONNECTIONS,
        seconds,
        rate,
      } satisfies WebhookTask);

    await direct(1);
    await posted(2, null);
    // In turn, so that what else the machine does meets both.
    const rounds: { bare: number; ours: number }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const bare = (await direct(SECONDS)).perSecond;
      const full = await posted(SECONDS, null);
      if (full.refused > 0) throw new Error(`${full.refused} events were refused`);
      rounds.push({ bare, ours: full.perSecond });
    }
    const bare = median(rounds.map((one) => one.bare));
    const ours = median(rounds.map((one) => one.ours));
    const ratio = median(rounds.map((one) => one.ours / one.bare));
    const half = await posted(SECONDS, ours / 2);
    return {
      figure: `${ratio.toFixed(2)} ×; p99 ${half.p99.toFixed(0)} ms`,
      detail: `${ours.toFixed(0)} events a second, bare ${bare.toFixed(0)}; at half load ${half.perSecond.toFixed(0)} a second, median ${half.p50.toFixed(1)} ms`,
      met: ratio >= 0.6 && half.p99 <= 50,
    };
  },
};

async function addSender(databaseUrl: string) {
  const vendor = vendorOf('standard-webhooks');
  if (!vendor) throw new Error('There is no vendor standard-webhooks.');
  const connectionId = newId();
  const secret = vendor.secret.make();
  const secretSealed = seal(SECRET_KEY, sealedFor.signingSecret(connectionId), Buffer.from(secret));
  const { organisationId } = await addOrganisation(databaseUrl, (tenant) =>
    connections.create(tenant, {
      id: connectionId,
      vendor: vendor.id,
      name: 'Bench',
      secretSealed,
    }),
  );
  return {
    organisationId,
    connectionId,
    secret,
    path: `/hooks/${makeAddress('connection', organisationId, connectionId)}`,
  };
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Posts signed webhook messages from a process of its own, as fast as they are answered or at a given rate. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { signStandardWebhook } from '#libs/ats';
import { eventBody } from '../people.js';
import { quantile } from '../row.js';
import { openHttpConnection } from './http-connection.js';

export interface WebhookTask {
  address: string;
  path: string;
  secret: string;
  connections: number;
  seconds: number;
  /** Events a second, spread evenly; null: each connection sends the next one when the last is answered. */
  rate: number | null;
}

export interface WebhookReport {
  perSecond: number;
  /** Milliseconds from the moment an event was due until it was answered. */
  p50: number;
  p99: number;
  refused: number;
}

process.once('message', (task) => {
  void run(task as WebhookTask).then((report) => process.send?.(report, () => process.exit(0)));
});

async function run(task: WebhookTask): Promise<WebhookReport> {
  const { address, path, secret, connections, seconds, rate } = task;
  const latencies: number[] = [];
  let refused = 0;
  let sent = 0;
  const began = performance.now();
  const ends = began + seconds * 1000;

  async function client(): Promise<void> {
    const connection = await openHttpConnection(address);
    for (;;) {
      const number = sent++;
      // An event that had to wait for a free connection is counted from when it was due, not from when it was sent.
      const due = rate === null ? performance.now() : began + (number * 1000) / rate;
      if (due >= ends) break;
      const wait = due - performance.now();
      if (wait > 0) await sleep(wait);
      if (performance.now() >= ends) break;
      const id = `msg_${randomUUID()}`;
      const body = eventBody(number);
      const headers = { 'content-type': 'application/json', ...signStandardWebhook(secret, id, Date.now(), body) };
      const { status } = await connection.request('POST', path, headers, body);
      if (status === 202) latencies.push(performance.now() - due);
      else refused++;
    }
    connection.close();
  }

  await Promise.all(Array.from({ length: connections }, client));
  const took = (performance.now() - began) / 1000;
  return {
    perSecond: latencies.length / took,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    refused,
  };
}

/** A sender as the documentation of the generic contract asks for, and the connection that it sends to. */
import { setTimeout as pause } from 'node:timers/promises';
import { signStandardWebhook } from '#libs/ats';
import type { CreatedConnection, InboundEventReceipt } from '#libs/contracts';

export interface SignedEvent {
  /** The same for repeats. */
  id: string;
  body: string;
}

const SENDERS = 40;
const TIMEOUT = 5_000;

/** Makes a connection of the generic contract. */
export async function connect(address: string, key: string): Promise<CreatedConnection> {
  const answer = await fetch(`${address}/api/v1/connections`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ vendor: 'standard-webhooks', name: 'Storm' }),
  });
  if (!answer.ok) throw new Error(`The connection was not made: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as CreatedConnection;
}

/** Sends until a 2xx, with the same id and body, and a new signature each time. */
export class Sending {
  readonly answers: Record<string, number> = {};
  readonly latencies: number[] = [];
  /** When each 2xx came. */
  readonly accepted: number[] = [];
  readonly wrong: string[] = [];
  readonly receipts = new Map<string, Set<string>>();

  constructor(
    private readonly to: string,
    private readonly secret: string,
  ) {}

  /** @param due resolves when the event of a number may be sent */
  async all(events: readonly SignedEvent[], due: (number: number) => Promise<void>): Promise<void> {
    let next = 0;
    const sender = async (): Promise<void> => {
      for (let number = next++; number < events.length; number = next++) {
        await due(number);
        await this.one(events[number]!);
      }
    };
    await Promise.all(Array.from({ length: SENDERS }, sender));
  }

  private async one({ id, body }: SignedEvent): Promise<void> {
    const bytes = Buffer.from(body);
    for (;;) {
      const sent = performance.now();
      try {
        const signed = signStandardWebhook(this.secret, id, Date.now(), bytes);
        const headers = { 'content-type': 'application/json', ...signed };
        const signal = AbortSignal.timeout(TIMEOUT);
        const answer = await fetch(this.to, { method: 'POST', headers, body: bytes, signal });
        const text = await answer.text();
        this.count(String(answer.status));
        if (answer.ok) return this.keep(id, JSON.parse(text) as InboundEventReceipt, sent);
        if (answer.status !== 503 || !answer.headers.has('retry-after'))
          this.wrong.push(`${answer.status} ${text.slice(0, 300)}`);
      } catch {
        this.count('no response');
      }
      await pause(200);
    }
  }

  private keep(id: string, { eventId, conflict }: InboundEventReceipt, sent: number): void {
    if (conflict) this.wrong.push(`${id} was taken for another event`);
    this.accepted.push(performance.now());
    this.latencies.push(performance.now() - sent);
    const known = this.receipts.get(id) ?? new Set<string>();
    this.receipts.set(id, known.add(eventId));
  }

  private count(answer: string): void {
    this.answers[answer] = (this.answers[answer] ?? 0) + 1;
  }
}

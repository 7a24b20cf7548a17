/** A client as an ATS would write one: an idempotency key for each candidate, and again until it is answered 2xx. */
import { setTimeout as pause } from 'node:timers/promises';
import type { ApplicationReceipt } from '#libs/contracts';
import { numberedPerson } from '../people.js';

export interface ClientOptions {
  addresses: readonly string[];
  key: string;
  roleId: string;
  candidates: number;
  /** Resolves when the candidate of a number may be sent. */
  due(number: number): Promise<void>;
}

export interface ClientReport {
  /** One for each candidate, with their number. */
  receipts: (ApplicationReceipt & { number: number })[];
  /** How often each status was seen, and `no answer`. */
  answers: Record<string, number>;
  /** When each 2xx came, by the clock of `performance.now()`. */
  accepted: number[];
  /** Answers that must not be: other than 2xx, and 503 or 429 with `Retry-After`. */
  wrong: string[];
}

const AT_ONCE = 8;
/** A process that is killed while it answers leaves the client with nothing: it must not wait long to find out. */
const TIMEOUT = 5_000;

/** Sends all candidates; returns when each has been answered 2xx. Writes into the report as it goes. */
export async function sendCandidates(options: ClientOptions, report: ClientReport): Promise<void> {
  let next = 0;
  async function sender(): Promise<void> {
    for (let number = next++; number < options.candidates; number = next++) {
      await options.due(number);
      report.receipts.push({ ...(await send(number, options, report)), number });
      report.accepted.push(performance.now());
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
}

async function send(number: number, options: ClientOptions, report: ClientReport): Promise<ApplicationReceipt> {
  const body = JSON.stringify(numberedPerson(number));
  for (let attempt = number; ; attempt++) {
    const address = options.addresses[attempt % options.addresses.length] ?? '';
    try {
      const answer = await fetch(`${address}/api/v1/roles/${options.roleId}/candidates`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${options.key}`,
          'content-type': 'application/json',
          'idempotency-key': `storm-${number}`,
        },
        body,
        signal: AbortSignal.timeout(TIMEOUT),
      });
      count(report, String(answer.status));
      const text = await answer.text();
      if (answer.ok) return JSON.parse(text) as ApplicationReceipt;
      const mayRepeat = [429, 503].includes(answer.status) && answer.headers.has('retry-after');
      if (!mayRepeat) report.wrong.push(`${answer.status} ${text.slice(0, 300)}`);
    } catch {
      count(report, 'no response');
    }
    await pause(200);
  }
}

function count({ answers }: ClientReport, answer: string): void {
  answers[answer] = (answers[answer] ?? 0) + 1;
}

/**
 * Counts failed sign-ins, and those who ask for links, by account and by address. In memory and per process: it slows guessing down, the password's hash does the
 * rest, and a restart or a second process costs at most a few more guesses.
 */
import { createHash } from 'node:crypto';
import { TooManyAttempts } from '../http/problem.js';

interface Limits {
  account: number;
  address: number;
}

/** Failures allowed in the window. Enough for a person with three old passwords; far too few to guess one. */
const SIGNING_IN: Limits = { account: 10, address: 50 };
/** Enough for a person whose first mail did not come; too few to fill somebody's mailbox. */
export const ASKING_FOR_LINKS: Limits = { account: 3, address: 20 };
const WINDOW_MS = 15 * 60_000;
/** The oldest are forgotten beyond this many, so that a flood of made-up accounts cannot fill the memory. */
const REMEMBERED = 10_000;

interface Count {
  failures: number;
  until: number;
}

export class Attempts {
  private readonly counts = new Map<string, Count>();

  constructor(private readonly limits: Limits = SIGNING_IN) {}

  /**
   * Makes one attempt. It counts as failed from its beginning until it has succeeded: guesses that are sent side by side would
   * otherwise all be let in before the first of them has failed.
   * @param attempt null when what was given is wrong; when it throws, nothing was found out and nothing is counted
   * @throws TooManyAttempts when the account or the address has failed too often
   */
  async make<Result>(account: string, address: string, attempt: () => Promise<Result | null>): Promise<Result | null> {
    this.check(account, address);
    for (const [key] of this.keys(account, address)) this.add(key);
    try {
      const result = await attempt();
      if (result !== null) {
        this.counts.delete(keyOf('account', account));
        this.takeBack(keyOf('address', address));
      }
      return result;
    } catch (error) {
      for (const [key] of this.keys(account, address)) this.takeBack(key);
      throw error;
    }
  }

  private check(account: string, address: string): void {
    for (const [key, limit] of this.keys(account, address)) {
      const count = this.counts.get(key);
      if (!count || count.until <= Date.now()) continue;
      if (count.failures >= limit) throw new TooManyAttempts(Math.ceil((count.until - Date.now()) / 1000));
    }
  }

  private add(key: string): void {
    const count = this.counts.get(key);
    if (count && count.until > Date.now()) count.failures += 1;
    else this.remember(key, { failures: 1, until: Date.now() + WINDOW_MS });
  }

  private takeBack(key: string): void {
    const count = this.counts.get(key);
    if (count && count.failures > 0) count.failures -= 1;
  }

  private keys(account: string, address: string): [string, number][] {
    return [
      [keyOf('account', account), this.limits.account],
      [keyOf('address', address), this.limits.address],
    ];
  }

  private remember(key: string, count: Count): void {
    this.counts.delete(key);
    this.counts.set(key, count);
    if (this.counts.size <= REMEMBERED) return;
    const oldest = this.counts.keys().next();
    if (!oldest.done) this.counts.delete(oldest.value);
  }
}

function keyOf(kind: keyof Limits, value: string): string {
  return createHash('sha256').update(`${kind} ${value}`).digest('base64');
}

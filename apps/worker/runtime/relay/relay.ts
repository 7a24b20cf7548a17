/**
 * The relay: carries due outbox entries to their queues.
 *
 * It leases a batch, sends it, and forgets it: an entry that was carried out is gone from the outbox, and one that was lost
 * on the way is due again when its lease ends. So it keeps no state that could be lost with it, and several may run.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { isOutage, isStorageFull, type ClaimedEntry } from '#libs/database';
import { isJobName, parsePayload, QueueUnavailableError, type LeasedEntry, type Sender } from '#libs/queues';

/** The operations on the outbox that the relay needs; `libs/database` has them. */
export interface RelayOutbox {
  claim(options: { limit: number; leaseSeconds: number; bulkToo: boolean }): Promise<ClaimedEntry[]>;
  /** Gives leases back; the attempt does not count. */
  release(entries: readonly ClaimedEntry[], delaySeconds: number): Promise<void>;
}

export interface RelayReport {
  sent(entries: number): void;
  /** The queue or the database did not answer; said once for an outage. */
  unavailable(error: unknown): void;
  /** Something else went wrong with a batch. The relay goes on: the leases of the batch end. */
  failed(error: unknown): void;
  available(): void;
  /** There was no space to store the lease. */
  storageFull(): void;
  /** An entry that this version cannot send. */
  unknown(entry: ClaimedEntry, error: Error): void;
}

export interface Relay {
  /** Starts a claim at once, without waiting for the next one. */
  nudge(): void;
  /** Ends after the batch that is under way. */
  stop(): Promise<void>;
}

/** Each with its reason. Milliseconds unless said. */
const PACE = {
  /**
   * Seconds that an entry is left alone. Nothing waits for it when all goes well; after a loss (Redis flushed, a relay
   * killed between lease and send) it is the delay. Looking early is cheap: what the queue still holds is not sent again.
   */
  leaseSeconds: 10,
  /** Entries a batch: large enough that the claim and `addBulk` cost little for each. */
  batch: 200,
  /**
   * The jobs that may wait in the queues when the relay adds more: a few seconds of work. The relay decides the order
   * of entries (in turn between organizations, people before bulk) when it sends them, so it should send little early.
   * Longer waits in the outbox also make fuller batches.
   */
  ahead: 100,
  /**
   * The same for what people wait for. It goes to the head of its queue, so that it is sent past a queue that is full of an import; only
   * a flood of it waits here too.
   */
  aheadOfPeople: 400,
  /**
   * First pause after an empty look, doubled up to the last: what the API has just taken in waits that long at most. Five empty
   * looks a second cost next to nothing.
   */
  shortestPause: 50,
  longestPause: 200,
  /** Pause after a look that failed. */
  afterFailure: 1_000,
  /**
   * Pause after a batch that was not large: the next one is then. Looking, and the transaction of what is found, cost as much
   * for one entry as for many.
   */
  linger: 100,
  /** How long to wait when the queues are full enough. */
  full: 100,
  /** Seconds until entries of a job that this version does not know are looked at again: a newer version may come. */
  unknownSeconds: 60,
} as const;

/** @param mayClaim false while nothing new is to be begun */
export function startRelay(
  outbox: RelayOutbox,
  sender: Sender,
  report: RelayReport,
  mayClaim: () => boolean = () => true,
): Relay {
  let stopping = false;
  let nudged = false;
  let wake = (): void => undefined;
  let away = false;
  /** Jobs thought to wait in the queues: counted when that may matter, and what was sent since. */
  let waiting = 0;

  async function loop(): Promise<void> {
    let pause: number = PACE.shortestPause;
    while (!stopping) {
      nudged = false;
      const moved = await cycle();
      pause = moved > 0 ? PACE.shortestPause : Math.min(pause * 2, PACE.longestPause);
      if (stopping || moved >= PACE.batch / 4) continue; // There is more: the next look comes at once.
      if (moved > 0) await sleep(PACE.linger);
      else if (!nudged) await rest(pause);
    }
  }

  async function rest(ms: number): Promise<void> {
    const timer = new AbortController();
    wake = () => timer.abort();
    await sleep(ms, undefined, { signal: timer.signal }).catch(() => undefined);
    wake = () => undefined;
  }

  /** Carries one batch. @returns how many entries were sent */
  async function cycle(): Promise<number> {
    try {
      if (!mayClaim()) {
        await rest(PACE.afterFailure);
        return 0;
      }
      if (waiting >= PACE.ahead) waiting = await sender.countWaiting();
      if (waiting >= PACE.aheadOfPeople) {
        await rest(PACE.full);
        return 0;
      }
      const bulkToo = waiting < PACE.ahead;
      const claimed = await outbox.claim({ limit: PACE.batch, leaseSeconds: PACE.leaseSeconds, bulkToo });
      if (claimed.length > 0) await carry(claimed);
      if (away) report.available();
      away = false;
      return claimed.length;
    } catch (error) {
      const outage = error instanceof QueueUnavailableError || isOutage(error);
      if (isStorageFull(error)) report.storageFull();
      if (!outage) report.failed(error);
      else if (!away) report.unavailable(error);
      away ||= outage;
      await rest(PACE.afterFailure);
      return 0;
    }
  }

  async function carry(claimed: ClaimedEntry[]): Promise<void> {
    try {
      const { known, unknown } = readable(claimed, report);
      await outbox.release(unknown, PACE.unknownSeconds);
      // What comes for the first time does not wait until the queues have been read through for the others.
      const fresh = known.filter(({ leased }) => leased.attempt === 1).map(({ leased }) => leased);
      if (fresh.length > 0) waiting += await sender.send(fresh);
      const again = known.filter(({ leased }) => leased.attempt > 1).map(({ leased }) => leased);
      const held = again.length > 0 ? await sender.stillQueued(again) : new Set<string>();
      // Still waiting or under way: a longer lease, and the attempt does not count.
      await outbox.release(
        known.filter(({ leased }) => held.has(leased.outboxId)).map(({ entry }) => entry),
        PACE.leaseSeconds,
      );
      const lost = again.filter(({ outboxId }) => !held.has(outboxId));
      if (lost.length > 0) waiting += await sender.send(lost);
      report.sent(fresh.length + lost.length);
    } catch (error) {
      // Some may have arrived all the same: they are sent again under the same id, which the queue then ignores.
      if (error instanceof QueueUnavailableError) await outbox.release(claimed, 1);
      throw error;
    }
  }

  const running = loop();
  return {
    nudge() {
      nudged = true;
      wake();
    },
    async stop() {
      stopping = true;
      wake();
      await running;
    },
  };
}

function readable(
  claimed: readonly ClaimedEntry[],
  report: RelayReport,
): { known: { entry: ClaimedEntry; leased: LeasedEntry }[]; unknown: ClaimedEntry[] } {
  const known: { entry: ClaimedEntry; leased: LeasedEntry }[] = [];
  const unknown: ClaimedEntry[] = [];
  for (const entry of claimed) {
    const { organisationId, id, job, payload, attempt, bulk, deaths } = entry;
    try {
      if (!isJobName(job)) throw new Error(`this version has no job ${job}`);
      const checked = parsePayload(job, payload);
      known.push({ entry, leased: { job, organisationId, outboxId: id, attempt, bulk, deaths, payload: checked } });
    } catch (error) {
      report.unknown(entry, error as Error);
      unknown.push(entry);
    }
  }
  return { known, unknown };
}

import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { describeError } from '../describe-error.js';
import type { StorageWatch } from '#libs/service';
import { isOutage, isStorageFull } from '#libs/database';
import { STORAGE } from '../tokens.js';
import { startPasses, TIMES, type Passes, type WorkerTimes } from './repeat.js';

export interface Round {
  /** When it comes round. */
  at: keyof WorkerTimes;
  /** Should look at `goOn` between two pieces of its work. */
  pass(): Promise<void>;
  log: Logger;
  /** What it is called in the log when a pass throws; the next one comes all the same. */
  failed: string;
  /** Comes round while storage is full too: it takes next to no room. */
  evenWhenFull?: true;
  /** Comes once, behind the last pass. */
  end?(): Promise<unknown>;
}

/** What comes round in a worker, from when it has started until it ends. */
@Injectable()
export class Rounds implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds: Round[] = [];
  private running: { passes: Passes; round: Round }[] = [];
  private isEnding = false;

  /** Those that wait for the database or for room: it is said when that begins. */
  private readonly waiting = new Set<Round>();

  constructor(
    @Inject(TIMES) private readonly times: WorkerTimes,
    @Inject(STORAGE) private readonly storage: StorageWatch,
  ) {}

  /** For constructors: it begins when the worker has started. */
  add(round: Round): void {
    this.rounds.push(round);
  }

  /** False once the worker ends. */
  readonly goOn = (): boolean => !this.isEnding;

  onApplicationBootstrap(): void {
    this.running = this.rounds.map((round) => ({
      passes: startPasses(
        this.times[round.at],
        () => this.pass(round),
        (error) => this.failed(round, error),
      ),
      round,
    }));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isEnding = true;
    await Promise.all(
      this.running.map(async ({ passes, round }) => {
        await passes.stop();
        await round.end?.().catch((error: unknown) => this.failed(round, error));
      }),
    );
  }

  private async pass(round: Round): Promise<void> {
    if (this.storage.state === 'full' && !round.evenWhenFull) return;
    await round.pass();
    this.waiting.delete(round);
  }

  /** Some come four times a second, and an outage lasts: it is in the log once. */
  private failed(round: Round, error: unknown): void {
    if (isStorageFull(error)) this.storage.noteFull();
    if (isOutage(error)) {
      if (this.waiting.has(round)) return;
      this.waiting.add(round);
    }
    round.log.warn({ event: round.failed, error: describeError(error) });
  }
}

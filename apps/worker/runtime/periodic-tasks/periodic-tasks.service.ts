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
import { PERIODIC_TASK_INTERVALS, STORAGE_WATCH } from '../tokens.js';
import { repeat, type Repetition, type TaskIntervals } from './repeat.js';

export interface PeriodicTask {
  /** When it comes round. */
  interval: keyof TaskIntervals;
  /** Should look at `goOn` between two pieces of its work. */
  run(): Promise<void>;
  log: Logger;
  /** What it is called in the log when a pass throws; the next one comes all the same. */
  failureEvent: string;
  /** Comes round while storage is full too: it takes next to no room. */
  evenWhenFull?: true;
  /** Comes once, behind the last pass. */
  finish?(): Promise<unknown>;
}

/** What comes round in a worker, from when it has started until it ends. */
@Injectable()
export class PeriodicTasksService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly tasks: PeriodicTask[] = [];
  private running: { passes: Repetition; round: PeriodicTask }[] = [];
  private isEnding = false;

  /** Those that wait for the database or for room: it is said when that begins. */
  private readonly waiting = new Set<PeriodicTask>();

  constructor(
    @Inject(PERIODIC_TASK_INTERVALS) private readonly intervals: TaskIntervals,
    @Inject(STORAGE_WATCH) private readonly storage: StorageWatch,
  ) {}

  /** For constructors: it begins when the worker has started. */
  register(round: PeriodicTask): void {
    this.tasks.push(round);
  }

  /** False once the worker ends. */
  readonly shouldContinue = (): boolean => !this.isEnding;

  onApplicationBootstrap(): void {
    this.running = this.tasks.map((round) => ({
      passes: repeat(
        this.intervals[round.interval],
        () => this.runOnce(round),
        (error) => this.reportFailure(round, error),
      ),
      round,
    }));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isEnding = true;
    await Promise.all(
      this.running.map(async ({ passes, round }) => {
        await passes.stop();
        await round.finish?.().catch((error: unknown) => this.reportFailure(round, error));
      }),
    );
  }

  private async runOnce(round: PeriodicTask): Promise<void> {
    if (this.storage.state === 'full' && !round.evenWhenFull) return;
    await round.run();
    this.waiting.delete(round);
  }

  /** Some come four times a second, and an outage lasts: it is in the log once. */
  private reportFailure(round: PeriodicTask, error: unknown): void {
    if (isStorageFull(error)) this.storage.noteFull();
    if (isOutage(error)) {
      if (this.waiting.has(round)) return;
      this.waiting.add(round);
    }
    round.log.warn({ event: round.failureEvent, error: describeError(error) });
  }
}

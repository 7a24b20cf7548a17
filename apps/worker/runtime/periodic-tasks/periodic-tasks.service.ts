import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { describeError } from '../describe-error.js';
import type { StorageWatch } from '#libs/process';
import { isOutage, isStorageFull } from '#libs/database';
import { PERIODIC_TASK_INTERVALS, STORAGE_WATCH } from '../tokens.js';
import { repeat, type Repetition, type TaskIntervals } from './repeat.js';

/** Something that a worker does again and again while it runs. */
export interface PeriodicTask {
  /** How often it runs. */
  interval: keyof TaskIntervals;
  /** Should look at `shouldContinue` between two pieces of its work. */
  run(): Promise<void>;
  log: Logger;
  /** The event in the log when a run throws; the next one comes all the same. */
  failureEvent: string;
  /** It runs while storage is full too: it takes next to no room. */
  evenWhenFull?: true;
  /** Runs once, after the last run. */
  finish?(): Promise<unknown>;
}

/** Runs the periodic tasks of a worker, from when it has started until it ends. */
@Injectable()
export class PeriodicTasksService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly tasks: PeriodicTask[] = [];
  private running: { repetition: Repetition; task: PeriodicTask }[] = [];
  private isEnding = false;

  /** Tasks that wait for the database or for room: the log says so when that begins. */
  private readonly waiting = new Set<PeriodicTask>();

  constructor(
    @Inject(PERIODIC_TASK_INTERVALS) private readonly intervals: TaskIntervals,
    @Inject(STORAGE_WATCH) private readonly storage: StorageWatch,
  ) {}

  /** Adds a task. For constructors: it begins when the worker has started. */
  register(task: PeriodicTask): void {
    this.tasks.push(task);
  }

  /** False once the worker ends. */
  readonly shouldContinue = (): boolean => !this.isEnding;

  onApplicationBootstrap(): void {
    this.running = this.tasks.map((task) => ({
      repetition: repeat(
        this.intervals[task.interval],
        () => this.runOnce(task),
        (error) => this.reportFailure(task, error),
      ),
      task,
    }));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isEnding = true;
    await Promise.all(
      this.running.map(async ({ repetition, task }) => {
        await repetition.stop();
        await task.finish?.().catch((error: unknown) => this.reportFailure(task, error));
      }),
    );
  }

  private async runOnce(task: PeriodicTask): Promise<void> {
    if (this.storage.state === 'full' && !task.evenWhenFull) return;
    await task.run();
    this.waiting.delete(task);
  }

  /** Some tasks run four times a second, and an outage lasts: it is in the log once. */
  private reportFailure(task: PeriodicTask, error: unknown): void {
    if (isStorageFull(error)) this.storage.noteFull();
    if (isOutage(error)) {
      if (this.waiting.has(task)) return;
      this.waiting.add(task);
    }
    task.log.warn({ event: task.failureEvent, error: describeError(error) });
  }
}

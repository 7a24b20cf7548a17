import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { describeError } from '../jobs/describe-error.js';
import { startPasses, TIMES, type Passes, type WorkerTimes } from './passes.js';

export interface Round {
  /** When it comes round. */
  at: keyof WorkerTimes;
  /** Should look at `goOn` between two pieces of its work. */
  pass(): Promise<void>;
  log: Logger;
  /** What it is called in the log when a pass throws; the next one comes all the same. */
  failed: string;
  /** Comes once, behind the last pass. */
  end?(): Promise<unknown>;
}

/** What comes round in a worker, from when it has started until it ends. */
@Injectable()
export class Rounds implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds: Round[] = [];
  private running: { passes: Passes; round: Round }[] = [];
  private isEnding = false;

  constructor(@Inject(TIMES) private readonly times: WorkerTimes) {}

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
        () => round.pass(),
        (error) => failed(round, error),
      ),
      round,
    }));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isEnding = true;
    await Promise.all(
      this.running.map(async ({ passes, round }) => {
        await passes.stop();
        await round.end?.().catch((error: unknown) => failed(round, error));
      }),
    );
  }
}

function failed({ log, failed: event }: Round, error: unknown): void {
  log.warn({ event, error: describeError(error) });
}

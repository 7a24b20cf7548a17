/** The API's knowledge of the workers, from their heartbeats in the database: they may run anywhere. */
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { installation, RELAY_DATA_SOURCE, type WorkerHeartbeats } from '#libs/database';
import { stateOfWorkers, type WorkersState } from './workers-state.js';

export interface Workers extends WorkerHeartbeats {
  state: WorkersState;
}

/** Every open page asks for it. */
const KEPT_MS = 1_000;

@Injectable()
export class WorkersService {
  private readonly startedAt = performance.now();
  private deathsInARow = 0;
  private asked: { at: number; workers: Promise<Workers> } | null = null;

  constructor(@InjectDataSource(RELAY_DATA_SOURCE) private readonly relay: DataSource) {}

  /** Stores how often in a row the worker died, as its parent reports, also before its first heartbeat. */
  noteDeathsInARow(deaths: number): void {
    this.deathsInARow = deaths;
    this.asked = null;
  }

  /** @throws when the database does not answer */
  current(): Promise<Workers> {
    const at = performance.now();
    if (this.asked === null || at - this.asked.at > KEPT_MS) {
      const workers = this.ask();
      workers.catch(() => (this.asked = null));
      this.asked = { at, workers };
    }
    return this.asked.workers;
  }

  private async ask(): Promise<Workers> {
    const heartbeats = await installation.countWorkers(this.relay);
    const uptimeSeconds = (performance.now() - this.startedAt) / 1_000;
    return { ...heartbeats, state: stateOfWorkers(heartbeats, { uptimeSeconds, deathsInARow: this.deathsInARow }) };
  }
}

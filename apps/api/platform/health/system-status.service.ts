import { Inject, Injectable } from '@nestjs/common';
import type { ScoringPause, SystemStatus } from '#libs/contracts';
import type { StorageWatch } from '#libs/process';
import { STORAGE } from '../files/storage/storage.module.js';
import type { Actor } from '../permissions/actor.js';
import { ReadinessService } from './readiness.service.js';
import type { WorkersState } from './workers-state.js';
import { WorkersService } from './workers.service.js';

const PAUSES: Readonly<Record<WorkersState, ScoringPause | null>> = {
  ok: null,
  'keeps-stopping': 'worker-keeps-stopping',
  missing: 'no-worker',
};

/** The state of the installation, for the pages. */
@Injectable()
export class SystemStatusService {
  constructor(
    private readonly workers: WorkersService,
    private readonly readiness: ReadinessService,
    @Inject(STORAGE) private readonly storage: StorageWatch,
  ) {}

  async current(actor: Actor): Promise<SystemStatus> {
    const { state, freeBytes } = this.storage;
    return {
      scoringPaused: await this.pause(),
      storage: { state, freeBytes: actor.kind === 'admin' ? freeBytes : null },
    };
  }

  private async pause(): Promise<ScoringPause | null> {
    if (this.storage.state === 'full') return 'storage-full';
    const [workers, scanner] = await Promise.all([this.workers.current(), this.readiness.scannerState()]);
    return PAUSES[workers.state] ?? (scanner === 'missing' ? 'scanner-missing' : null);
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { ScoringPause, SystemStatus } from '#libs/contracts';
import type { StorageWatch } from '#libs/service';
import type { Actor } from '../access/actor.js';
import { STORAGE } from '../storage/storage.module.js';
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
    @Inject(STORAGE) private readonly storage: StorageWatch,
  ) {}

  async current(actor: Actor): Promise<SystemStatus> {
    const { state, freeBytes } = this.storage;
    const scoringPaused = state === 'full' ? 'storage-full' : PAUSES[(await this.workers.current()).state];
    return { scoringPaused, storage: { state, freeBytes: actor.kind === 'admin' ? freeBytes : null } };
  }
}

import { Gauge, type Registry } from 'prom-client';
import type { StorageWatch } from './storage-watch.js';

const STATES = ['ok', 'low', 'full'] as const;

/** Adds to the metrics of a process what its watch of the storage knows. */
export function registerStorage(registry: Registry, storage: StorageWatch): void {
  new Gauge({
    name: 'candor_disk_free_bytes',
    help: 'Free bytes of the fullest watched disk; NaN if this process watches none',
    registers: [registry],
    collect() {
      this.set(storage.freeBytes ?? NaN);
    },
  });
  new Gauge({
    name: 'candor_storage_state',
    help: '1 for the current state of storage: ok, low (free up space), full (intake and scoring are paused)',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      for (const state of STATES) this.set({ state }, state === storage.state ? 1 : 0);
    },
  });
}

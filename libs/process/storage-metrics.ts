import { Gauge, type Registry } from 'prom-client';
import type { StorageWatch } from './storage-watch.js';

const STATES = ['ok', 'low', 'full'] as const;

/** Adds to the metrics of a process what its watch of the storage knows. */
export function registerStorage(registry: Registry, storage: StorageWatch): void {
  new Gauge({
    name: 'candor_disk_free_bytes',
    help: 'Free bytes of the watched disk that has least; NaN when this process watches none',
    registers: [registry],
    collect() {
      this.set(storage.freeBytes ?? NaN);
    },
  });
  new Gauge({
    name: 'candor_storage_state',
    help: '1 for the state that storage is in: ok, low (make room), full (intake and scoring wait)',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      for (const state of STATES) this.set({ state }, state === storage.state ? 1 : 0);
    },
  });
}

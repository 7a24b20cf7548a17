import { afterEach, describe, expect, it } from '@jest/globals';
import { tmpdir } from 'node:os';
import { watchStorage, type StorageWatch } from './storage-watch.js';

const MIB = 1_048_576;
const UNSET = { warningMb: null, reserveMb: null };

let watch: StorageWatch;

/** Watches a disk of 1,000 MiB for the database and one for records, whose free MiB can be set. */
function watched() {
  const free = { database: 900, records: 900 };
  const lines: [string, object][] = [];
  const clock = { now: 0 };
  watch = watchStorage({
    ...{ databaseDir: 'database', otherDirs: ['records'], ...UNSET },
    log: (level, line) => lines.push([level, line]),
    look: async (folder) => ({ freeBytes: free[folder as keyof typeof free] * MIB, sizeBytes: 1_000 * MIB }),
    now: () => clock.now,
  });
  const becomes = async (changes: Partial<typeof free>) => {
    Object.assign(free, changes);
    await watch.check();
    return watch.state;
  };
  return { becomes, lines, clock };
}

describe('the watch of the storage', () => {
  afterEach(() => watch.stop());

  it('warns, refuses and recovers as the disk of the database fills and empties, and says each once', async () => {
    const { becomes, lines } = watched();
    expect(await becomes({})).toBe('ok');
    expect(await becomes({ database: 99 })).toBe('low');
    expect(await becomes({ database: 60 })).toBe('low');
    expect(await becomes({ database: 10 })).toBe('full');
    expect(await becomes({ database: 5 })).toBe('full');
    expect(watch.freeBytes).toBe(5 * MIB);
    expect(await becomes({ database: 500 })).toBe('ok');
    expect(lines).toEqual([
      ['warn', { event: 'storage is nearly full', freeMb: 99 }],
      ['error', { event: 'storage is full: intake and scoring are paused', freeMb: 10 }],
      ['log', { event: 'storage has space again', freeMb: 500 }],
    ]);
  });

  it('stops nothing for a disk that only records are on', async () => {
    const { becomes } = watched();
    expect(await becomes({ records: 0 })).toBe('low');
  });

  it('believes an error that says so, for some seconds', async () => {
    const { becomes, lines, clock } = watched();
    await becomes({});
    watch.noteFull();
    watch.noteFull();
    expect(await becomes({})).toBe('full');
    clock.now = 5_001;
    expect(await becomes({})).toBe('ok');
    expect(lines.map(([level]) => level)).toEqual(['error', 'log']);
  });

  it('asks a real disk', async () => {
    watch = watchStorage({ databaseDir: tmpdir(), warningMb: 0, reserveMb: 0, log: () => undefined });
    await watch.check();
    expect(watch.freeBytes).toBeGreaterThan(0);
    expect(watch.state).toBe('ok');
  });

  it('knows nothing of a folder that is not there', async () => {
    watch = watchStorage({ databaseDir: '/nowhere/at/all', ...UNSET, log: () => undefined });
    await watch.check();
    expect([watch.freeBytes, watch.state]).toEqual([null, 'ok']);
  });
});

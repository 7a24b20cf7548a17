/**
 * Files that are made to hurt, read by real reader processes with the limits of the product.
 *
 * @runs-alone It measures the memory of every child of its process.
 */
import { afterAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { HOSTILE_FILES, type HostileFile } from '../../../test/support/hostile-files/index.js';
import { column, writePdf } from '../../../test/support/writers/pdf-writer.js';
import { readArchive, unpackEntry } from '../archive/archive.js';
import type { ParseOutcome } from '../outcome.js';
import { createReaderPool } from './pool.js';

const CPU_MS = 10_000;
const MEMORY_MB = 512;
const LOOK_EVERY_MS = 5;

const pool = createReaderPool({ size: 1, cpuMs: CPU_MS, memoryMb: MEMORY_MB });
const GOOD = writePdf([{ texts: column(50, 700, ['A line of an honest file']) }]);

afterAll(() => pool.close());

/** Most resident memory that each child of this process has had, in mebibytes: the system keeps it, so that nothing is missed in between. */
function peaks(): number[] {
  return children().flatMap((pid) => {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'latin1');
      return [Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024];
    } catch {
      return [];
    }
  });
}

/** By name, without a look at every process of the machine: it is asked two hundred times a second. */
function children(): string[] {
  return readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'latin1').split(' ').filter(Boolean);
}

async function readWatched({ name, bytes }: HostileFile): Promise<{ read: ParseOutcome; peak: number }> {
  const file = bytes();
  let peak = 0;
  const look = () => (peak = Math.max(peak, ...peaks()));
  const watch = setInterval(look, LOOK_EVERY_MS);
  try {
    const read = await pool.read(file, { fileName: name });
    look();
    return { read, peak };
  } finally {
    clearInterval(watch);
  }
}

describe('a hostile file', () => {
  it.each(HOSTILE_FILES.map((file) => [file.kind, file] as const))('ends as it must: %s', async (_kind, file) => {
    const { read, peak } = await readWatched(file);
    if (read.outcome === 'text')
      expect([read.outcome, read.text]).toEqual([file.outcome, expect.stringContaining(file.reason)]);
    else expect([read.outcome, read.reason]).toEqual([file.outcome, file.reason]);
    expect(peak).toBeLessThan(MEMORY_MB);
    expect(await pool.read(GOOD)).toMatchObject({ outcome: 'text', text: 'A line of an honest file' });
  });

  it('is measured: the system tells the peaks of readers', () => {
    expect(Math.max(...peaks())).toBeGreaterThan(30);
  });
});

describe('a hostile archive', () => {
  it.each(HOSTILE_FILES.flatMap((file) => (file.entries ? [[file.kind, file] as const] : [])))(
    'has files that end as they must: %s',
    async (_kind, { bytes, entries }) => {
      const archive = bytes();
      const part = (offset: number, length: number) => Promise.resolve(archive.subarray(offset, offset + length));
      const outcomes = [];
      for (const entry of await readArchive(archive.length, part)) {
        const unpacked = await unpackEntry(entry, part);
        outcomes.push([entry.name, 'code' in unpacked ? unpacked.code : unpacked.mediaType]);
      }
      expect(outcomes).toEqual(entries);
    },
  );
});

/** @runs-alone It counts the children of its process, and its hooks stop them. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { column, writePdf } from '../../../test/support/writers/pdf-writer.js';
import { readDocument } from '../read-document.js';
import { createReaderPool, type ReaderPool, type ReaderPoolOptions } from './pool.js';

const HOSTILE = new URL('../../../test/support/hostile-reader-child.ts', import.meta.url);
const LOADER = new URL('../../../test/support/source-loader.mjs', import.meta.url);
const NOTHING = new Uint8Array([1]);

let pool: ReaderPool;
let folder = '';

function hostilePool(options: ReaderPoolOptions = {}): ReaderPool {
  pool = createReaderPool({ size: 1, entry: HOSTILE, ...options });
  return pool;
}

/** Returns the output of a hostile reader, or the way in which the read ended. */
async function answer(fileName: string): Promise<string> {
  const read = await pool.read(NOTHING, { fileName });
  return read.outcome === 'text' ? read.text : `${read.outcome} ${read.reason}`;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function temporaryPath(name: string): string {
  folder = mkdtempSync(join(tmpdir(), 'reader-pool-'));
  return join(folder, name);
}

afterEach(async () => {
  await pool?.close();
  if (folder) rmSync(folder, { recursive: true });
  folder = '';
});

describe('a pool of real readers', () => {
  it('gives what reading in this process gives, in every process, file after file', async () => {
    pool = createReaderPool({ size: 2, recycleAfter: 6 });
    const files = Array.from({ length: 8 }, (_, index) =>
      writePdf([{ texts: column(50, 700, [`Engineer number ${index} of Example Ltd`]) }]),
    );
    files.push(Buffer.from('plain text'), Buffer.from([0, 1, 2, 3, 4, 5, 6, 7]), new Uint8Array());
    const bare = await Promise.all(files.map((bytes) => readDocument(bytes)));
    expect(await Promise.all(files.map((bytes) => pool.read(bytes)))).toEqual(bare);
  });
});

describe('a document that misbehaves', () => {
  it('ends as timed-out when it loops, and the next one is read', async () => {
    hostilePool({ cpuMs: 300 });
    expect(await answer('loop')).toBe('timed-out time-limit');
    expect(await answer('pid')).toMatch(/^\d+$/);
  });

  it('ends as timed-out when it waits for ever, and not while others have the processor', async () => {
    hostilePool({ cpuMs: 1_000 });
    expect(await answer('wait:1500')).toBe('waited');
    await pool.close();
    hostilePool({ cpuMs: 100 });
    expect(await answer('wait')).toBe('timed-out time-limit');
  });

  it('ends as too big when it fills the memory, long before the machine notices', async () => {
    hostilePool({ memoryMb: 200 });
    const read = await pool.read(NOTHING, { fileName: 'eat' });
    expect(read).toMatchObject({ outcome: 'too-big', reason: 'memory-limit', data: { limitMb: 200 } });
    expect(read.outcome === 'too-big' && Number(read.data['residentMb'])).toBeLessThan(600);
  });

  it('gets another process when its own is killed, since it may be innocent', async () => {
    hostilePool();
    expect(await answer(`die-once:${temporaryPath('died')}`)).toBe('survived');
  });

  it('ends as malformed when it kills its process again', async () => {
    hostilePool();
    expect(await answer('die')).toBe('malformed reader-died');
    expect(await answer('pid')).toMatch(/^\d+$/);
  });

  it('finds no secrets and no eval in its process', async () => {
    hostilePool();
    expect(await answer('environment')).not.toMatch(/HOME|PATH|NODE_OPTIONS/);
    expect(await answer('eval')).toBe('EvalError');
  });
});

describe('the way out of a reader', () => {
  it('is shut: it reaches no port, no name server and no program', async () => {
    let visits = 0;
    const server = createServer((socket) => {
      visits++;
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      hostilePool();
      const tried = (await answer(`reach-out:${(server.address() as AddressInfo).port}`)).split('\n');
      expect(tried).toHaveLength(9);
      expect(new Set(tried)).toEqual(new Set(['A sandboxed process has no network and starts no programs']));
      expect(visits).toBe(0);
    } finally {
      server.close();
    }
  });
});

describe('the processes of a pool', () => {
  it('are kept while they are fit and replaced after so many reads', async () => {
    hostilePool({ recycleAfter: 2 });
    const pids = [await answer('pid'), await answer('pid'), await answer('pid')];
    expect(pids[1]).toBe(pids[0]);
    expect(pids[2]).not.toBe(pids[0]);
  });

  it('are gone when the pool is closed, also in the middle of a read, which rejects', async () => {
    hostilePool();
    const path = temporaryPath('pid');
    const reading = pool.read(NOTHING, { fileName: `loop:${path}` });
    const ended = expect(reading).rejects.toThrow('closed');
    while (!existsSync(path) || readFileSync(path, 'utf8') === '') await pause(10);
    await pool.close();
    await ended;
    expect(isAlive(Number(readFileSync(path, 'utf8')))).toBe(false);
    await expect(pool.read(NOTHING)).rejects.toThrow('closed');
  });

  it('end with a parent that is killed, even in an endless loop', async () => {
    const path = temporaryPath('pid');
    const program = `
      import { createReaderPool } from ${JSON.stringify(new URL('./pool.ts', import.meta.url).href)};
      createReaderPool({ size: 1, entry: new URL(${JSON.stringify(HOSTILE.href)}) }).read(new Uint8Array([1]), { fileName: ${JSON.stringify(`loop:${path}`)} });`;
    const parent = spawn(process.execPath, ['--import', LOADER.href, '--input-type=module', '--eval', program], {
      stdio: 'ignore',
      // The entry is no built code, and what was built starts nothing else.
      env: { ...process.env, CANDOR_TEST_BUILT: '' },
    });
    while (!existsSync(path) || readFileSync(path, 'utf8') === '') await pause(20);
    const child = Number(readFileSync(path, 'utf8'));
    expect(isAlive(child)).toBe(true);
    parent.kill('SIGKILL');
    for (let waited = 0; isAlive(child) && waited < 20_000; waited += 50) await pause(50);
    expect(isAlive(child)).toBe(false);
  });

  it('are given up when none can be started', async () => {
    hostilePool({ entry: new URL('./no-such-entry.ts', import.meta.url) });
    await expect(pool.read(NOTHING)).rejects.toThrow(/ended before it was ready/);
  });
});

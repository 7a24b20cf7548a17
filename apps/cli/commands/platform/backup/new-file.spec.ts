import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { writeNewFile } from './new-file.js';
import { progressPercent, sizeText } from './progress.js';

let folder: string;
const at = (name: string): string => join(folder, name);
const writing = (text: string) => (out: Writable) => pipeline(Readable.from([Buffer.from(text)]), out);

describe('a file that is written again', () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'candor-new-file-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('appears when it is whole, for its owner only, and leaves nothing beside it', async () => {
    await writeNewFile(at('a'), {}, async (out) => {
      await writing('whole')(out);
      expect(readdirSync(folder)).toEqual(['a.part']);
    });
    expect(readdirSync(folder)).toEqual(['a']);
    expect([readFileSync(at('a'), 'utf8'), statSync(at('a')).mode & 0o777]).toEqual(['whole', 0o600]);
  });

  it('does not take the place of another one unless forced, and not when it fails', async () => {
    writeFileSync(at('a'), 'earlier', { mode: 0o644 });
    writeFileSync(at('a.part'), 'of a process that was killed');
    await expect(writeNewFile(at('a'), {}, writing('new'))).rejects.toThrow('--force');
    const failing = writeNewFile(at('a'), { force: true }, async (out) => {
      await writing('half')(out);
      throw new Error('half way');
    });
    await expect(failing).rejects.toThrow('half way');
    expect([readdirSync(folder), readFileSync(at('a'), 'utf8')]).toEqual([['a'], 'earlier']);
    await writeNewFile(at('a'), { force: true }, writing('new'));
    expect([readFileSync(at('a'), 'utf8'), statSync(at('a')).mode & 0o777]).toEqual(['new', 0o600]);
  });

  it('says what is wrong with the place', async () => {
    mkdirSync(at('folder'));
    await expect(writeNewFile(at('folder'), {}, writing(''))).rejects.toThrow('is a folder');
    const late = async (out: Writable): Promise<void> => {
      await new Promise((resolve) => setImmediate(resolve));
      await writing('')(out);
    };
    await expect(writeNewFile(join(folder, 'no', 'a'), {}, late)).rejects.toThrow('does not exist');
    // As a disk says that it is full.
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC',
      syscall: 'write',
    });
    const attempt = writeNewFile(at('a'), {}, () => Promise.reject(full));
    await expect(attempt).rejects.toThrow(`The disk of ${folder} is full`);
    expect(readdirSync(folder)).toEqual(['folder']);
  });
});

it('sizes and shares are short', () => {
  expect([0, 999, 1_000, 45_123_456, 2.5e12].map(sizeText)).toEqual([
    '0 bytes',
    '999 bytes',
    '1.0 kB',
    '45.1 MB',
    '2.5 TB',
  ]);
  expect([progressPercent(0, 0), progressPercent(1, 3), progressPercent(3, 3)]).toEqual(['0 %', '33 %', '100 %']);
});

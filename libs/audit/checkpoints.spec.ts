import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkpointText, saveCheckpoints, listCheckpoints, parseCheckpoint } from './checkpoints.js';

const checkpoint = (number: number) => ({ number, digest: Buffer.alloc(32, number) });

describe('a checkpoint as text', () => {
  it('is read as it is printed', () => {
    expect(checkpointText(checkpoint(7))).toBe(`7:${'07'.repeat(32)}`);
    expect(parseCheckpoint(` ${checkpointText(checkpoint(7))}\n`)).toEqual(checkpoint(7));
  });

  it.each(['', '7', `7:${'0'.repeat(63)}`, `-7:${'0'.repeat(64)}`, `x:${'0'.repeat(64)}`])('is not "%s"', (text) => {
    expect(parseCheckpoint(text)).toBeNull();
  });
});

describe('checkpoints in a file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'candor-checkpoints-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('advance organization by organization, and those that a chain has lost stay', async () => {
    const file = join(folder, 'made', 'checkpoints');
    const [ours, theirs] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'];
    const note = (organisationId: string, number: number, isThere: boolean) =>
      saveCheckpoints(file, [{ organisationId, ...checkpoint(number) }], () => Promise.resolve(isThere));
    expect(await listCheckpoints(file)).toEqual([]);
    expect(await note(ours, 3, true)).toEqual([]);
    expect(await note(theirs, 1, true)).toEqual([]);
    expect(await note(ours, 5, true)).toEqual([]);
    appendFileSync(file, 'half a li');
    expect(await listCheckpoints(file)).toEqual([
      { organisationId: theirs, ...checkpoint(1) },
      { organisationId: ours, ...checkpoint(5) },
    ]);
    const lost = [{ organisationId: ours, ...checkpoint(5) }];
    expect(await note(ours, 4, false)).toEqual(lost);
    expect(await listCheckpoints(file)).toEqual([
      ...lost,
      { organisationId: theirs, ...checkpoint(1) },
      { organisationId: ours, ...checkpoint(4) },
    ]);
    expect(readdirSync(join(folder, 'made'))).toEqual(['checkpoints']);
  });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { headText, noteHeads, notedHeads, readHead } from './heads.js';

const head = (number: number) => ({ number, digest: Buffer.alloc(32, number) });

describe('a head as text', () => {
  it('is read as it is printed', () => {
    expect(headText(head(7))).toBe(`7:${'07'.repeat(32)}`);
    expect(readHead(` ${headText(head(7))}\n`)).toEqual(head(7));
  });

  it.each(['', '7', `7:${'0'.repeat(63)}`, `-7:${'0'.repeat(64)}`, `x:${'0'.repeat(64)}`])('is not "%s"', (text) => {
    expect(readHead(text)).toBeNull();
  });
});

describe('heads in a file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'candor-heads-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('move on, organisation by organisation, and those that a chain has lost stay', async () => {
    const file = join(folder, 'made', 'heads');
    const [ours, theirs] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'];
    const note = (organisationId: string, number: number, isThere: boolean) =>
      noteHeads(file, [{ organisationId, ...head(number) }], () => Promise.resolve(isThere));
    expect(await notedHeads(file)).toEqual([]);
    expect(await note(ours, 3, true)).toEqual([]);
    expect(await note(theirs, 1, true)).toEqual([]);
    expect(await note(ours, 5, true)).toEqual([]);
    appendFileSync(file, 'half a li');
    expect(await notedHeads(file)).toEqual([
      { organisationId: theirs, ...head(1) },
      { organisationId: ours, ...head(5) },
    ]);
    const lost = [{ organisationId: ours, ...head(5) }];
    expect(await note(ours, 4, false)).toEqual(lost);
    expect(await notedHeads(file)).toEqual([
      ...lost,
      { organisationId: theirs, ...head(1) },
      { organisationId: ours, ...head(4) },
    ]);
    expect(readdirSync(join(folder, 'made'))).toEqual(['heads']);
  });
});

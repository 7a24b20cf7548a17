import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectFiles } from './collect-files.js';

let folder: string;
const at = (...names: string[]) => join(folder, ...names);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-files-'));
  mkdirSync(at('inner'));
  for (const name of ['b.pdf', 'a.txt', '.hidden', join('inner', 'c.md')]) writeFileSync(at(name), name);
  symlinkSync(folder, at('inner', 'round'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the files behind arguments', () => {
  it('walks folders, sorted, leaving out hidden names and never going round in circles', async () => {
    expect(await collectFiles([folder])).toEqual({
      files: [at('a.txt'), at('b.pdf'), at('inner', 'c.md')],
      missing: [],
    });
  });

  it('gives each file once, whatever the order and however often it is named', async () => {
    const once = await collectFiles([at('b.pdf'), at('a.txt')]);
    expect(await collectFiles([at('a.txt'), at('b.pdf'), at('a.txt'), at('inner', '..', 'b.pdf')])).toEqual(once);
  });

  it('says what is not there and goes on', async () => {
    expect(await collectFiles([at('nobody.pdf'), at('a.txt')])).toEqual({
      files: [at('a.txt')],
      missing: [at('nobody.pdf')],
    });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataFolder } from './data-folder.js';

let place: string;

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'candor-data-'));
  writeFileSync(join(place, 'file'), '');
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('the data folder', () => {
  it('is made with those above it, and opened again', () => {
    const folder = join(place, 'a', 'b');
    expect([openDataFolder(folder), openDataFolder(folder)]).toEqual([folder, folder]);
    expect(statSync(join(folder, 'logs')).isDirectory()).toBe(true);
  });

  it('is refused in words where there is a file', () => {
    for (const path of [join(place, 'file'), join(place, 'file', 'below')]) {
      expect(() => openDataFolder(path)).toThrow(
        `The data folder ${path} cannot be used: ${path} is a file, or is inside one. Set CANDOR_DATA_DIR`,
      );
    }
  });

  const onLinux = process.platform === 'linux' ? it : it.skip;
  onLinux('is refused at once where nothing can be made', () => {
    expect(() => openDataFolder('/proc/nope')).toThrow(
      'The data folder /proc/nope cannot be used: /proc/nope cannot be created.',
    );
  });
});

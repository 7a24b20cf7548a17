import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { writeBetweenMarkers } from './markers.js';

describe('writing between markers', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'candor-markers-'));
    file = join(folder, 'page.md');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('replaces what stands between its markers, and nothing else', () => {
    writeFileSync(
      file,
      'before\n<!-- speed:begin -->\nold\n<!-- speed:end -->\n<!-- other:begin -->\nkept\n<!-- other:end -->\n',
    );
    writeBetweenMarkers(file, 'speed', 'new');
    writeBetweenMarkers(file, 'speed', 'newer');
    expect(readFileSync(file, 'utf8')).toBe(
      'before\n<!-- speed:begin -->\n\nnewer\n\n<!-- speed:end -->\n<!-- other:begin -->\nkept\n<!-- other:end -->\n',
    );
  });

  it('refuses a file without them', () => {
    writeFileSync(file, '<!-- speed:end --> <!-- speed:begin -->');
    expect(() => writeBetweenMarkers(file, 'speed', 'new')).toThrow('does not hold');
  });
});

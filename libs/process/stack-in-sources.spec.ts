import { afterAll, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stackInSources } from './stack-in-sources.js';

const folder = mkdtempSync(join(tmpdir(), 'candor-stack-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** An error that was thrown at a place of a built file. */
function thrownAt(file: string, line: number): { error: Error; url: string } {
  const url = pathToFileURL(join(folder, file)).href;
  return { error: Object.assign(new Error('no'), { stack: `Error: no\n    at read (${url}:${line}:1)` }), url };
}

it('a stack has the place in the source of a packed file, and of which module', () => {
  // Two modules in one file: its second line is the third of the first module, its third the first of the second module.
  const map = { version: 3, sources: ['../libs/first.ts', '../libs/second.ts'], names: [], mappings: ';AAEA;ACFA' };
  writeFileSync(join(folder, 'shared.js.map'), JSON.stringify(map));
  const source = (name: string) => new URL(`../libs/${name}.ts`, pathToFileURL(join(folder, 'x'))).href;
  expect(stackInSources(thrownAt('shared.js', 2).error)).toBe(`Error: no\n    at read (${source('first')}:3:1)`);
  expect(stackInSources(thrownAt('shared.js', 3).error)).toBe(`Error: no\n    at read (${source('second')}:1:1)`);
});

it('a stack stays as it is where a file has no source map', () => {
  const { error, url } = thrownAt('own.js', 7);
  expect(stackInSources(error)).toBe(`Error: no\n    at read (${url}:7:1)`);
});

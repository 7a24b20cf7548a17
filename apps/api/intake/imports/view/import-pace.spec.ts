import { expect, it } from '@jest/globals';
import type { ImportState } from '#libs/contracts';
import { createImportPaces, type ImportPaces } from './import-pace.js';

/** Looks at one import: seconds, items done. */
const looking =
  (paces: ImportPaces) =>
  (seconds: number, done: number, state: ImportState = 'running') =>
    paces.look({ id: 'one', state, done }, seconds * 1000);

it('the pace of an import is what was finished lately, not since the beginning', () => {
  const look = looking(createImportPaces());
  expect([look(0, 0), look(0.9, 40), look(2, 80)]).toEqual([null, null, 40]);
  // Ten a second from here on; after half a minute nothing is left of the quick beginning.
  for (let second = 3; second < 60; second++) look(second, 60 + 10 * second);
  expect(look(60, 660)).toBe(10);
});

it('the pace of an import leaves out pauses, the end, and what lay before another try', () => {
  const look = looking(createImportPaces());
  expect([look(0, 0), look(10, 50)]).toEqual([null, 5]);
  expect([look(11, 55, 'paused'), look(500, 55, 'paused')]).toEqual([null, null]);
  expect([look(501, 55), look(505, 75)]).toEqual([null, 5]);
  expect(look(510, 100, 'finished')).toBeNull();
  expect([look(520, 90), look(524, 98)]).toEqual([null, 2]);
  // Another try, whose beginning was not seen: fewer are done than a moment ago.
  expect([look(525, 40), look(525.5, 41), look(529, 44)]).toEqual([null, null, 1]);
});

it('the pace of an import is unknown when nothing was finished, no one looked for a long time, or it was forgotten', () => {
  const paces = createImportPaces();
  const look = looking(paces);
  expect([look(0, 5), look(40, 5)]).toEqual([null, null]);
  // A user who looks once a minute sees the pace of that minute.
  expect(look(100, 65)).toBe(1);
  expect([look(800, 765), look(805, 770)]).toEqual([null, 1]);
  paces.forget('one');
  expect(look(810, 775)).toBeNull();
});

it('the memory of paces keeps those that were asked for last', () => {
  const paces = createImportPaces();
  const look = (id: string, at: number, done: number) => paces.look({ id, state: 'running', done }, at);
  look('old', 0, 0);
  for (let n = 0; n < 999; n++) look(`other ${n}`, 0, 0);
  expect(look('old', 2_000, 4)).toBe(2);
  look('one more', 2_000, 0);
  look('and another', 2_000, 0);
  expect([look('old', 4_000, 8), look('other 0', 4_000, 8)]).toEqual([2, null]);
});

import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { fieldErrorsOf, fieldErrorText } from './field-errors.js';

const faults = (schema: z.ZodType, value: unknown) => fieldErrorsOf(schema.safeParse(value).error?.issues ?? []);

describe('faults of input', () => {
  const page = z.strictObject({ page: z.strictObject({ text: z.string() }) });
  const list = z.strictObject({ title: z.string(), items: z.array(z.strictObject({ name: z.string() })) });
  const either = z.union([page, list]);

  it('are named by their field, unknown ones by their own name', () => {
    expect(faults(list, { title: 1, items: [{ name: 'a', x: 1 }], y: 2, z: 3 })).toEqual([
      { path: 'title', message: 'Invalid input: expected string, received number' },
      { path: 'items.0.x', message: 'Unknown field' },
      { path: 'y', message: 'Unknown field' },
      { path: 'z', message: 'Unknown field' },
    ]);
  });

  it('say that a field is missing, rather than what type nothing has', () => {
    expect(faults(list, { items: [{}] })).toEqual([
      { path: 'title', message: 'is missing' },
      { path: 'items.0.name', message: 'is missing' },
    ]);
  });

  it('show an id and a time that would be right', () => {
    const named = z.strictObject({ id: z.uuid(), at: z.iso.datetime() });
    expect(faults(named, { id: 'ada', at: '2026-12-10' })).toEqual([
      { path: 'id', message: 'Not an id: send a UUID as the API returns it' },
      { path: 'at', message: 'Not a time with a time zone, such as 2026-12-01T09:00:00Z' },
    ]);
  });

  it('say how long a text and a list may be', () => {
    const sized = z.strictObject({
      text: z.string().max(1000),
      list: z.array(z.int().min(3)).min(2),
      n: z.int().max(30),
    });
    expect(faults(sized, { text: 'x'.repeat(1001), list: [1], n: 31 })).toEqual([
      { path: 'text', message: 'Must have at most 1,000 characters' },
      { path: 'list.0', message: 'Must be at least 3' },
      { path: 'list', message: 'Must have at least 2 items' },
      { path: 'n', message: 'Must be at most 30' },
    ]);
  });

  it('list the values of which one is expected', () => {
    expect(faults(z.strictObject({ type: z.enum(['a.b', 'c.d']) }), { type: 'x' })).toEqual([
      { path: 'type', message: 'Must be one of: a.b, c.d' },
    ]);
  });

  it('of a union are those of the branch that was meant', () => {
    expect(faults(either, { title: 'a', items: [], colour: 'red' })).toEqual([
      { path: 'colour', message: 'Unknown field' },
    ]);
    expect(faults(either, { page: { text: 'a', colour: 'red' } })).toEqual([
      { path: 'page.colour', message: 'Unknown field' },
    ]);
    expect(faults(either, { title: 'a', items: [{ name: 1 }], colour: 'red' }).map(({ path }) => path)).toEqual([
      'items.0.name',
      'colour',
    ]);
  });

  it('of what no branch of a union may be say what it may be', () => {
    const scope = z.strictObject({ scope: z.union([z.literal('all'), z.strictObject({ ids: z.array(z.string()) })]) });
    const message = 'Invalid input: expected "all" or object, received string';
    expect(faults(scope, { scope: 'some' })).toEqual([{ path: 'scope', message }]);
    expect(faults(scope, {})).toEqual([{ path: 'scope', message: 'is missing' }]);
    expect(faults(scope, { scope: { ids: 1 } })).toMatchObject([{ path: 'scope.ids' }]);
  });

  it('are a thousand at most, and say that there are more', () => {
    const unknown = Object.fromEntries(Array.from({ length: 60_000 }, (_, n) => [`k${n}`, n]));
    const found = faults(z.strictObject({}), unknown);
    expect(found).toHaveLength(1_001);
    expect(found.at(-1)).toEqual({ path: '', message: 'These are the first 1000 errors; there are more' });
  });

  it('are a short text, however many there are and whatever they are called', () => {
    const unknown = Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [`k${n}`, n]));
    const named = z.strictObject({ a: z.string() });
    expect(fieldErrorText(faults(named, { a: 1, ...unknown }))).toBe(
      'a: Invalid input: expected string, received number; ' +
        [0, 1, 2, 3].map((n) => `k${n}: Unknown field`).join('; ') +
        ' (and 996 more)',
    );
    expect(fieldErrorText(faults(named, 7))).toBe('body: Invalid input: expected object, received number');
    expect(fieldErrorText(faults(named, { a: '', ['😀'.repeat(5_000)]: 1 }))).toBe(
      `${'😀'.repeat(100)}…: Unknown field`,
    );
    expect(fieldErrorText(faults(named, { a: '', [`x${'😀'.repeat(5_000)}`]: 1 }))).toBe(
      `x${'😀'.repeat(99)}…: Unknown field`,
    );
  });
});

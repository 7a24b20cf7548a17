import { describe, expect, it } from '@jest/globals';
import { openDraft, type BrowserCopy } from './draft-copies.js';

const at = (minute: number): string => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
const copy = (value: string | null, more: Partial<BrowserCopy<string>> = {}): BrowserCopy<string> => ({
  ...{ value, changedAt: at(5), revision: 1, other: null },
  ...more,
});
const stored = (value: string, revision: number, minute: number) => ({ value, revision, changedAt: at(minute) });

describe('a draft that is opened', () => {
  it('is that of the server when the browser has nothing else to store', () => {
    const onServer = { value: 'b', revision: 2, changedAt: at(3), isPending: false, other: null };
    expect(openDraft(null, stored('b', 2, 3))).toEqual(onServer);
    expect(openDraft(copy('b'), stored('b', 2, 3))).toEqual(onServer);
    expect(openDraft(null, null)).toMatchObject({ value: null, isPending: false });
  });

  it('is that of the browser when the server has what it is a change of', () => {
    expect(openDraft(copy('a'), stored('b', 1, 9))).toMatchObject({
      value: 'a',
      revision: 1,
      isPending: true,
      other: null,
    });
    expect(openDraft(copy('a', { revision: null }), null)).toMatchObject({
      value: 'a',
      revision: null,
      isPending: true,
    });
    expect(openDraft(copy(null), stored('b', 1, 9))).toMatchObject({ value: null, revision: 1, isPending: true });
  });

  it('is the newer one when both have changed, and offers the other', () => {
    expect(openDraft(copy('a'), stored('b', 2, 3))).toMatchObject({
      ...{ value: 'a', revision: 2, isPending: true },
      other: { value: 'b', changedAt: at(3) },
    });
    expect(openDraft(copy('a'), stored('b', 2, 9))).toMatchObject({
      ...{ value: 'b', revision: 2, isPending: true },
      other: { value: 'a', changedAt: at(5) },
    });
    expect(openDraft(copy('a'), null)).toMatchObject({ value: 'a', other: { value: null } });
  });

  it('offers the other one again until the user has chosen', () => {
    const other = { value: 'b', changedAt: at(3) };
    expect(openDraft(copy('a', { other }), stored('b', 3, 9))).toMatchObject({ value: 'a', revision: 3, other });
  });

  it('is that of the browser while the server does not answer', () => {
    expect(openDraft(copy('a'), undefined)).toMatchObject({ value: 'a', revision: 1, isPending: true });
    expect(openDraft(null, undefined)).toMatchObject({ value: null, revision: null, isPending: false });
  });
});

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { ApiError } from '../api-error.js';
import type { BrowserCopy } from './draft-copies.js';
import type { DraftStore } from './draft-store.js';
import { DraftSync, type DraftServer } from './draft-sync.js';

const NAME = 'draft';
const DELAY_MS = 500;

/** A server with one draft, as the API behaves. */
class OneDraftServer implements DraftServer<string> {
  stored: { value: string; revision: number; changedAt: string } | null = null;
  fault: 'unreachable' | 'response lost' | 'too large' | null = null;
  calls: string[] = [];

  load = () => Promise.resolve(this.stored);

  save = (value: string, { revision, isLeaving }: { revision: number | null; isLeaving: boolean }) => {
    this.calls.push(`${value} ${revision}${isLeaving ? ' leaving' : ''}`);
    if (this.fault === 'unreachable') return Promise.reject(new ApiError(0, 'unreachable', 'No response'));
    if (this.fault === 'too large') return Promise.reject(new ApiError(413, 'too-large', 'It is too large.'));
    if (revision !== (this.stored?.revision ?? null))
      return Promise.reject(new ApiError(409, 'draft-changed', 'Changed'));
    this.stored = { value, revision: (revision ?? 0) + 1, changedAt: new Date().toISOString() };
    if (this.fault === 'response lost') return Promise.reject(new ApiError(0, 'unreachable', 'No response'));
    return Promise.resolve({ revision: this.stored.revision, changedAt: this.stored.changedAt });
  };

  remove = ({ revision }: { revision: number | null }) => {
    if (this.stored === null) return Promise.reject(new ApiError(404, 'not-found', 'Gone'));
    if (revision !== this.stored.revision) return Promise.reject(new ApiError(409, 'draft-changed', 'Changed'));
    this.stored = null;
    return Promise.resolve();
  };
}

let server: OneDraftServer;
let kept: Map<string, string>;

function open(): DraftSync<string> {
  const store = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  } as unknown as DraftStore;
  const read = (copy: unknown) => copy as BrowserCopy<string>;
  return new DraftSync({ name: NAME, store, server, delayMs: DELAY_MS, read, stored: server.stored });
}

const copy = (): BrowserCopy<string> | null => JSON.parse(kept.get(NAME) ?? 'null') as BrowserCopy<string> | null;
const wait = (ms: number) => jest.advanceTimersByTimeAsync(ms);

describe('a draft that is typed', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    server = new OneDraftServer();
    kept = new Map();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is in the browser at once and on the server a moment later, also when its user does not pause', async () => {
    const draft = open();
    for (const text of ['B', 'Ba', 'Bak', 'Bake', 'Baker', 'Bakery']) {
      draft.set(text);
      expect(copy()).toMatchObject({ value: text });
      await wait(200);
    }
    expect(server.calls.length).toBeGreaterThan(1);
    await wait(DELAY_MS);
    expect(server.stored).toMatchObject({ value: 'Bakery' });
    expect(draft.getState()).toMatchObject({ progress: 'stored', error: null });
    expect(copy()).toBeNull();
  });

  it('is gone from both when it is discarded', async () => {
    const draft = open();
    draft.set('Baker');
    await wait(DELAY_MS);
    draft.discard();
    await wait(0);
    expect([server.stored, copy()]).toEqual([null, null]);
  });

  it('stays in the browser while the server cannot be reached, and is sent once it can', async () => {
    server.fault = 'unreachable';
    const draft = open();
    draft.set('Baker');
    await wait(DELAY_MS);
    expect(draft.getState().progress).toBe('failed');
    expect(open().getState()).toMatchObject({ value: 'Baker', progress: 'pending' });
    server.fault = null;
    await wait(10_000);
    expect(server.stored).toMatchObject({ value: 'Baker' });
    expect(draft.getState().progress).toBe('stored');
  });

  it('says why the server refuses it, and is sent again with the next change only', async () => {
    server.fault = 'too large';
    const draft = open();
    draft.set('Baker');
    await wait(60_000);
    expect(draft.getState()).toMatchObject({ progress: 'failed', error: { message: 'It is too large.' } });
    expect(server.calls).toHaveLength(1);
    server.fault = null;
    draft.set('Bake');
    await wait(DELAY_MS);
    expect(server.stored).toMatchObject({ value: 'Bake' });
  });

  it('is no conflict with itself when a response was lost', async () => {
    const draft = open();
    server.fault = 'response lost';
    draft.set('Baker');
    await wait(DELAY_MS);
    server.fault = null;
    draft.set('Bakery');
    await wait(10_000);
    expect(draft.getState()).toMatchObject({ progress: 'stored', other: null });
    expect(server.stored).toMatchObject({ value: 'Bakery', revision: 2 });
  });

  it('waits in the browser once no page shows it', async () => {
    server.fault = 'unreachable';
    const draft = open();
    const detach = draft.attach();
    draft.set('Baker');
    detach();
    await wait(60_000);
    expect([server.calls, copy()?.value]).toEqual([['Baker null'], 'Baker']);
  });

  it('is sent at once when the page is left', async () => {
    const draft = open();
    const end = draft.attach();
    draft.set('Baker');
    window.dispatchEvent(new Event('pagehide'));
    expect(server.calls).toEqual(['Baker null leaving']);
    await wait(0);
    draft.set('Bakery');
    end();
    expect(server.calls.at(-1)).toBe('Bakery 1');
    await wait(0);
  });
});

describe('a draft in two tabs', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    server = new OneDraftServer();
    kept = new Map();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is not overwritten: the second tab chooses', async () => {
    const [one, two] = [open(), open()];
    one.set('Baker');
    await wait(DELAY_MS);
    two.set('Butcher');
    await wait(DELAY_MS);
    expect(server.stored).toMatchObject({ value: 'Baker' });
    expect(two.getState()).toMatchObject({ value: 'Butcher', other: { value: 'Baker' } });
    two.set('Butchers');
    await wait(10_000);
    expect(server.stored).toMatchObject({ value: 'Baker' });
    two.keepMine();
    await wait(0);
    expect(server.stored).toMatchObject({ value: 'Butchers' });

    one.set('Bakers');
    await wait(DELAY_MS);
    one.takeOther();
    await wait(0);
    expect(one.getState()).toMatchObject({ value: 'Butchers', progress: 'stored', other: null, replaced: 1 });
    expect(server.stored).toMatchObject({ value: 'Butchers' });
  });

  it('is shown as the other tab left it when this one is looked at again', async () => {
    const [one, two] = [open(), open()];
    const end = two.attach();
    one.set('Baker');
    await wait(DELAY_MS);
    document.dispatchEvent(new Event('visibilitychange'));
    await wait(0);
    expect(two.getState()).toMatchObject({ value: 'Baker', replaced: 1, progress: 'stored' });
    end();
  });

  it('stays as the other tab stored it when this one discards its own', async () => {
    const [one, two] = [open(), open()];
    one.set('Baker');
    await wait(DELAY_MS);
    two.set('Butcher');
    await wait(DELAY_MS);
    two.discard();
    await wait(10_000);
    expect(two.getState()).toMatchObject({ value: 'Baker', progress: 'stored', other: null, replaced: 1 });
    expect([server.stored?.value, copy()]).toEqual(['Baker', null]);
    two.set('Bakery');
    await wait(DELAY_MS);
    expect(server.stored).toMatchObject({ value: 'Bakery', revision: 2 });
  });

  it('can be kept when the other tab has discarded it', async () => {
    const one = open();
    one.set('Baker');
    await wait(DELAY_MS);
    const two = open();
    two.discard();
    await wait(0);
    one.set('Bakery');
    await wait(DELAY_MS);
    expect(one.getState()).toMatchObject({ value: 'Bakery', other: { value: null } });
    one.keepMine();
    await wait(0);
    expect(server.stored).toMatchObject({ value: 'Bakery', revision: 1 });
  });
});

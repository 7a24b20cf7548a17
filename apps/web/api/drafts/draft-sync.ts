/**
 * Keeps one draft of the user on the server while they type. The browser has a copy until the server has it, so that nothing
 * is lost while the server cannot be reached. A change names the revision that this page has seen: what another tab has stored is never
 * overwritten unasked.
 */
import { isSameContent, type RoleDraftReceipt } from '#libs/contracts';
import { ApiError, isPassing, isRefusal } from '../api-error.js';
import { openDraft, type BrowserCopy, type OtherDraft, type StoredDraft } from './draft-copies.js';
import type { DraftStore } from './draft-store.js';

/** A draft whose last call failed is sent again after this time. */
const AGAIN_MS = 5_000;
const REMEMBERED = 3;

/** The revision that a call is about, and whether the page goes away with it. */
export interface DraftCall {
  revision: number | null;
  isLeaving: boolean;
}

/** The calls that store a draft. */
export interface DraftServer<Value> {
  load: () => Promise<StoredDraft<Value> | null>;
  save: (value: Value, call: DraftCall) => Promise<RoleDraftReceipt>;
  remove: (call: DraftCall) => Promise<void>;
}

export interface DraftState<Value> {
  value: Value | null;
  /** `pending`: in the browser, and on its way to the server; `failed`: in the browser alone. */
  progress: 'stored' | 'pending' | 'failed';
  /** When the draft was last stored, ISO 8601. */
  changedAt: string | null;
  /** Why the server does not have it. */
  error: Error | null;
  /** What another tab or browser has. Nothing is sent before the user has chosen. */
  other: OtherDraft<Value> | null;
  /** Counts how often another value took the place of what is typed here. */
  replaced: number;
}

export interface DraftOptions<Value> {
  /** Of the copy in the browser. */
  name: string;
  store: DraftStore;
  server: DraftServer<Value>;
  /** The time for which changes are gathered, ms. */
  delayMs: number;
  /** Restores the browser's copy, if it is still of use. */
  read: (copy: unknown) => BrowserCopy<Value> | null;
  /** What the server has; null: nothing; undefined: it does not say. */
  stored: StoredDraft<Value> | null | undefined;
}

export class DraftSync<Value> {
  private state: DraftState<Value>;
  /** The revision that the server has, as far as this page knows. */
  private revision: number | null;
  private isPending: boolean;
  /** The revision that the call under way leads to; undefined: none is. */
  private coming: number | null | undefined;
  /** The latest values that were sent: the server may have one whose response was lost. */
  private sent: (Value | null)[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** No page shows it any more: its copy in the browser waits for the next one. */
  private isDetached = false;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: DraftOptions<Value>) {
    const opened = openDraft(this.copy(), options.stored);
    this.revision = opened.revision;
    this.isPending = opened.isPending;
    const { value, changedAt, other } = opened;
    const progress = opened.isPending ? 'pending' : 'stored';
    this.state = { value, progress, changedAt, error: null, other, replaced: 0 };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly getState = (): DraftState<Value> => this.state;

  /** Sends what waits when the page is hidden or left, and looks for another version when it is shown. @returns ends it */
  attach(): () => void {
    this.isDetached = false;
    const look = () => void (document.visibilityState === 'hidden' ? this.leave() : this.refresh());
    const leave = () => this.leave();
    const online = () => void this.send();
    document.addEventListener('visibilitychange', look);
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', online);
    if (this.state.other !== null) this.keepCopy();
    if (this.isPending) this.schedule(0);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', online);
      this.isDetached = true;
      void this.send();
    };
  }

  /** @param value null discards the draft */
  set(value: Value | null): void {
    if (isSameContent(value, this.state.value)) return;
    // A change need not wait until a failed call is repeated.
    if (this.state.progress === 'failed') this.unschedule();
    this.isPending = true;
    this.become({ value, progress: 'pending', error: null });
    this.keepCopy();
    this.schedule(this.options.delayMs);
  }

  /** Discards the draft at once, as when it was saved. A version of another tab is not this page's to discard: it is shown. */
  discard(): void {
    const { other, replaced } = this.state;
    if (other !== null) {
      this.isPending = false;
      this.become({ value: other.value, replaced: replaced + 1 });
      return this.becomeStored(other.changedAt ?? undefined);
    }
    this.set(null);
    void this.send();
  }

  /** What is shown here takes the place of the other version. */
  keepMine(): void {
    this.choose(this.state.value, this.state.replaced);
  }

  /** The other version takes the place of what is shown here. */
  takeOther(): void {
    if (this.state.other !== null) this.choose(this.state.other.value, this.state.replaced + 1);
  }

  private choose(value: Value | null, replaced: number): void {
    this.isPending = true;
    this.become({ value, replaced, other: null, progress: 'pending', error: null });
    this.keepCopy();
    void this.send();
  }

  private schedule(ms: number): void {
    if (this.isDetached) return;
    // What is typed without a pause is sent now and then, too.
    this.timer ??= setTimeout(() => void this.send(), ms);
  }

  private unschedule(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private async send(isLeaving = false): Promise<void> {
    this.unschedule();
    if (!this.isPending || this.state.other !== null || this.coming !== undefined) return;
    const { value } = this.state;
    this.isPending = false;
    this.coming = value === null ? null : (this.revision ?? 0) + 1;
    try {
      const receipt = await this.call(value, { revision: this.revision, isLeaving });
      this.revision = receipt?.revision ?? null;
      if (!this.isPending) this.becomeStored(receipt?.changedAt);
    } catch (error) {
      this.isPending = true;
      await this.failed(error as Error, value);
    } finally {
      this.coming = undefined;
      if (this.isPending && this.state.other === null && this.state.progress !== 'failed') {
        if (this.isDetached) void this.send();
        else this.schedule(this.options.delayMs);
      }
    }
  }

  private async call(value: Value | null, call: DraftCall): Promise<RoleDraftReceipt | null> {
    this.sent = [...this.sent, value].slice(-REMEMBERED);
    if (value !== null) return this.options.server.save(value, call);
    if (call.revision !== null) await this.options.server.remove(call);
    return null;
  }

  /** A page that goes away does not wait for a call under way: what follows it names the revision that it leads to. */
  private leave(): void {
    if (this.coming === undefined) void this.send(true);
    else if (this.isPending && this.state.other === null)
      void this.call(this.state.value, { revision: this.coming, isLeaving: true }).catch(() => undefined);
  }

  private async failed(error: Error, sent: Value | null): Promise<void> {
    if (error instanceof ApiError && error.code === 'draft-changed') return this.compare();
    // It is gone already.
    if (sent === null && error instanceof ApiError && error.status === 404) {
      this.revision = null;
      this.isPending = this.state.value !== null;
      if (!this.isPending) this.becomeStored();
      return;
    }
    this.become({ progress: 'failed', error });
    // A refusal will not change by asking again.
    if (isPassing(error) || !isRefusal(error)) this.schedule(AGAIN_MS);
  }

  /** The server has another revision than was named. */
  private async compare(): Promise<void> {
    try {
      const stored = await this.options.server.load();
      const value = stored?.value ?? null;
      this.revision = stored?.revision ?? null;
      if (isSameContent(value, this.state.value)) {
        this.isPending = false;
        this.becomeStored();
        // Else it is a call of this page whose response was lost.
      } else if (!this.sent.some((sent) => isSameContent(sent, value))) {
        this.become({ other: { value, changedAt: stored?.changedAt ?? null } });
        this.keepCopy();
      }
    } catch (error) {
      this.become({ progress: 'failed', error: error as Error });
      this.schedule(AGAIN_MS);
    }
  }

  /** Shows what another tab or browser has stored since, where nothing of this page waits. */
  private async refresh(): Promise<void> {
    if (this.isPending) return void this.send();
    const before = this.revision;
    const stored = await this.options.server.load().catch(() => undefined);
    const isIdle = !this.isPending && this.coming === undefined && this.revision === before;
    if (stored === undefined || !isIdle || (stored?.revision ?? null) === before) return;
    this.revision = stored?.revision ?? null;
    this.become({ value: stored?.value ?? null, replaced: this.state.replaced + 1 });
    this.becomeStored(stored?.changedAt);
  }

  private becomeStored(changedAt = new Date().toISOString()): void {
    this.become({ progress: 'stored', changedAt, error: null, other: null });
    this.keepCopy();
  }

  private become(change: Partial<DraftState<Value>>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  private copy(): BrowserCopy<Value> | null {
    try {
      const kept: unknown = JSON.parse(this.options.store.getItem(this.options.name) ?? 'null');
      return kept === null ? null : this.options.read(kept);
    } catch {
      return null;
    }
  }

  private keepCopy(): void {
    const { name, store } = this.options;
    const { value, other } = this.state;
    if (!this.isPending && other === null) return store.removeItem(name);
    const changedAt = new Date().toISOString();
    const copy: BrowserCopy<Value> = { value, changedAt, revision: this.revision, other };
    store.setItem(name, JSON.stringify(copy));
  }
}

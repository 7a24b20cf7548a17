/**
 * Drafts in the browser. Pages read and write them in memory, at once. The browser's storage holds them sealed under a
 * key that the server gives to their user alone. After the session has ended, no one else can read what remains.
 */
import { importKey, openText, sealText } from './sealed-text.js';

const PREFIX = 'candor draft ';
/** Names under which drafts lay open before they were sealed. */
const UNSEALED = /^candor (note|phone|paste|new role|left out|role|weights)\b/;

export class DraftStore {
  private readonly values = new Map<string, string>();
  /** Names of what has changed since it was stored. */
  private readonly changed = new Set<string>();
  private isStoring = false;
  /** Null before a sign-in, and where the browser cannot seal. Drafts then live as long as the page. */
  private key: CryptoKey | null = null;

  constructor(private readonly storage: Storage) {
    // What another tab has stored or removed.
    window.addEventListener('storage', ({ storageArea, key, newValue }) => {
      if (storageArea === storage && key?.startsWith(PREFIX)) void this.load(key.slice(PREFIX.length), newValue);
    });
  }

  getItem(name: string): string | null {
    return this.values.get(name) ?? null;
  }

  /** Lists the names of the drafts that begin so. */
  namesWith(beginning: string): string[] {
    return [...this.values.keys()].filter((name) => name.startsWith(beginning));
  }

  setItem(name: string, value: string): void {
    if (this.values.get(name) === value) return;
    this.values.set(name, value);
    this.changed.add(name);
    void this.store();
  }

  removeItem(name: string): void {
    // An unreadable draft may belong to another user.
    if (this.values.delete(name)) this.storage.removeItem(PREFIX + name);
  }

  /** Forgets the drafts of the former user, and reads those that the key opens. */
  async open(key: CryptoKey | null): Promise<void> {
    this.values.clear();
    this.key = key;
    const names = Object.keys(this.storage);
    for (const name of names.filter((one) => UNSEALED.test(one))) this.storage.removeItem(name);
    const drafts = names.filter((name) => name.startsWith(PREFIX));
    await Promise.all(drafts.map((name) => this.load(name.slice(PREFIX.length), this.storage.getItem(name))));
  }

  clear(): void {
    this.values.clear();
    for (const name of Object.keys(this.storage)) if (name.startsWith(PREFIX)) this.storage.removeItem(name);
  }

  private async load(name: string, sealed: string | null): Promise<void> {
    const { key } = this;
    const value = key && sealed !== null ? await openText(key, name, sealed) : null;
    if (key !== this.key) return;
    if (value === null) this.values.delete(name);
    else this.values.set(name, value);
  }

  /** Stores what has changed, one after the other: what is written last is what stays. */
  private async store(): Promise<void> {
    if (this.isStoring) return;
    this.isStoring = true;
    for (const name of this.changed) {
      this.changed.delete(name);
      await this.storeOne(name);
    }
    this.isStoring = false;
  }

  private async storeOne(name: string): Promise<void> {
    const { key } = this;
    const value = this.values.get(name);
    if (!key || value === undefined) return;
    try {
      const sealed = await sealText(key, name, value);
      // It may have been removed meanwhile, or its user may have left.
      if (this.values.has(name) && this.key === key) this.storage.setItem(PREFIX + name, sealed);
    } catch {
      // No room there: it stays in memory.
    }
  }
}

/** Gone with the tab, and when their user signs out. */
export const tabDrafts = new DraftStore(sessionStorage);
/** Gone when they are saved or discarded. Nothing about candidates belongs here. */
export const browserDrafts = new DraftStore(localStorage);

let opened: { key: string | null; isOpen: Promise<unknown> } | null = null;

/** Has the drafts of a user at hand; does nothing for the one who is here already. @param key of the session; null: it has none */
export async function openDrafts(key: string | null): Promise<void> {
  if (opened?.key !== key) opened = { key, isOpen: openWith(key) };
  await opened.isOpen;
}

async function openWith(text: string | null): Promise<void> {
  const key = text === null ? null : await importKey(text);
  await Promise.all([tabDrafts.open(key), browserDrafts.open(key)]);
}

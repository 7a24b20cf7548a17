/** The browser's copy of a draft that the server stores, and which of the two counts when the draft is opened. Pure. */
import { isSameContent } from '#libs/contracts';

/** A draft as the server has it. */
export interface StoredDraft<Value> {
  value: Value;
  revision: number;
  /** ISO 8601. */
  changedAt: string;
}

/** Another version of a draft: null as its value says that it was saved or discarded there. */
export interface OtherDraft<Value> {
  value: Value | null;
  changedAt: string | null;
}

/** A draft as the browser has it, while the server does not. */
export interface BrowserCopy<Value> {
  /** Null: it was discarded. */
  value: Value | null;
  /** When it was changed, ISO 8601. */
  changedAt: string;
  /** The revision on the server that it is a change of; null: there was none. */
  revision: number | null;
  /** A version between which and this one the user has not chosen yet. */
  other: OtherDraft<Value> | null;
}

export interface OpenedDraft<Value> {
  value: Value | null;
  /** The revision that the server has; null: none. */
  revision: number | null;
  changedAt: string | null;
  /** The server does not have it yet. */
  isPending: boolean;
  other: OtherDraft<Value> | null;
}

/**
 * A change that the server does not have yet goes on. If the server's draft was changed meanwhile, the newer one is shown
 * and the other one is offered: neither is lost.
 * @param stored what the server has; null: nothing; undefined: it does not say
 */
export function openDraft<Value>(
  copy: BrowserCopy<Value> | null,
  stored: StoredDraft<Value> | null | undefined,
): OpenedDraft<Value> {
  if (stored === undefined) {
    const { value = null, revision = null, changedAt = null, other = null } = copy ?? {};
    return { value, revision, changedAt, isPending: copy !== null, other };
  }
  const revision = stored?.revision ?? null;
  const onServer = { value: stored?.value ?? null, changedAt: stored?.changedAt ?? null };
  const asStored = { ...onServer, revision, isPending: false, other: null };
  if (copy === null) return asStored;
  const { value, changedAt } = copy;
  if (copy.other !== null) return { value, changedAt, revision, isPending: true, other: copy.other };
  if (isSameContent(value, onServer.value)) return asStored;
  if (copy.revision === revision) return { value, changedAt, revision, isPending: true, other: null };
  return onServer.changedAt === null || changedAt > onServer.changedAt
    ? { value, changedAt, revision, isPending: true, other: onServer }
    : { ...onServer, revision, isPending: true, other: { value, changedAt } };
}

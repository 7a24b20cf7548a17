import { LRUCache } from 'lru-cache';
import * as relatedWords from '../stores/roles/related-words.store.js';
import type { Tenant } from '../tenant.js';

/** Versions whose value is cached, at some hundred kilobytes each. */
const KEPT = 16;

/** The value of a version of an organization's related words. */
export interface RelatedWordsVersions<Value> {
  /** That of a version. @throws Error when the organization has no version of that number */
  of(tenant: Tenant, number: number): Promise<Value>;
  /** That of the active version; null while the built-in words alone are active. */
  active(tenant: Tenant): Promise<Value | null>;
}

/**
 * Returns functions for the value that `make` builds from a version of an organization's related words. Versions never change, so each is
 * built once and cached for those that were asked for last.
 */
export function relatedWordsVersions<Value extends object>(
  make: (number: number, table: { stems: string; pairs: Uint8Array }) => Value,
): RelatedWordsVersions<Value> {
  const kept = new LRUCache<string, Value>({ max: KEPT });
  const of = async (tenant: Tenant, number: number): Promise<Value> => {
    const key = `${tenant.organisationId} ${number}`;
    const before = kept.get(key);
    if (before) return before;
    const version = await relatedWords.findVersion(tenant, number);
    if (version === null) throw new Error(`There is no version ${number} of the related words`);
    const made = make(number, version);
    kept.set(key, made);
    return made;
  };
  return {
    of,
    async active(tenant) {
      const number = await relatedWords.activeNumber(tenant);
      return number === null ? null : of(tenant, number);
    },
  };
}

import { LRUCache } from 'lru-cache';
import type { CustomSkillEntry } from '#libs/contracts';
import * as customSkills from './stores/roles/custom-skills.store.js';
import type { Tenant } from './tenant.js';

/** Organisations for which what was made is kept, at some megabytes each. */
const KEPT = 16;

/**
 * Gives what is made of an organization's custom skills as they are now. Making it is dear and versions never change, so it is made once a
 * version and kept for the organisations that asked last.
 *
 * @param none for an organisation that has none
 */
export function currentCustomSkills<Value>(
  none: Value,
  make: (number: number, entries: readonly CustomSkillEntry[]) => Value,
): (tenant: Tenant) => Promise<Value> {
  const kept = new LRUCache<string, { made: Value }>({ max: KEPT });
  return async (tenant) => {
    const number = await customSkills.currentNumber(tenant);
    if (number === null) return none;
    const key = `${tenant.organisationId} ${number}`;
    const before = kept.get(key);
    if (before) return before.made;
    const version = await customSkills.find(tenant, number);
    if (version === null) return none;
    const made = make(number, version.entries);
    kept.set(key, { made });
    return made;
  };
}

import { LRUCache } from 'lru-cache';
import type { CustomSkillEntry } from '#libs/contracts';
import * as customSkills from '../stores/roles/custom-skills.store.js';
import type { Tenant } from '../tenant.js';

/** Organizations whose value is cached, at some megabytes each. */
const KEPT = 16;

/**
 * Returns a function for the value that `make` builds from an organization's current custom skills. Building it is expensive and versions never
 * change, so each version is built once and cached for the organizations that asked last.
 *
 * @param none the value for an organization without own skills
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

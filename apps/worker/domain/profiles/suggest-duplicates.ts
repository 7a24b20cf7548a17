/**
 * Suggests duplicates of the candidates whose profiles have just been built: it looks up shared keys, compares, and
 * stores suggestions.
 */
import type { KnownIdentity, Profile } from '#libs/contracts';
import { duplicates, type FoundPair, type PersonKeyRow, type Tenant } from '#libs/database';
import { commonKeys, comparePeople, personFacts, keysOf, keyText, type PersonFacts } from '#libs/duplicates';

/** A person with who they are by all of their documents, and where they worked. */
export interface ComparedCandidate {
  personId: string;
  identity: KnownIdentity;
  positions: Profile['positions'];
}

/** Part of the effect that has saved the profiles. */
export async function saveSuggestedDuplicates(tenant: Tenant, people: readonly ComparedCandidate[]): Promise<void> {
  if (people.length === 0) return;
  const facts = new Map<string, PersonFacts>(
    people.map(({ personId, identity, positions }) => [personId, personFacts(identity, positions)]),
  );
  const keys: PersonKeyRow[] = [...facts].flatMap(([candidateId, theirs]) =>
    keysOf(theirs).map((key) => ({ candidateId, ...key })),
  );
  const personIds = [...facts.keys()];
  const hadOthers = await duplicates.saveKeys(tenant, personIds, keys);
  const held = keys.length === 0 ? [] : await duplicates.listKeyHolders(tenant, keys);
  const common = commonKeys(held);
  const holders = new Map(held.map((key) => [keyText(key), key.personIds]));
  const others = new Map<string, Set<string>>(personIds.map((id) => [id, new Set()]));
  for (const { candidateId, ...key } of keys) {
    if (common.has(keyText(key))) continue;
    for (const id of holders.get(keyText(key)) ?? []) if (id !== candidateId) others.get(candidateId)!.add(id);
  }
  const unknown = [...new Set([...others.values()].flatMap((ids) => [...ids]))].filter((id) => !facts.has(id));
  if (unknown.length > 0) {
    for (const { personId, identity, positions } of await duplicates.listIdentities(tenant, unknown)) {
      facts.set(personId, personFacts(identity, positions));
    }
  }
  const found: FoundPair[] = [];
  for (const [personId, ids] of others) {
    for (const other of ids) {
      const theirs = facts.get(other);
      // Of two who are built together each is the other's other: once is enough.
      if (theirs === undefined || (others.has(other) && other < personId)) continue;
      const reasons = comparePeople(facts.get(personId)!, theirs, common).map(({ reason }) => reason);
      if (reasons.length > 0) found.push({ personIds: [personId, other], reasons });
    }
  }
  if (found.length > 0 || hadOthers) await duplicates.saveSuggestions(tenant, personIds, found);
}

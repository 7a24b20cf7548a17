/** What is wrong at the first place where a chain does not hold: which of the six things was done to it. */
import type { AuditCheckpoint, AuditSeal, EntryAsSealed } from '#libs/database';
import { linkDigest, type ChainKey, type Sealing } from './links.js';

export type FaultKind = 'edited' | 'deleted' | 'swapped' | 'inserted' | 'cut-off' | 'unknown-key';

export interface ChainFault {
  kind: FaultKind;
  /** Place in the chain; null for an entry that never got one. */
  number: number | null;
  entryId: string | null;
  /** In a sentence. */
  message: string;
}

export interface Link {
  seal: AuditSeal;
  entry: EntryAsSealed | null;
}

export interface BrokenLink {
  organisationId: string;
  keys: ReadonlyMap<string, ChainKey>;
  /** The number that is looked for. */
  number: number;
  /** The digest of the number before, which holds. */
  before: Buffer;
  /** The links from there on, the broken one first. */
  links: readonly [Link, ...Link[]];
  /** Checkpoints that were noted elsewhere. */
  checkpoints: readonly AuditCheckpoint[];
}

/** Entries whose numbers may have been closed up over deleted ones. */
const MOST_CLOSED_UP = 1_000;

/**
 * Tells what happened to a link that does not hold. It is known by what would hold in its place: another entry under this seal (swapped),
 * the next seal at this number (inserted), the following one counted further (deleted); else the entry itself was edited, or exchanged for
 * one that is further off than is looked.
 */
export function chainFaultAt(broken: BrokenLink): ChainFault {
  const { number, links, checkpoints } = broken;
  const [{ seal, entry }, next] = links;
  if (seal.number > number) return deleted(number, seal.number - 1);
  if (entry === null) {
    const message = `Number ${number}: the entry ${seal.entryId} was deleted.`;
    return { kind: 'deleted', number, entryId: seal.entryId, message };
  }
  if (!broken.keys.has(seal.keyId)) {
    const message = `Number ${number} was sealed with a key that is not here (${seal.keyId}): name it in CANDOR_FORMER_SECRET_KEYS. If there never was such a key, the seal is forged.`;
    return { kind: 'unknown-key', number, entryId: entry.id, message };
  }
  return (
    outOfPlace(broken, seal, entry) ??
    closedUp(broken, seal, next) ??
    (next === undefined &&
    checkpoints.some((checkpoint) => checkpoint.number < number) &&
    !checkpoints.some((checkpoint) => checkpoint.number >= number)
      ? inserted(number, entry.id)
      : edited(number, entry.id))
  );
}

function outOfPlace(broken: BrokenLink, seal: AuditSeal, entry: EntryAsSealed): ChainFault | null {
  const { number, before, links } = broken;
  for (const [index, other] of links.entries()) {
    if (index === 0 || other.entry === null) continue;
    const underThisSeal = [other.entry, { ...other.entry, id: entry.id }];
    if (underThisSeal.some((each) => holds(broken, before, seal, each, seal.digest)))
      return swapped(number, entry.id, other);
    const here = { ...other.seal, number };
    if (!holds(broken, before, here, other.entry, other.seal.digest)) continue;
    // The other one belongs here. Swapped, if this one belongs there; pushed aside, if not.
    const beforeOther = index === 1 ? other.seal.digest : links[index - 1]!.seal.digest;
    const there = { ...seal, number: other.seal.number };
    const isSwapped = holds(broken, beforeOther, there, entry, seal.digest);
    return isSwapped || index > 1 ? swapped(number, entry.id, other) : inserted(number, entry.id);
  }
  return null;
}

/** Seals before this one were taken out, and the later ones counted down. */
function closedUp({ checkpoints, ...broken }: BrokenLink, seal: AuditSeal, next: Link | undefined): ChainFault | null {
  const { number } = broken;
  const noted = checkpoints.find((checkpoint) => checkpoint.number > number && checkpoint.digest.equals(seal.digest));
  if (noted) return deleted(number, noted.number - 1);
  const { entry } = next ?? {};
  if (!next || !entry) return null;
  for (let missing = 1; missing <= MOST_CLOSED_UP; missing++) {
    const counted = { ...next.seal, number: next.seal.number + missing };
    if (holds(broken, seal.digest, counted, entry, next.seal.digest)) return deleted(number, number + missing - 1);
  }
  return null;
}

function holds(
  { organisationId, keys }: Pick<BrokenLink, 'organisationId' | 'keys'>,
  before: Buffer,
  sealing: Sealing,
  entry: EntryAsSealed,
  digest: Buffer,
): boolean {
  const key = keys.get(sealing.keyId);
  return key !== undefined && linkDigest(key, organisationId, before, sealing, entry).equals(digest);
}

function deleted(from: number, to: number): ChainFault {
  const which = from === to ? `Number ${from} was deleted` : `Numbers ${from} to ${to} were deleted`;
  return { kind: 'deleted', number: from, entryId: null, message: `${which}.` };
}

function swapped(number: number, entryId: string, other: Link): ChainFault {
  const message = `Number ${number}: the entry ${entryId} was swapped with the one at number ${other.seal.number}.`;
  return { kind: 'swapped', number, entryId, message };
}

function inserted(number: number, entryId: string): ChainFault {
  const message = `Number ${number}: the entry ${entryId} was inserted; it was never sealed.`;
  return { kind: 'inserted', number, entryId, message };
}

function edited(number: number, entryId: string): ChainFault {
  const message = `Number ${number}: the entry ${entryId} is not what was sealed: it was edited, or exchanged for one from further off.`;
  return { kind: 'edited', number, entryId, message };
}

/** An entry that has no seal and does not wait for one. */
export function pastTheList(entryId: string): ChainFault {
  const message = `The entry ${entryId} was inserted past the application: it has no seal and does not wait for one.`;
  return { kind: 'inserted', number: null, entryId, message };
}

/** The chain does not reach, or does not contain, a checkpoint that was noted elsewhere. */
export function truncatedChain(noted: AuditCheckpoint, last: number): ChainFault {
  const message =
    noted.number > last
      ? `The chain ends at number ${last} and was once at number ${noted.number}: its end was cut off, or a backup was restored.`
      : `Number ${noted.number} is not what was noted of it: the chain was cut off before it and went on, or a backup was restored.`;
  return { kind: 'cut-off', number: Math.min(noted.number, last + 1), entryId: null, message };
}

/** Names the fault at the first place where a chain does not hold: which of the six changes was made. */
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
    const message = `Entry ${number} (${seal.entryId}) was deleted.`;
    return { kind: 'deleted', number, entryId: seal.entryId, message };
  }
  if (!broken.keys.has(seal.keyId)) {
    const message = `Entry ${number} was sealed with an unknown key (${seal.keyId}). Add the key to CANDOR_FORMER_SECRET_KEYS. If there was no such key, the seal is forged.`;
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
  const which = from === to ? `Entry ${from} was deleted` : `Entries ${from} to ${to} were deleted`;
  return { kind: 'deleted', number: from, entryId: null, message: `${which}.` };
}

function swapped(number: number, entryId: string, other: Link): ChainFault {
  const message = `Entry ${number} (${entryId}) was swapped with entry ${other.seal.number}.`;
  return { kind: 'swapped', number, entryId, message };
}

function inserted(number: number, entryId: string): ChainFault {
  const message = `Entry ${number} (${entryId}) was inserted. It was never sealed.`;
  return { kind: 'inserted', number, entryId, message };
}

function edited(number: number, entryId: string): ChainFault {
  const message = `Entry ${number} (${entryId}) does not match its seal. It was edited, or replaced with another entry.`;
  return { kind: 'edited', number, entryId, message };
}

/** An entry that has no seal and does not wait for one. */
export function pastTheList(entryId: string): ChainFault {
  const message = `Entry ${entryId} was inserted directly into the database. It has no seal and does not wait for one.`;
  return { kind: 'inserted', number: null, entryId, message };
}

/** The chain does not reach, or does not contain, a checkpoint that was noted elsewhere. */
export function truncatedChain(noted: AuditCheckpoint, last: number): ChainFault {
  const message =
    noted.number > last
      ? `The chain ends at entry ${last}, but a checkpoint exists for entry ${noted.number}. Its end was cut off, or a backup was restored.`
      : `Entry ${noted.number} does not match its checkpoint. The chain was cut off before it and continued, or a backup was restored.`;
  return { kind: 'cut-off', number: Math.min(noted.number, last + 1), entryId: null, message };
}

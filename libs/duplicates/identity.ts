/** The identity of a person: the union of all their documents and records, whether or not these count for the facts. */
import type { Identity, KnownIdentity, Stated } from '#libs/contracts';
import { comparedWords, nameParts, withoutUmlauts } from './normalise.js';

/** Kinds of sources, the most trusted first: an ATS's own record of the person, another structured record, a file. */
export const IDENTITY_SOURCES = ['ats-record', 'record', 'file'] as const;

/** A document or record of a person, with what it says of who they are. */
export interface IdentitySource {
  kind: (typeof IDENTITY_SOURCES)[number];
  /** It came for the candidate who stands for the person, and not for one that was merged into them. */
  isOwn: boolean;
  /** Sorts the connections of ATS records, the one set up first before others; empty for other kinds. */
  connection: string;
  /** The time of the statement, in milliseconds. */
  at: number;
  /** Digest of its text: decides where all else is the same, and is the same wherever and whenever it is read. */
  digest: string;
  identity: Omit<Identity, 'terms'>;
}

/**
 * Sources in the order in which they are trusted: the ATS's own record first, then other structured records, then files. Among records of
 * ATSs those of the candidate who stands for the person come first, then those of the connection that was set up first; of the rest, and
 * of several records of one connection, the newest comes first. The order does not depend on the order in which anything arrived or was read.
 */
export function inOrderOfTrust<Source extends IdentitySource>(sources: readonly Source[]): Source[] {
  const rank = ({ kind }: Source): number => IDENTITY_SOURCES.indexOf(kind);
  return [...sources].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.kind === 'ats-record' ? Number(b.isOwn) - Number(a.isOwn) || compareText(a.connection, b.connection) : 0) ||
      b.at - a.at ||
      Number(b.isOwn) - Number(a.isOwn) ||
      compareText(a.digest, b.digest),
  );
}

/** The union of what sources say. @param sources in any order */
export function joinIdentities(sources: readonly IdentitySource[]): KnownIdentity {
  const identities = inOrderOfTrust(sources).map(({ identity }) => identity);
  const all = (list: (identity: IdentitySource['identity']) => readonly Stated<string>[]): string[] =>
    distinct(identities.flatMap((identity) => list(identity).map(({ value }) => value)));
  return {
    name: identities.find(({ name }) => name !== null)?.name?.value ?? null,
    emails: all(({ emails }) => emails),
    phones: all(({ phones }) => phones),
    links: all(({ links }) => links),
    location: identities.find(({ location }) => location !== null)?.location?.value ?? null,
  };
}

/** Values that differ in more than case, spaces, brackets and the way a link begins; the first form of each is kept. */
function distinct(values: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const value of values) {
    const plain = value
      .toLowerCase()
      .replace(/^https?:\/\/(?:www\.)?|\/$/g, '')
      .replace(/[\s()]/g, '');
    if (!seen.has(plain)) seen.set(plain, value);
  }
  return [...seen.values()];
}

/** Longer ones are no addresses of mail (RFC 5321: 64 + 1 + 255). */
const LONGEST_ADDRESS = 320;

/** An address in the form under which people are looked for to be erased: every address has one, a shared mailbox too. */
export function addressKey(address: string): string {
  return address.trim().normalize('NFC').toLowerCase();
}

/**
 * The addresses of mail under which a source lets the person be found: those that are surely theirs, which are the first one and those that
 * name them. A résumé may name referees too, and a search for a referee must not lead to the erasure of the candidate.
 * @param name of the person, by whatever source
 */
export function addressesOf({ identity }: Pick<IdentitySource, 'identity'>, name: string | null): string[] {
  const own = identity.emails
    .map(({ value }) => value)
    .filter((address, place) => place === 0 || isNamed(address, name));
  return [...new Set(own.map(addressKey))].filter((address) => address.length <= LONGEST_ADDRESS);
}

/** A part of a name that is shorter stands in too many addresses by chance. */
const SHORTEST_PART = 3;

/** Returns whether an address says two parts of a name, or its only one: families share one of them. */
function isNamed(address: string, name: string | null): boolean {
  const parts = nameParts(name ?? '').filter((part) => part.length >= SHORTEST_PART);
  const local = withoutUmlauts(comparedWords((address.split('@')[0] ?? '').replace(/[\d_-]/g, ' ')).join(''));
  return parts.length > 0 && parts.filter((part) => local.includes(part)).length >= Math.min(2, parts.length);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

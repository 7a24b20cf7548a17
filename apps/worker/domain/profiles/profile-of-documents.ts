/** One profile from all documents of a person, and who the person is by all of them. Pure. */
import { JSON_EXTRACTOR, type KnownIdentity, type Profile } from '#libs/contracts';
import type { StoredText } from '#libs/database';
import { addressesOf, inOrderOfTrust, joinIdentities, type IdentitySource } from '#libs/duplicates';

export interface ProfileOfDocuments {
  profile: Profile;
  /** Texts that it was built from. */
  sources: string[];
  identity: KnownIdentity;
  /** Addresses of mail under which the person is found, each with the candidate whose document says it. */
  addresses: { candidateId: string; address: string }[];
}

/**
 * @param texts of one person; at least one that is not replaced
 * @param awaited ids of attachments that have not arrived
 * @param read builds a profile of texts and of what has not arrived
 */
export function profileOfDocuments(
  texts: readonly StoredText[],
  awaited: readonly string[],
  read: (texts: readonly StoredText[], awaited: readonly string[]) => Profile,
): ProfileOfDocuments {
  const newestFirst = texts.filter(({ isReplaced }) => !isReplaced).sort(byArrival);
  const whole = read(newestFirst, awaited);
  const alone =
    newestFirst.length === 1 && awaited.length === 0
      ? [{ text: newestFirst[0]!, profile: whole }]
      : newestFirst.map((text) => ({ text, profile: read([text], []) }));
  const replaced = texts
    .filter(({ isReplaced }) => isReplaced)
    .map((text) => ({ text, profile: read([headOf(text)], []) }));
  return {
    profile: whole,
    sources: newestFirst.map(({ id }) => id),
    ...identityOfDocuments([...alone, ...replaced]),
  };
}

/** Name, contacts and links of a record, which are the first block of its text. */
function headOf(record: StoredText): StoredText {
  return { ...record, text: record.text?.split('\n\n', 1)[0] ?? null, hidden: null };
}

/** The newest first. Of one moment a record goes before a file, then the digest decides: whichever was read first does not matter. */
function byArrival(a: StoredText, b: StoredText): number {
  const isRecord = ({ extractor }: StoredText): number => (extractor === JSON_EXTRACTOR ? 1 : 0);
  const key = ({ digest, id }: StoredText): string => `${digest ?? ''} ${id}`;
  return b.receivedAt.getTime() - a.receivedAt.getTime() || isRecord(b) - isRecord(a) || (key(a) < key(b) ? -1 : 1);
}

/** Returns the identity of a person. A file with all facts of a record rarely says whose it is. */
function identityOfDocuments(
  documents: readonly { text: StoredText; profile: Profile }[],
): Pick<ProfileOfDocuments, 'identity' | 'addresses'> {
  const sources = documents.map(({ text, profile: { identity } }) => ({
    ...{ candidateId: text.ownerId, kind: kindOf(text), isOwn: text.ownerId === text.candidateId },
    ...{ connection: text.connection ?? '', at: text.receivedAt.getTime(), digest: text.digest ?? '', identity },
  }));
  const identity = joinIdentities(sources);
  return {
    identity,
    addresses: inOrderOfTrust(sources).flatMap(({ candidateId, ...source }) =>
      addressesOf(source, identity.name).map((address) => ({ candidateId, address })),
    ),
  };
}

function kindOf({ connection, extractor }: StoredText): IdentitySource['kind'] {
  return connection !== null ? 'ats-record' : extractor === JSON_EXTRACTOR ? 'record' : 'file';
}

/** One profile from all documents of a person: which of them count for the facts, and who the person is by all of them. Pure. */
import { JSON_EXTRACTOR, type KnownIdentity, type Profile } from '#libs/contracts';
import type { StoredText } from '#libs/database';
import {
  addressesOf,
  countingDocuments,
  employments,
  inOrderOfTrust,
  joinIdentities,
  type IdentitySource,
} from '#libs/people';

export interface ProfileOfDocuments {
  profile: Profile;
  /** Texts that it was built from. */
  sources: string[];
  identity: KnownIdentity;
  /** Addresses of mail under which the person is found, each with the candidate whose document says it. */
  addresses: { candidateId: string; address: string }[];
}

/**
 * @param texts of one person; at least one
 * @param awaited ids of attachments that have not arrived
 * @param read builds a profile of texts and of what has not arrived
 */
export function profileOfDocuments(
  texts: readonly StoredText[],
  awaited: readonly string[],
  read: (texts: readonly StoredText[], awaited: readonly string[]) => Profile,
): ProfileOfDocuments {
  const alone = texts.map((text) => ({ text, profile: read([text], []) }));
  const counting = countingDocuments(
    alone.map((one) => ({
      ...one,
      // Of one moment a record goes before a file, whichever was read first: names and contacts in it were given as such.
      id: `${one.text.extractor === JSON_EXTRACTOR ? 1 : 0} ${one.text.id}`,
      receivedAt: one.text.receivedAt.getTime(),
      length: one.text.text?.length ?? 0,
      work: employments(one.profile.positions),
    })),
  );
  return {
    profile:
      counting.length === 1 && awaited.length === 0
        ? counting[0]!.profile
        : read(
            counting.map(({ text }) => text),
            awaited,
          ),
    sources: counting.map(({ text }) => text.id),
    ...identityOfDocuments(alone),
  };
}

/** Who a person is does not hang on which of their documents count: a file that tells all of a record rarely says whose it is. */
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

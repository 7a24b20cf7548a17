/** One profile from all documents of a person: which of them count, and whose word is the newest on name and contacts. Pure. */
import { JSON_EXTRACTOR, type Profile } from '#libs/contracts';
import type { NewProfile, StoredText } from '#libs/database';
import { countingDocuments, employments } from '#libs/people';

export interface ProfileOfDocuments {
  profile: Profile;
  /** Texts that it was built from. */
  sources: string[];
  identity: NewProfile['identity'];
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
  const stated = <Fact>(fact: (profile: Profile) => Fact | undefined): Fact | null =>
    counting.map(({ profile }) => fact(profile)).find((found) => found !== undefined) ?? null;
  return {
    profile:
      counting.length === 1 && awaited.length === 0
        ? counting[0]!.profile
        : read(
            counting.map(({ text }) => text),
            awaited,
          ),
    sources: counting.map(({ text }) => text.id),
    identity: {
      name: stated(({ identity }) => identity.name?.value),
      email: stated(({ identity }) => identity.emails[0]?.value),
      phone: stated(({ identity }) => identity.phones[0]?.value),
    },
  };
}

/** The text of one document of a profile. */
import { profiles, type Tenant } from '#libs/database';

/** The text of a document that a profile was built from. */
export interface TextOfProfile {
  digest: string;
  text: string;
}

/** Returns the text of a document that a profile was built from; null where it was not built from such a document. */
export async function textOfProfile(
  tenant: Tenant,
  profileId: string,
  documentId: string,
): Promise<TextOfProfile | null> {
  const texts = await profiles.listTexts(tenant, profileId);
  return texts.find((one) => one.documentId === documentId) ?? null;
}

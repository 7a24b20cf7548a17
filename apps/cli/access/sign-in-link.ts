import type { EntityManager } from 'typeorm';
import { issueToken } from '#libs/access';
import { createSignInLink, newId } from '#libs/database';

/** How long a one-time link works. */
const LINK_HOURS = 24;

export interface SignInLink {
  /** Path and fragment. The fragment never reaches a server's log. */
  path: string;
  hours: number;
}

/** Makes a link that signs the user in once. Links, passwords and sessions there are stay as they are. */
export async function makeSignInLink(tx: EntityManager, organisationId: string, userId: string): Promise<SignInLink> {
  const id = newId();
  const link = issueToken('signInLink', organisationId, id);
  const expiresAt = new Date(Date.now() + LINK_HOURS * 3_600_000);
  await createSignInLink(tx, { organisationId, id, userId, secretDigest: link.digest, expiresAt });
  return { path: `/sign-in#${link.token}`, hours: LINK_HOURS };
}

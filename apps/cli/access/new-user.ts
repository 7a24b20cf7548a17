import type { EntityManager } from 'typeorm';
import { hashPassword, issueToken, makePassword } from '#libs/access';
import type { ActorKind } from '#libs/contracts';
import { appendAudit, createSignInLink, createUser, newId } from '#libs/database';

/** How long a one-time link works. */
const LINK_HOURS = 24;

export interface NewUser {
  organisationId: string;
  kind: ActorKind;
  email: string;
  name: string;
}

/** Two ways to sign in for the first time. Neither is stored: what is, are a hash and a digest. */
export interface FirstSignIn {
  userId: string;
  email: string;
  password: string;
  /** Path and fragment of the one-time link. The fragment never reaches a server's log. */
  path: string;
  hours: number;
}

/** Adds a user with a password that a machine chose and a one-time link. @throws EmailTakenError */
export async function addUser(tx: EntityManager, user: NewUser): Promise<FirstSignIn> {
  const { organisationId, email } = user;
  const password = makePassword();
  const userId = await createUser(tx, { ...user, passwordHash: await hashPassword(password) });
  const id = newId();
  const link = issueToken('signInLink', organisationId, id);
  const expiresAt = new Date(Date.now() + LINK_HOURS * 3_600_000);
  await createSignInLink(tx, { organisationId, id, userId, secretDigest: link.digest, expiresAt });
  await appendAudit(tx, {
    organisationId,
    actor: { kind: 'command', id: null },
    action: 'user.created',
    subject: { kind: 'user', id: userId },
    details: { kind: user.kind },
  });
  return { userId, email, password, path: `/sign-in#${link.token}`, hours: LINK_HOURS };
}

/** The sign-in in words, for the one time it is shown. */
export function describeSignIn({ email, password, path, hours }: FirstSignIn, address: string): string {
  return [
    `  ${address}${path}`,
    `    works once, within ${hours} hours; or sign in at ${address}/sign-in with`,
    `    e-mail    ${email}`,
    `    password  ${password}`,
    '',
  ].join('\n');
}

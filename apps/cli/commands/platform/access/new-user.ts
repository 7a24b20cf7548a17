import { hashPassword, MADE_PASSWORD_DAYS, madePasswordExpiry, makePassword } from '#libs/secrets';
import type { ActorKind } from '#libs/contracts';
import { auditLog, type Tenant, users } from '#libs/database';
import { makeOneTimeLink, type OneTimeLink } from './one-time-link.js';

export interface NewUserOptions {
  kind: ActorKind;
  email: string;
  name: string;
}

/** Two ways to sign in for the first time. Neither is stored: what is, are a hash and a digest. */
export interface FirstSignIn extends OneTimeLink {
  userId: string;
  email: string;
  password: string;
}

/** Adds a user with a password that a machine chose and a one-time link. @throws EmailTakenError */
export async function addUser(tenant: Tenant, user: NewUserOptions): Promise<FirstSignIn> {
  const { email } = user;
  const password = makePassword();
  const userId = await users.create(tenant, {
    ...user,
    passwordHash: await hashPassword(password),
    passwordExpiresAt: madePasswordExpiry(),
  });
  const link = await makeOneTimeLink(tenant, userId, 'sign-in');
  await auditLog.append(tenant, {
    actor: { kind: 'command', id: null },
    action: 'user.created',
    subject: { kind: 'user', id: userId },
    details: { kind: user.kind },
  });
  return { userId, email, password, ...link };
}

/** The sign-in in words, for the one time it is shown. */
export function describeSignIn({ email, password, path, hours }: FirstSignIn, address: string): string {
  return [
    `  ${address}${path}`,
    `    works once within ${hours} hours; or sign in at ${address}/sign-in with`,
    `    e-mail    ${email}`,
    `    password  ${password}`,
    `    which is valid for ${MADE_PASSWORD_DAYS} days. Set your own under Settings, Account`,
    '',
  ].join('\n');
}

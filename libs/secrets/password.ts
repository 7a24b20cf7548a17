/** Passwords: argon2id with the parameters OWASP's password storage cheat sheet names (19 MiB, two passes, one lane). */
import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes a password into a PHC string (`$argon2id$…`) with its salt and parameters in it. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalised(password), ARGON2ID);
}

let decoy: Promise<string> | undefined;

/**
 * Returns whether the password belongs to the hash. With no hash (an unknown user) it spends the same time on a decoy
 * and says no, so that the answer's time does not tell who has an account.
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  if (stored !== null) return verify(stored, normalised(password));
  decoy ??= hashPassword(randomBytes(16).toString('hex'));
  await verify(await decoy, normalised(password));
  return false;
}

/** The days for which a generated password works. Its user has to choose a new one before. */
export const MADE_PASSWORD_DAYS = 7;

/** Returns the time at which a password that is generated now expires. */
export function madePasswordExpiry(): Date {
  return new Date(Date.now() + MADE_PASSWORD_DAYS * 24 * 3_600_000);
}

/** A password that a machine chose: 20 letters and digits without look-alikes, in four groups (about 98 bits). */
export function makePassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
  const letters = Array.from({ length: 20 }, () => alphabet[uniform(alphabet.length)]).join('');
  return letters.replace(/(.{5})(?=.)/g, '$1-');
}

function uniform(below: number): number {
  const limit = 256 - (256 % below);
  for (;;) {
    const byte = randomBytes(1)[0] ?? 0;
    if (byte < limit) return byte % below;
  }
}

function normalised(password: string): string {
  return password.normalize('NFKC');
}

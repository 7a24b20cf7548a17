/** By what an erased person is known again: digests with a key that does not lie in the database. */
import { createHash, createHmac, hkdfSync } from 'node:crypto';
import type { PersonMarks, TombstoneKind } from '#libs/database';
import { eightDigits } from '#libs/people';

/** Secret keys of the installation, today's first. Tombstones are made with the first and known by all of them. */
export type SecretKeys = readonly string[];

export interface Mark {
  kind: TombstoneKind;
  /** As {@link marks} normalises it. */
  value: string;
}

export interface MarkDigest {
  kind: TombstoneKind;
  keyId: string;
  digest: Buffer;
}

/** Digits of a phone number that are compared: country code and trunk zero are written in too many ways. */
const PHONE_DIGITS = 9;
const FEWEST_PHONE_DIGITS = 7;

/** Forms of a number that are compared: its last digits, and the whole of one that is shorter everywhere it is written. */
function phoneForms(phone: string): string[] {
  const digits = phone.replace(/\D/g, '');
  if (digits.length < FEWEST_PHONE_DIGITS) return [];
  return [...new Set([digits.slice(-PHONE_DIGITS), eightDigits(phone) ?? []].flat())];
}

/** What is known of a person, in the form that is compared: an address in small letters, the last digits of a phone. */
export function marks({ emails, phones, documents, vendorIds }: Partial<PersonMarks>): Mark[] {
  const found: Mark[] = [
    ...(emails ?? []).map((email): Mark => ({ kind: 'email', value: email.trim().toLowerCase() })),
    ...(phones ?? []).flatMap(phoneForms).map((value): Mark => ({ kind: 'phone', value })),
    ...(documents ?? []).map((digest): Mark => ({ kind: 'document', value: digest })),
    ...(vendorIds ?? []).map(({ connectionId, kind, vendorId }): Mark => ({
      kind: 'vendor-id',
      value: `${connectionId}\n${kind}\n${vendorId}`,
    })),
  ];
  return found.filter(({ value }) => value !== '');
}

/** The digest of a mark under one key: HMAC-SHA-256, different in each organisation. */
export function digestOf(secretKey: string, organisationId: string, { kind, value }: Mark): MarkDigest {
  const key = Buffer.from(hkdfSync('sha256', secretKey, '', 'candor tombstones v1', 32));
  const digest = createHmac('sha256', key).update(`${organisationId}\n${kind}\n${value}`).digest();
  return { kind, keyId: createHash('sha256').update(key).digest('hex').slice(0, 8), digest };
}

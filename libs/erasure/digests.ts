/** By what an erased person is known again: digests with a key that does not lie in the database. */
import { createHash, createHmac, hkdfSync } from 'node:crypto';
import type { PersonMarks, SuppressionKind } from '#libs/database';
import { emailKey, eightDigits, isNamedAddress, nameForms, type NameForms } from '#libs/duplicates';

/**
 * The secret keys of the installation, today's first. Suppression records are made with the first and matched under all
 * of them.
 */
export type SecretKeys = readonly string[];

export interface Mark {
  kind: SuppressionKind;
  /** As {@link erasedMarks} writes it. */
  value: string;
}

export interface MarkDigest {
  kind: SuppressionKind;
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

/** Numbers in the form in which they are compared, each once. */
export function comparedPhones(phones: readonly string[]): string[] {
  return [...new Set(phones.flatMap(phoneForms))];
}

/**
 * What an erased person is known again by. An address or a number is never kept by itself, only together with what has to agree beside
 * it: the name in each form that would be the same one, or that there is none to compare. An address that says its owner's name
 * (`anna.weber@` of Anna Weber) needs nothing beside it.
 */
export function erasedMarks(marks: Partial<PersonMarks>): Mark[] {
  const { names } = marks;
  const forms = (names ?? []).map(nameForms).filter(({ whole }) => whole !== null);
  const ofKey = (key: string, some: readonly NameForms[]): string[] => some.flatMap((form) => erasedNames(key, form));
  const ofEmail = (email: string): string[] => {
    const own = emailKey(email);
    const named = ofKey(own ?? plainEmail(email), forms);
    if (own === null) return named;
    const scripts = forms.length === 0 ? ['none'] : forms.map(({ script }) => script);
    const isOwn = (names ?? []).some((name) => isNamedAddress(own, name));
    return [...named, `${own}\nany`, ...(isOwn ? [`${own}\nown`] : []), ...scripts.map((s) => `${own}\nscript ${s}`)];
  };
  // A number with a single word beside it says too little of a person.
  const full = forms.filter(({ isOneWord }) => !isOneWord);
  return marksBy(marks, ofEmail, (phone) => ofKey(phone, full));
}

/**
 * Returns the marks by which an arriving person is matched. Any of these among the {@link erasedMarks} means that they
 * are the same person.
 */
export function arrivalMarks(marks: Partial<PersonMarks>): Mark[] {
  const { names } = marks;
  const forms = (names ?? []).map(nameForms).filter(({ whole }) => whole !== null);
  const ofKey = (key: string, some: readonly NameForms[]): string[] => some.flatMap((form) => arrivingNames(key, form));
  const ofEmail = (email: string): string[] => {
    const own = emailKey(email);
    const named = ofKey(own ?? plainEmail(email), forms);
    if (own === null) return named;
    const others = SCRIPTS.filter((script) => forms.every((form) => form.script !== script));
    // By itself: what was erased before names were noted beside addresses.
    const alone = [plainEmail(email), `${own}\nown`, ...(forms.length === 0 ? [`${own}\nany`] : [])];
    return [...named, ...alone, ...others.map((script) => `${own}\nscript ${script}`)];
  };
  // A number with a single word beside it says too little of a person.
  const full = forms.filter(({ isOneWord }) => !isOneWord);
  return marksBy(marks, ofEmail, (phone) => ofKey(phone, full));
}

/** Marks of every kind, by how an address and a number are put together with names. */
function marksBy(
  { emails, phones, documents, vendorIds }: Partial<PersonMarks>,
  ofEmail: (email: string) => string[],
  ofPhone: (phone: string) => string[],
): Mark[] {
  return [
    ...marksOfKind('email', (emails ?? []).filter(isAddress).flatMap(ofEmail)),
    ...marksOfKind('phone', comparedPhones(phones ?? []).flatMap(ofPhone)),
    ...sameThings(documents, vendorIds),
  ];
}

const SCRIPTS = ['latin', 'other', 'none'] as const;
const GENERATIONS = ['', 'junior', 'senior', 'third'] as const;

/** An erased name beside a key: as it meets one without initials (`*`), one with any while it has none (`?`), and one with the same. */
function erasedNames(key: string, { whole, some, initials, generation }: NameForms): string[] {
  const letters = ['*', ...(initials.length === 0 ? ['?'] : initials)];
  return letters.flatMap((letter) => [
    namedKey(key, 'whole', letter, generation ?? '', whole),
    ...some.map((form) => namedKey(key, 'some', letter, generation ?? '', form)),
  ]);
}

function arrivingNames(key: string, { whole, some, initials, generation }: NameForms): string[] {
  const letters = initials.length === 0 ? ['*'] : ['?', ...initials];
  const generations = generation === null ? GENERATIONS : ['', generation];
  return letters.flatMap((letter) =>
    generations.flatMap((one) => [
      namedKey(key, 'some', letter, one, whole),
      ...some.map((form) => namedKey(key, 'whole', letter, one, form)),
    ]),
  );
}

const namedKey = (key: string, ...name: (string | null)[]): string => [key, 'name', ...name].join('\n');

const plainEmail = (email: string): string => email.trim().toLowerCase();

const isAddress = (email: string): boolean => email.trim() !== '';

function marksOfKind(kind: SuppressionKind, values: readonly string[]): Mark[] {
  return [...new Set(values)].map((value) => ({ kind, value }));
}

/** The same file, and the same thing of an ATS, are the same person's without more. */
function sameThings(documents: PersonMarks['documents'] = [], vendorIds: PersonMarks['vendorIds'] = []): Mark[] {
  return [
    ...marksOfKind('document', documents),
    ...marksOfKind(
      'vendor-id',
      vendorIds.map(({ connectionId, kind, vendorId }) => `${connectionId}\n${kind}\n${vendorId}`),
    ),
  ];
}

/** Returns the digest of a mark under one key: HMAC-SHA-256, different in each organization. */
export function suppressionDigest(secretKey: string, organisationId: string, { kind, value }: Mark): MarkDigest {
  const key = Buffer.from(hkdfSync('sha256', secretKey, '', 'candor suppressions v1', 32));
  const digest = createHmac('sha256', key).update(`${organisationId}\n${kind}\n${value}`).digest();
  return { kind, keyId: createHash('sha256').update(key).digest('hex').slice(0, 8), digest };
}

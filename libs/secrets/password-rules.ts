/** Refuses common passwords, and passwords made of publicly known facts about their owner. */
import { createHash } from 'node:crypto';
import { COMMON_PASSWORDS, DIGEST_BYTES } from './common-passwords.generated.js';

/** The known facts about the user who chooses a password. */
export interface PasswordOwner {
  name: string;
  email: string;
  organisation: string;
}

export type PasswordFault = 'common' | 'own-words';

/** Words of the product itself, which no password may consist of. */
const PRODUCT_WORDS = ['candor'];
/** Shorter words occur in good passwords by chance. */
const SHORTEST_WORD = 3;
/** The least letters and digits of a password without the words of its owner. */
const SHORTEST_REST = 8;
/** A password of fewer different characters is a pattern. */
const FEWEST_CHARACTERS = 5;

/**
 * Returns why a password is refused, or null when it is acceptable. Its length is checked elsewhere, and there are no
 * rules of composition: NIST SP 800-63B and OWASP ASVS 6.2.5 advise against them.
 *
 * `common`: it is in the shipped list (`common-passwords.generated.ts`), is a pattern, or is one of those with digits
 * around it, repeated, or written with look-alikes (`P@ssw0rd2026!`). `own-words`: without the owner's name, the parts
 * of their address, the name of their organization and the name of the product, almost nothing remains.
 */
export function passwordFault(password: string, owner: PasswordOwner): PasswordFault | null {
  const text = plain(password);
  const words = ownerWords(owner);
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), text);
  if (rest !== text && rest.length < SHORTEST_REST) return 'own-words';
  return isCommon(password.normalize('NFKC').toLowerCase()) || isCommon(text) || isCommon(rest) ? 'common' : null;
}

/** Lower case, letters and digits only. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The longest first, so that a whole name goes before its parts. */
function ownerWords({ name, email, organisation }: PasswordOwner): string[] {
  const [local = '', domain = ''] = email.split('@');
  const labels = domain.split('.').slice(0, -1);
  const whole = [name, email, local, ...labels, organisation, ...PRODUCT_WORDS];
  const parts = [name, local, organisation].flatMap((text) => text.split(/[^\p{L}\p{N}]+/u));
  return [...new Set([...whole, ...parts].map(plain))]
    .filter((word) => word.length >= SHORTEST_WORD)
    .sort((a, b) => b.length - a.length);
}

function isCommon(text: string): boolean {
  return [text, withoutLookAlikes(text)].some(
    (spelling) => isPattern(spelling) || [spelling, core(spelling), unit(core(spelling))].some(isListed),
  );
}

function isListed(text: string): boolean {
  return listed().has(digest(text).toString('latin1'));
}

/**
 * Returns the stored digest: the first bytes of SHA-256. The list stays unreadable, because many of its entries are
 * obscene.
 */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest().subarray(0, DIGEST_BYTES);
}

let known: Set<string> | undefined;

function listed(): Set<string> {
  if (known) return known;
  const bytes = Buffer.from(COMMON_PASSWORDS, 'base64');
  known = new Set();
  for (let at = 0; at < bytes.length; at += DIGEST_BYTES) known.add(bytes.toString('latin1', at, at + DIGEST_BYTES));
  return known;
}

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};

const withoutLookAlikes = (text: string): string => {
  // What follows the last letter is a number more often than letters in disguise.
  const [, begin = '', end = ''] = /^(.*\p{L})(.*)$/u.exec(text) ?? ['', text, ''];
  return begin.replace(/[013457@$]/g, (sign) => LOOK_ALIKES[sign] ?? sign) + end;
};

/** Without the digits and signs at both ends; as it is when nothing is left. */
const core = (text: string): string => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '') || text;

/** Returns the unit that a text repeats; the text itself when it is no repetition. */
const unit = (text: string): string => /^(.+?)\1+$/u.exec(text)?.[1] ?? text;

/** Few characters, a short piece again and again, or a row of the alphabet or of digits. */
function isPattern(text: string): boolean {
  if (new Set(text).size < FEWEST_CHARACTERS) return true;
  const piece = unit(text);
  return (piece !== text && piece.length <= 6) || isRow(text);
}

function isRow(text: string): boolean {
  const steps = [...text].slice(1).map((sign, at) => (sign.codePointAt(0) ?? 0) - (text.codePointAt(at) ?? 0));
  return [1, -1].some((step) => steps.every((one) => one === step || one === -9 * step));
}

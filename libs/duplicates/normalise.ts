/** Names, addresses and numbers in the form in which two of them are compared. Null or empty where they tell nothing about a person. */

/** Letters that Unicode does not take apart into a base letter and a mark. */
const LETTERS: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'a', œ: 'o', ı: 'i' };

/** Small letters without marks; ä, ae and a are one, as people write their own names in all three ways. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøłđðþæœı]/g, (letter) => LETTERS[letter] ?? letter);
}

/** `mueller` and `muller` are one. */
export function withoutUmlauts(word: string): string {
  return word.replace(/([aou])e/g, '$1');
}

/** Titles before or after names that are no part of them. */
const TITLES = new Set(
  'dr prof professor mr mrs ms miss sir herr frau ing dipl mag ba bsc ma msc mba phd jr sr ii iii iv md rn cpa pmp esq'.split(
    ' ',
  ),
);

/** Titles that are also names in China and Bangladesh. They stay where fewer than two parts would be left. */
const NAMES_TOO = new Set(['ma', 'md', 'ba']);

/**
 * Parts of a name, sorted, each once: `Müller, Dr. Anna-Lena J.` → `anna lena muller`. The order in which people write them differs,
 * titles and initials come and go.
 */
export function nameParts(name: string): string[] {
  return partsInOrder(name).sort();
}

/** The same in the order in which they are written. */
export function partsInOrder(name: string): string[] {
  const parts = lettersTogether(name).filter((part) => part.length > 1 || /[^\p{Script=Latin}]/u.test(part));
  const without = parts.filter((part) => !TITLES.has(part));
  const kept = without.length >= 2 ? without : parts.filter((part) => !TITLES.has(part) || NAMES_TOO.has(part));
  return [...new Set(kept.map(withoutUmlauts))];
}

/** Words of any text as parts of names are written, so that one can be looked for in the other. */
export function comparedWords(text: string): string[] {
  return lettersTogether(text).map(withoutUmlauts);
}

function lettersTogether(text: string): string[] {
  return plain(text)
    .replace(/['’.`]/g, (sign) => (sign === '.' ? ' ' : ''))
    .split(/[^\p{L}]+/u)
    .filter((part) => part !== '');
}

/** Single letters of a name, as in `John A. Smith`. */
export function initials(name: string): string[] {
  return plain(name).match(/(?<!\p{L})\p{Script=Latin}(?!\p{L})/gu) ?? [];
}

const GENERATIONS: Record<string, string> = {
  jr: 'junior',
  sr: 'senior',
  junior: 'junior',
  senior: 'senior',
  ii: 'junior',
  iii: 'third',
};

/** `John Smith Jr.` → `junior`, which distinguishes father and son; null where the name states none. */
export function generation(name: string): string | null {
  const words = plain(name).split(/[^\p{L}]+/u);
  return words.flatMap((word) => GENERATIONS[word] ?? [])[0] ?? null;
}

/** Mailboxes that several people read, or a recruiter: they tell nothing about a candidate. */
const SHARED_MAILBOXES = new Set(
  `admin application applications apply apply-here bewerbung bewerbungen career careers contact cv enquiries hello help hi hiring hr info
   job jobs kandidat karriere kontakt mail no-reply noreply office people personal post recruiter recruiters recruiting recruitment resume
   resumes sales service staffing support talent team vacancies welcome`.split(/\s+/),
);
/** Hosts at which dots in an address mean nothing. */
const DOTLESS = new Set(['gmail.com', 'googlemail.com']);

/** `Anna.Weber+jobs@Gmail.com` → `annaweber@gmail.com`; null for a malformed address and for a shared mailbox. */
export function emailKey(email: string): string | null {
  const [, local = '', host = ''] =
    /^(?:mailto:)?([^\s@]+)@([^\s@]+\.[^\s@]+)$/i.exec(email.trim().normalize('NFC').toLowerCase()) ?? [];
  const bare = local.split('+')[0] ?? '';
  if (bare === '' || SHARED_MAILBOXES.has(bare)) return null;
  return DOTLESS.has(host) ? `${bare.replaceAll('.', '')}@gmail.com` : `${bare}@${host}`;
}

/** Digits of a number that are compared: country code and trunk zero are written in too many ways. */
const PHONE_DIGITS = 9;

/**
 * The last nine digits; null for shorter ones, which exist in every town, for extensions of a switchboard, numbers that are free to call
 * and made-up ones.
 */
export function phoneKey(phone: string): string | null {
  if (/[x#]\s*\d|ext|durchwahl|\bdw\b/i.test(phone)) return null;
  const digits = phone.replace(/\D/g, '');
  if (digits.length < PHONE_DIGITS || /^(?:00?1?|1)?8(?:00|88|77|66)\d/.test(digits)) return null;
  const last = digits.slice(-PHONE_DIGITS);
  return new Set(last).size < 3 || '01234567890123456789'.includes(last) || '9876543210'.includes(last) ? null : last;
}

/** Countries whose numbers have eight digits and are written without a zero before them, by their codes. */
const EIGHT_DIGITS =
  /^(?:45|47|65|216|356|357|371|372|502|503|504|505|506|507|670|852|853|965|968|973|974|975)(\d{8})$/;

/**
 * The eight digits of a number that has no more: written alone (`91 23 45 67`), or behind the code of a country where all are so long
 * (`+47 91234567`). Null for others, of which the last eight would be anybody's.
 */
export function eightDigits(phone: string): string | null {
  const digits = phone.replace(/\D/g, '');
  if (digits.length === 8) return digits;
  const isInternational = /^[\s(]*(?:\+|00)/.test(phone);
  return isInternational ? (EIGHT_DIGITS.exec(digits.replace(/^00/, ''))?.[1] ?? null) : null;
}

/** Sites where a page is one person's, and where in its path their name stands. */
const PROFILES: readonly { host: RegExp; path: RegExp }[] = [
  { host: /(?:^|\.)linkedin\.com$/, path: /^\/(?:in|pub)\/([^/]+)/ },
  { host: /(?:^|\.)xing\.com$/, path: /^\/profile\/([^/]+)/ },
  { host: /^orcid\.org$/, path: /^\/([\dx-]{19})$/ },
  { host: /^(?:github|gitlab|kaggle)\.com$/, path: /^\/([^/]+)\/?$/ },
  { host: /^stackoverflow\.com$/, path: /^\/users\/(\d+)/ },
  { host: /(?:^|\.)researchgate\.net$/, path: /^\/profile\/([^/]+)/ },
  { host: /^(?:behance\.net|dribbble\.com)$/, path: /^\/([^/]+)\/?$/ },
];

/** `https://de.linkedin.com/in/Anna-Weber/?x` → `linkedin.com/anna-weber`; null for a page that is not one person's profile. */
export function linkKey(link: string): string | null {
  const [, host = '', path = ''] =
    /^(?:https?:\/\/)?(?:www\.|m\.)?([a-z0-9.-]+)(\/[^?#\s]*)?/.exec(unescaped(link).trim().toLowerCase()) ?? [];
  const site = PROFILES.find((known) => known.host.test(host));
  const who = site?.path.exec(path)?.[1];
  return who ? `${host.split('.').slice(-2).join('.')}/${who}` : null;
}

/** Browsers copy `j%C3%BCrgen`, people write `jürgen`. */
function unescaped(link: string): string {
  try {
    return decodeURIComponent(link).normalize('NFC');
  } catch {
    return link;
  }
}

const LEGAL_FORMS = new Set(
  'ab ag aktiengesellschaft aps as asa bv cic co company corp corporation dd doo eg ek eurl ev gag gbr ggmbh gmbh group haftungsbeschrankt inc kft kg kgaa limited llc llp ltd ltda mbh nv ohg oyj plc pte pty pvt sa sarl sas sasu se sl spa srl sro oy ug und and'.split(
    ' ',
  ),
);
/** A legal form of several words. */
const LONG_FORM = / sp z oo$/;
/** Matches placeholders for an absent employer. */
const NO_EMPLOYER =
  /^(?:freelanc\w*|self employed|selbst\w*|independent|various(?: \w+)*|diverse(?: \w+)*|confidential|contractor|consultant)$/;

/** `ACME Systems GmbH & Co. KG` → `acme systems`; null where nothing is named. */
export function employerKey(employer: string): string | null {
  const words = plain(employer)
    .replaceAll('.', '')
    .replace(/\ba\/s\b/, 'as')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !LEGAL_FORMS.has(word));
  const key = words.join(' ').replace(LONG_FORM, '');
  return key === '' || NO_EMPLOYER.test(key) ? null : key;
}

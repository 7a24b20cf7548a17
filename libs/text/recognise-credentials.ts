import type { DegreeLevel } from '#libs/contracts';
import { CERTIFICATIONS, DEGREES, FIELDS, HUMAN_LANGUAGES } from '#libs/taxonomy';
import { phrasesAt, phraseTree, type PhraseMatch, type PhraseTree } from './words/phrases.js';
import { tokens, type Token } from './words/tokens.js';

interface Found<T> {
  value: T;
  start: number;
  end: number;
}

function longestMatches<T>(
  tree: PhraseTree<T>,
  text: string,
  offset: number,
  holds: (match: PhraseMatch<T>, words: readonly Token[]) => boolean,
): Found<T>[] {
  const words = tokens(text, offset);
  const found: Found<T>[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!tree.branches.has(words[at]!.text)) continue;
    const best = phrasesAt(tree, text, words, at, { offset, loose: true }).find((match) => holds(match, words));
    if (!best) continue;
    found.push({ value: best.value, start: words[best.from]!.start, end: words[best.to - 1]!.end });
    at = best.to - 1;
  }
  return found;
}

const CERTIFICATION_NAMES = phraseTree<string>(
  CERTIFICATIONS.flatMap((one) => [one.name, ...one.aliases].map((name) => [name, one.id] as const)),
);

const ABBREVIATION = /^[A-Z]{2,6}$/;

/**
 * Certifications that a text names, left to right, longest name first. Abbreviations (CKA, PMP) count in capitals only; the same
 * certification named in full and by its abbreviation right after it is one.
 */
export function recogniseCertifications(
  text: string,
  offset = 0,
): { certification: string; start: number; end: number }[] {
  const all = longestMatches(CERTIFICATION_NAMES, text, offset, (match, words) => {
    if (!ABBREVIATION.test(match.phrase)) return true;
    const word = words[match.from]!;
    return text.slice(word.start - offset, word.end - offset) === match.phrase;
  });
  const found: { certification: string; start: number; end: number }[] = [];
  for (const { value, start, end } of all) {
    const last = found.at(-1);
    if (last?.certification === value && /^[\s()[\],–-]*$/.test(text.slice(last.end - offset, start - offset)))
      last.end = end;
    else found.push({ certification: value, start, end });
  }
  return found;
}

const DEGREE_NAMES = phraseTree<{ level: DegreeLevel; exact: boolean }>(
  (Object.keys(DEGREES) as DegreeLevel[]).flatMap((level) => [
    ...DEGREES[level].spellings.map((name) => [name, { level, exact: false }] as const),
    ...DEGREES[level].exact.map((name) => [name, { level, exact: true }] as const),
  ]),
);
const DOTTED = /^(?:[A-Za-z]{1,4}\.)+[A-Za-z]{0,4}\.?$/;

/** What follows "master" where it is a degree: "'s", "of", "degree", another degree, or nothing. */
const AFTER_MASTER = /^(?:['’]s?\b|['’](?!\w)|\s+(?:of|in|or|degree|level|thesis|program(?:me)?)\b|\s*[/,])/i;

/**
 * Degrees that a text names. Two-letter ones count in capitals or with their dots only ("MS", "B.A."), and "master" only where
 * what follows makes it a degree ("Master's", "Master of", "Master in"), so that a scrum master and master data are none.
 */
export function recogniseDegrees(text: string, offset = 0): { level: DegreeLevel; start: number; end: number }[] {
  return longestMatches(DEGREE_NAMES, text, offset, (match, words) => {
    const first = words[match.from]!;
    const last = words[match.to - 1]!;
    const written = text.slice(first.start - offset, last.end - offset);
    if (match.value.exact) return written === match.phrase;
    if (DOTTED.test(match.phrase) && match.to - match.from > 1) {
      return written[0] === written[0]!.toUpperCase() && !/[\s,]/.test(written.replace(/\. /g, '.'));
    }
    if (match.to - match.from === 1 && first.text === 'master') return AFTER_MASTER.test(text.slice(last.end - offset));
    return true;
  }).map(({ value, start, end }) => ({ level: value.level, start, end }));
}

const FIELD_NAMES = phraseTree<string>(
  FIELDS.flatMap((one) => [one.name, ...one.aliases].map((name) => [name, one.id] as const)),
);

/** Fields of study that a text names; abbreviations (CS, IT, ML) in capitals only. Meant for text about education. */
export function recogniseFields(text: string, offset = 0): { field: string; start: number; end: number }[] {
  return longestMatches(FIELD_NAMES, text, offset, (match, words) => {
    if (!ABBREVIATION.test(match.phrase)) return true;
    const word = words[match.from]!;
    return text.slice(word.start - offset, word.end - offset) === match.phrase;
  }).map(({ value, start, end }) => ({ field: value, start, end }));
}

const LANGUAGE_NAMES = phraseTree<string>(
  HUMAN_LANGUAGES.flatMap((one) => [one.name, ...one.aliases].map((name) => [name, one.code] as const)),
);

/** Human languages that a text names, as ISO 639-1 codes. "polish" in lower case is a verb. Meant for text about languages. */
export function recogniseLanguages(text: string, offset = 0): { language: string; start: number; end: number }[] {
  return longestMatches(LANGUAGE_NAMES, text, offset, (match, words) => {
    const word = words[match.from]!;
    return match.phrase !== 'Polish' || text[word.start - offset] === 'P';
  }).map(({ value, start, end }) => ({ language: value, start, end }));
}

/**
 * How somebody stands to a certification that a line names: `held`; `pursued`, for one that is studied for or expected; `not-theirs`, for
 * one that was failed, that others have or were taught for, or that only tells what something is like.
 */
export type CredentialStanding = 'held' | 'pursued' | 'not-theirs';

/** So far from a name, in characters, stands what is said of it. */
const SAID_REACH = 160;
const JOINT_REACH = 8;

/** Where one thought of a line ends. */
const THOUGHT =
  /[;|•]|\.\s|\s[-–—]\s|,\s+(?=(?:currently|now|studying|preparing|working|pursuing|also|holds?|holding)\b)/gi;

const HELD_BEFORE =
  /\b(?:hold(?:s|ing|er)?|held|earned|passed|achieved|obtained|gained|completed|received|awarded|have|has|certified (?:as|since)|renew\w*|recertif\w*|inhaber|bestanden|obtenu\w*|obtenid\w*)\b/gi;
const PURSUED_BEFORE =
  /\b(?:preparing|prepping|studying|stud(?:y|ies)|revising|reading|planned|planning|plans?|pursuing|working (?:toward|towards|on)|scheduled|target(?:ing)?|enrolled|registered|booked|sitting|aim(?:s|ing)?|hop(?:e|es|ing)|expect(?:s|ed|ing)?|about to|candidate for|in progress|upcoming|next|soon|training for|in vorbereitung (?:auf)?|vorbereitung|geplant|en préparation|préparation|préparant|en preparación|preparando)\b/gi;
const FAILED_BEFORE =
  /\b(?:fail(?:ed|ing|s)?|did not pass|didn['’]t pass|not passed|attempted|lapsed attempt|durchgefallen)\b/gi;
/** Others are taught, hired, led or worked beside. */
const OTHERS_BEFORE =
  /\b(?:prepar(?:ed|es|ing|e)|coach(?:ed|es|ing)?|taught|teach(?:es|ing)?|train(?:ed|s|ing)?|mentor(?:ed|s|ing)?|help(?:ed|s|ing)?|tutor(?:ed|s|ing)?|sponsor(?:ed|s)?|hir(?:ed|es|ing)|recruit(?:ed|s|ing)?|led|lead(?:s|ing)?|manag(?:ed|es|ing)|supervis(?:ed|es|ing)|support(?:ed|s|ing)?|beside|alongside|team of|with|for)\s+(?:[\p{L}\d'’-]+\s+){0,5}?(?:candidates?|students?|engineers?|colleagues?|staff|teams?|people|employees?|trainees?|participants?|learners?|juniors?|consultants?|managers?|developers?|others|partners?|clients?|courses?|classes|workshops?|bootcamps?|team of)\b/giu;

const PURSUED_BEHIND =
  /\b(?:in progress|ongoing|expected|pending|planned|scheduled|anticipated|candidate|not yet|to be (?:taken|completed|sat)|underway|under way|exam (?:booked|date|due)|due|target(?:ed)?|in vorbereitung|geplant|angestrebt|en cours|prévue?|en curso|prevista?)\b/i;
/** The same, unless the words before say that it was passed. */
const MAYBE_PURSUED_BEHIND = /\b(?:exam (?:in|on)|studying|preparing)\b/i;
const FAILED_BEHIND =
  /^\W*(?:exam|attempt|test)?\W*(?:fail(?:ed)?|not passed|did not pass|durchgefallen|nicht bestanden)\b/i;
/** "PMP-style planning", "CISSP-level". */
const LIKE_IT_BEHIND = /^-(?:style|like|level|aligned|inspired|based|type|equivalent|grade)\b/i;
/** "CKA prep course", "PMP training material", "CKA certified team". */
const ABOUT_IT_BEHIND =
  /^(?:['’]?s)?[\s-]+(?:certification\s+)?(?:exam\s+)?(?:prep\b|preparation|stud(?:y|ies)\b|bootcamp|boot camp|courses?\b|class(?:es)?\b|training|practice|mock|syllabus|curriculum|questions|workshops?|trainer|instructor|tutor|(?:-?\s?certified\s+)?(?:teams?|partners?|colleagues|engineers|managers|consultants|developers|architects|staff|company|firm|agency|holders|candidates|trainees|professionals)\b)/i;
/** What a renewal is planned for is held. */
const RENEWAL = /\b(?:renew\w*|recertif\w*|re-certif\w*|verlängerung)\b/i;

/**
 * For each certification that a line names, how its owner stands to it. What stands before a name, up to where the thought begins, holds
 * for all names behind it; what stands behind it, up to the next name, for it alone, or for those that an "and" joins to it.
 *
 * @param names ranges in `line`, in its order
 */
export function credentialStandings(
  line: string,
  names: readonly { start: number; end: number }[],
): CredentialStanding[] {
  const own = names.map(({ start, end }, at) => {
    const before = line.slice(Math.max(0, start - SAID_REACH), start);
    const begins = [...before.matchAll(THOUGHT)].at(-1);
    const next = line.slice(end, Math.min(names[at + 1]?.start ?? line.length, end + SAID_REACH));
    const ends = [...next.matchAll(THOUGHT)].at(0);
    return standingOf(before.slice(begins ? begins.index + begins[0].length : 0), next.slice(0, ends?.index), next);
  });
  for (let at = names.length - 2; at >= 0; at--) {
    const joint = line.slice(names[at]!.end, Math.min(names[at + 1]!.start, names[at]!.end + JOINT_REACH));
    const after = line.slice(names[at + 1]!.end, names[at + 1]!.end + 2);
    if (own[at + 1] === 'pursued' && /^\s{0,2}(?:and|&|\/|und|et|y)\s{0,2}$/i.test(joint) && !/^\s?[([]/.test(after))
      own[at] = own[at] === 'held' ? 'pursued' : own[at]!;
  }
  return own;
}

function standingOf(before: string, behind: string, toNext: string): CredentialStanding {
  if (LIKE_IT_BEHIND.test(behind) || FAILED_BEHIND.test(behind) || ABOUT_IT_BEHIND.test(behind)) return 'not-theirs';
  const last = (pattern: RegExp): number => [...before.matchAll(pattern)].at(-1)?.index ?? -1;
  const held = last(HELD_BEFORE);
  if (last(FAILED_BEFORE) > held || last(OTHERS_BEFORE) > held) return 'not-theirs';
  if (last(PURSUED_BEFORE) > held) return 'pursued';
  // A dash parts the name from what is said of it ("CKA – expected 2027"), and no thought from another.
  const said = /^\s*[-–—]\s/.test(toNext) ? toNext : behind;
  const pursued = PURSUED_BEHIND.test(said) || (held < 0 && MAYBE_PURSUED_BEHIND.test(said));
  return pursued && !RENEWAL.test(said) ? 'pursued' : 'held';
}

import type { DegreeLevel } from '#libs/contracts';
import { CERTIFICATIONS, DEGREES, FIELDS, HUMAN_LANGUAGES } from '#libs/taxonomy';
import { phrasesAt, phraseTree, type PhraseMatch, type PhraseTree } from '../lexicon/phrase-tree.js';
import { tokenise, type WordToken } from '../words/tokens.js';
import { allMatches } from '../text/all-matches.js';
import { memoiseText } from '../text/memoise.js';

interface Found<T> {
  value: T;
  start: number;
  end: number;
}

/** True where a name of a tree is meant in a text. It depends on what it is given alone. */
type Holds<T> = (
  match: PhraseMatch<T>,
  words: readonly WordToken[],
  source: { text: string; offset: number },
) => boolean;

/** The longest names of a tree in a text. In a text of its own they are kept by text, as many steps look for them. */
function longestMatches<T>(tree: PhraseTree<T>, text: string, offset: number, holds: Holds<T>): readonly Found<T>[] {
  if (offset > 0) return matchesIn(tree, text, offset, holds);
  const find = (KEPT.get(tree) ?? memoiseText((one) => matchesIn(tree, one, 0, holds))) as (
    text: string,
  ) => readonly Found<T>[];
  KEPT.set(tree, find);
  return find(text);
}

const KEPT = new WeakMap<object, unknown>();

function matchesIn<T>(tree: PhraseTree<T>, text: string, offset: number, holds: Holds<T>): Found<T>[] {
  const words = tokenise(text, offset);
  const found: Found<T>[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!tree.branches.has(words[at]!.text)) continue;
    const best = phrasesAt(tree, text, words, at, { offset, loose: true }).find((match) =>
      holds(match, words, { text, offset }),
    );
    if (!best) continue;
    found.push({ value: best.value, start: words[best.from]!.start, end: words[best.to - 1]!.end });
    at = best.to - 1;
  }
  return found;
}

const CERTIFICATION_NAMES = phraseTree<string>(() =>
  CERTIFICATIONS.flatMap((one) => [one.name, ...one.aliases].map((name) => [name, one.id] as const)),
);

const ABBREVIATION = /^[A-Z]{2,6}$/;
/** Names that are a common word but for their sign: "Security+". */
const WITH_PLUS = /^[A-Z][a-z]+\+$/;

/**
 * Certifications that a text names, left to right, longest name first. Abbreviations (CKA, PMP) count in capitals only; the same
 * certification named in full and by its abbreviation right after it is one.
 */
export function recogniseCertifications(
  text: string,
  offset = 0,
): { certification: string; start: number; end: number }[] {
  const all = longestMatches(CERTIFICATION_NAMES, text, offset, (match, words, { text, offset }) => {
    const word = words[match.from]!;
    if (WITH_PLUS.test(match.phrase)) {
      const [start, end] = [word.start - offset, word.end - offset];
      return text[start] === match.phrase[0] && (text[end] === '+' || text[end - 1] === '+');
    }
    if (!ABBREVIATION.test(match.phrase)) return true;
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

const DEGREE_NAMES = phraseTree<{ level: DegreeLevel; exact: boolean }>(() =>
  (Object.keys(DEGREES) as DegreeLevel[]).flatMap((level) => [
    ...DEGREES[level].spellings.map((name) => [name, { level, exact: false }] as const),
    ...DEGREES[level].exact.map((name) => [name, { level, exact: true }] as const),
  ]),
);
const DOTTED = /^(?:[A-Za-z]{1,4}\.)+[A-Za-z]{0,4}\.?$/;

/** Matches the words after "master" where it is a degree: "'s", "of", "degree", another degree, or nothing. */
const AFTER_MASTER = /^(?:['’]s?\b|['’](?!\w)|\s+(?:of|in|or|degree|level|thesis|program(?:me)?)\b|\s*[/,])/i;

/**
 * Degrees that a text names. Two-letter ones count in capitals or with their dots only ("MS", "B.A."), and "master" only where
 * what follows makes it a degree ("Master's", "Master of", "Master in"), so that a scrum master and master data are none.
 */
export function recogniseDegrees(text: string, offset = 0): { level: DegreeLevel; start: number; end: number }[] {
  return longestMatches(DEGREE_NAMES, text, offset, (match, words, { text, offset }) => {
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

const FIELD_NAMES = phraseTree<string>(() =>
  FIELDS.flatMap((one) => [one.name, ...one.aliases].map((name) => [name, one.id] as const)),
);

/** Fields of study that a text names; abbreviations (CS, IT, ML) in capitals only. Meant for text about education. */
export function recogniseFields(text: string, offset = 0): { field: string; start: number; end: number }[] {
  return longestMatches(FIELD_NAMES, text, offset, (match, words, { text, offset }) => {
    if (!ABBREVIATION.test(match.phrase)) return true;
    const word = words[match.from]!;
    return text.slice(word.start - offset, word.end - offset) === match.phrase;
  }).map(({ value, start, end }) => ({ field: value, start, end }));
}

const LANGUAGE_NAMES = phraseTree<string>(() =>
  HUMAN_LANGUAGES.flatMap((one) => [one.name, ...one.aliases].map((name) => [name, one.code] as const)),
);

/** Human languages that a text names, as ISO 639-1 codes. "polish" in lower case is a verb. Meant for text about languages. */
export function recogniseLanguages(text: string, offset = 0): { language: string; start: number; end: number }[] {
  return longestMatches(LANGUAGE_NAMES, text, offset, (match, words, { text, offset }) => {
    const word = words[match.from]!;
    // In small letters they are other words: what is done to shoes, where people swim, a sheep, a miser, a sale.
    return !IN_CAPITALS.has(match.phrase) || /\p{Lu}/u.test(text[word.start - offset]!);
  }).map(({ value, start, end }) => ({ language: value, start, end }));
}

/** Names of languages that are also words of a language that is read, where those are written in small letters. */
const IN_CAPITALS: ReadonlySet<string> = new Set(
  (
    'Polish Pools Fins Turks Duits Lets ' +
    'Cree Ewe ewe ewé Ful Fula Lao Manx Fries Waals Venda Kongo Nauru avaro cachemir corse manés sarde same vallone Jawa Ganda Sango Komi'
  ).split(' '),
);

/**
 * How a person relates to a certification that a line names. `held`: they have it. `pursued`: they study for it or
 * expect it. `not-theirs`: they failed it, others have or taught it, or the line only compares with it.
 */
type CredentialStatus = 'held' | 'pursued' | 'not-theirs';

/** So far from a name, in characters, stands what is said of it. */
const STATUS_REACH = 160;
const JOINT_REACH = 8;

/** Where one thought of a line ends. */
const THOUGHT =
  /[;|•]|\.\s|\s[-–—]\s|,\s+(?=(?:currently|now|studying|preparing|working|pursuing|also|holds?|holding)\b)/gi;

const HELD_BEFORE =
  /\b(?:hold(?:s|ing|er)?|held|earned|passed|achieved|obtained|gained|completed|received|awarded|have|has|certified (?:as|since)|renew\w*|recertif\w*|inhaber|bestanden|obtenu\w*|obtenid\w*)\b/i;
/** Matches the words allowed between a certification's name and the words for how a person relates to it. */
const CONNECTS =
  'for|to|the|a|an|my|our|their|of|in|on|at|towards?|with|both|all|and|or|und|as|by|through|who|hold|holding|having|take|taking|sit|sitting|pass|' +
  'passing|obtain|get|getting|earn|earning|complete|completing|become|being|exams?|tests?|results?|certifications?|certificates?|certs?|certified|' +
  'currently|now|next|second|attempt|evening|auf|das|die|den|der|zum|zur|le|la|les|pour|du|de|para|el';
/** Words before a name that hold for it: nothing but small words, and other names, stand between. */
const upTo = (words: string): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\d-])(?:${words})(?:[\s,:&/().–-]+(?:${CONNECTS})(?![\p{L}\d]))*[\s,:&/().–-]*$`,
    'iu',
  );

const PURSUED_BEFORE = upTo(
  'preparing|prepping|study|studies|studying|revising|reading|plans?|planned|planning|pursuing|working|scheduled|targets?|targeting|enrolled|' +
    'registered|booked|sitting|aims?|aiming|hopes?|hoping|expects?|expected|expecting|about|candidate|in progress|upcoming|next|soon|training|' +
    'goals?|awaiting|eligible|ziel|geplant|vorbereitung|objectif|objetivo|préparation|préparant|preparación|preparando',
);
const FAILED_BEFORE = upTo("fail|fails|failed|failing|did not pass|didn['’]t pass|not passed|attempted|durchgefallen");
/** Others are taught, hired, led or worked beside. */
const OTHERS_BEFORE = upTo(
  String.raw`(?:prepar|coach|taught|teach|train|mentor|help|tutor|sponsor|hir|recruit|led|lead|manag|supervis|support|beside|alongside|with|for)\p{L}*\s+(?:[\p{L}\d'’-]+\s+){0,5}?` +
    '(?:candidates?|students?|engineers?|colleagues?|staff|teams?|people|employees?|trainees?|participants?|learners?|juniors?|consultants?|' +
    'managers?|developers?|others|partners?|clients?|courses?|class|classes|workshops?|bootcamps?)\\s+(?:for|to|in|on|towards?|through|with|of|who|pass|get)',
);
const COLLEAGUES =
  'colleagues?|co-?workers?|team-?mates?|(?:team|staff|crew) members?|teams?|department|squad|manager|boss|supervisor|mentor|predecessor|employer|' +
  'company|firm|agency|wife|husband|brother|sister|friends?|staff|employees|(?:direct )?reports|engineers|developers|consultants|nurses|drivers|' +
  'technicians|managers|juniors|mentees|trainees|students|people|others|kolleg(?:e|in|en|innen)|collègues?|colegas?|compañer[oa]s?';
/** Others as those who hold it: "my colleague holds the CKA", "two engineers on my team have it". */
const OTHERS_HOLD = upTo(
  String.raw`(?:${COLLEAGUES})(?:\s+(?:of mine|who|(?:on|in|of|at|from)\s+(?:[\p{L}\d'’-]+\s+){0,2}?[\p{L}\d'’-]+))?(?:\s+(?:also|now|already|both|each|all|currently|recently))?\s+` +
    '(?:holds?|held|has|have|had|earn(?:s|ed)|pass(?:es|ed)|got|gained|obtained|achieved|completed|received|haben|hat|besitzt|besitzen|ont|a|tienen?)',
);
/** "I and two colleagues hold it". */
const WITH_ME = /(?<![\p{L}])(?:I|we|ich|je|yo),?\s+(?:and|as well as|plus|und|et|y)\s/u;

/** A course with the name of a certification is not the certification. */
const COURSE_BEFORE =
  /\b(?:udemy|coursera|pluralsight|bootcamps?|courses?|online course|lehrgang|kurse?|formation|curso)\b\W{0,3}$/i;

const PURSUED_BEHIND =
  /\b(?:in progress|ongoing|expected|pending|planned|scheduled|anticipated|candidate|not yet|to be (?:taken|completed|sat)|underway|under way|exam (?:booked|date|due)|due|target(?:ed)?|in training|in study|goal|ziel|\d (?:of|\/) ?\d (?:exams?|parts?|papers?|sections?|modules?)|in vorbereitung|geplant|angestrebt|en cours|prévue?|en curso|prevista?)\b/i;
/** The same, unless the words before say that it was passed. */
const MAYBE_PURSUED_BEHIND = /\b(?:exam (?:in|on)|studying|preparing)\b/i;
const FAILED_BEHIND =
  /^\W*(?:exam|attempt|test)?\W*(?:fail(?:ed)?|not passed|did not pass|durchgefallen|nicht bestanden)\b/i;
/** "PMP-style planning", "CISSP-level". */
const LIKE_IT_BEHIND = /^-(?:style|like|level|aligned|inspired|based|type|equivalent|grade)\b/i;
/** "CKA prep course", "PMP training material", "CKA certified team". */
const ABOUT_IT_BEHIND =
  /^(?:['’]?s)?[\s-]+(?:certification\s+)?(?:exam\s+)?(?:prep\b|preparation|review\b|stud(?:y|ies)\b|bootcamp|boot camp|courses?\b|class(?:es)?\b|training|practice|mock|syllabus|curriculum|questions|workshops?|vouchers?|trainer|instructor|tutor|(?:-?\s?certified\s+)?(?:teams?|partners?|colleagues|engineers|managers|consultants|developers|architects|staff|company|firm|agency|holders|candidates|trainees|professionals)\b)/i;
/** A certification with a planned renewal is held. */
const RENEWAL = /\b(?:renew\w*|recertif\w*|re-certif\w*|verlängerung)\b/i;

/**
 * For each certification that a line names, how its owner stands to it. What stands before a name, up to where the thought begins, holds
 * for all names behind it; what stands behind it, up to the next name, for it alone, or for those that an "and" joins to it.
 *
 * @param names ranges in `line`, in its order
 */
export function credentialStatuses(line: string, names: readonly { start: number; end: number }[]): CredentialStatus[] {
  const own = names.map(({ start, end }, at) => {
    const before = without(
      line,
      names.slice(Math.max(0, at - NAMES_BEFORE), at),
      Math.max(0, start - STATUS_REACH),
      start,
    );
    const begins = allMatches(before, THOUGHT).at(-1);
    const next = line.slice(end, Math.min(names[at + 1]?.start ?? line.length, end + STATUS_REACH));
    const ends = allMatches(next, THOUGHT).at(0);
    return statusOf(before.slice(begins ? begins.index + begins[0].length : 0), next.slice(0, ends?.index), next);
  });
  for (let at = names.length - 2; at >= 0; at--) {
    const joint = line.slice(names[at]!.end, Math.min(names[at + 1]!.start, names[at]!.end + JOINT_REACH));
    const after = line.slice(names[at + 1]!.end, names[at + 1]!.end + 2);
    const joined = /^\s{0,2}(?:and|&|\/|und|et|y)\s{0,2}$/i.test(joint) && !/^\s?[([]/.test(after);
    const next = own[at + 1]!;
    // "PHR/SPHR preparation course" is about both; "CPA and CFA-style analysis" about the second.
    const shared =
      next === 'pursued' ||
      (next === 'not-theirs' &&
        ABOUT_IT_BEHIND.test(line.slice(names[at + 1]!.end, names[at + 1]!.end + STATUS_REACH)));
    if (joined && shared && own[at] === 'held') own[at] = next;
  }
  return own;
}

/** So many names before one may stand in what is said of it. */
const NAMES_BEFORE = 12;

/** A part of a line with blanks for the names in it. */
function without(line: string, names: readonly { start: number; end: number }[], from: number, to: number): string {
  let text = line.slice(from, to);
  for (const { start, end } of names) {
    const [first, last] = [Math.max(from, start) - from, Math.min(to, end) - from];
    if (last > first) text = text.slice(0, first) + ' '.repeat(last - first) + text.slice(last);
  }
  return text;
}

function statusOf(before: string, behind: string, toNext: string): CredentialStatus {
  if (
    LIKE_IT_BEHIND.test(behind) ||
    FAILED_BEHIND.test(behind) ||
    ABOUT_IT_BEHIND.test(behind) ||
    COURSE_BEFORE.test(before)
  )
    return 'not-theirs';
  if (FAILED_BEFORE.test(before) || OTHERS_BEFORE.test(before)) return 'not-theirs';
  if (OTHERS_HOLD.test(before) && !WITH_ME.test(before)) return 'not-theirs';
  if (PURSUED_BEFORE.test(before)) return 'pursued';
  // A dash parts the name from what is said of it ("CKA – expected 2027"), and no thought from another.
  const status = /^\s*[-–—]\s/.test(toNext) ? toNext : behind;
  const pursued = PURSUED_BEHIND.test(status) || (!HELD_BEFORE.test(before) && MAYBE_PURSUED_BEHIND.test(status));
  return pursued && !RENEWAL.test(status) ? 'pursued' : 'held';
}

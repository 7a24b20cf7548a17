import { SPEAKS_OF_COMPUTING, SPELLED_OUT, TRADES_ELSEWHERE, type Skill } from '#libs/taxonomy';
import { occupationKeys } from '../occupations/occupations.js';
import { titleStems } from '../titles/titles.js';
import { tokenise, type WordToken } from '../words/tokens.js';

/**
 * Senses in which the name of a skill is something else, told by its neighbours alone: a company, a measure, a letter of a pair, a
 * common noun, an abbreviation of other words.
 */

/** Words `from` to `to` of a text, as they are written. */
interface Place {
  text: string;
  words: readonly WordToken[];
  offset: number;
  from: number;
  to: number;
}

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/**
 * Words that make the words before them a company. "SE" and "PLC" are left out: they follow "Java" and accompany
 * "SCADA".
 */
const COMPANY_FORMS = wordSet('inc incorporated corp corporation llc gmbh ltd limited pty bv nv ag kgaa');
/** Short ones count in capitals only; "limited" says of a skill how well it is known. */
const FORM_AS_WRITTEN = /^(?:Inc|INC|Incorporated|Corp|CORP|Corporation|LLC|GmbH|Ltd|LTD|Limited|Pty|BV|NV|AG|KGaA)$/;
/** "N.V.", "B.V.", "S.A.": two words of one letter. */
const SPLIT_FORM = /^(?:[NB]\.\s?V\b|S\.\s?[AE]\b)/;

/** "Engineer at Docker", "hired by Snowflake": where someone works. */
const GOOD_AT = wordSet(
  'good great excellent adept skilled proficient expert strong experienced better best look looks looked looking aimed aiming ' +
    'targeted directed arrived experience expertise talented competent capable advanced',
);
const EMPLOYS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['for', wordSet('worked works working work')],
  ['by', wordSet('employed hired acquired')],
]);

/** The name of a company: "Docker Inc", "Elastic N.V.", "engineer at Snowflake". */
export function isCompany(place: Place): boolean {
  const { text, words, offset, to } = place;
  const next = words[to];
  if (next && (COMPANY_FORMS.has(next.text) || next.text.length === 1)) {
    const end = words[to - 1]!.end - offset;
    const gap = text.slice(end, next.start - offset);
    const written = text.slice(next.start - offset, next.end - offset);
    if (/^,? $/.test(gap)) {
      if (COMPANY_FORMS.has(next.text) && FORM_AS_WRITTEN.test(written)) return true;
      if (SPLIT_FORM.test(text.slice(next.start - offset, next.start - offset + 4))) return true;
    }
  }
  return isWhereOneWorks(place);
}

function isWhereOneWorks({ text, words, offset, from, to }: Place): boolean {
  const before = words[from - 1];
  if (!before || (before.text !== 'at' && !EMPLOYS.has(before.text))) return false;
  if (text.slice(before.end - offset, words[from]!.start - offset) !== ' ') return false;
  const two = words[from - 2]?.text ?? '';
  if (before.text === 'at') {
    const named = /^\p{Lu}/u.test(text.slice(words[from]!.start - offset, words[from]!.end - offset));
    return named && to - from === 1 && !GOOD_AT.has(two);
  }
  return EMPLOYS.get(before.text)?.has(two) ?? false;
}

const TITLES_OF_PERSONS = wordSet('mr mrs dr prof herr frau');
const TITLE_OF_PERSON = /^(?:Mr|Mrs|Dr|Prof|Herr|Frau)$/;

/** "Dr Jenkins", "Mrs. Ruby": a person. "Ms Excel" is an office program. */
export function isPerson({ text, words, offset, from }: Place): boolean {
  const before = words[from - 1];
  if (!before || !TITLES_OF_PERSONS.has(before.text)) return false;
  return (
    TITLE_OF_PERSON.test(text.slice(before.start - offset, before.end - offset)) &&
    /^\.? $/.test(text.slice(before.end - offset, words[from]!.start - offset))
  );
}

/** "10 ml", "5 mL": a measure, where the name is written otherwise. */
export function isMeasure({ text, words, offset, from, to }: Place, phrase: string): boolean {
  const word = words[from]!;
  if (to - from > 1 || word.end - word.start > 2) return false;
  if (text.slice(word.start - offset, word.end - offset) === phrase) return false;
  return /\d ?$/.test(text.slice(Math.max(0, word.start - offset - 2), word.start - offset));
}

/** Letters that are languages: "C/R" is a list, "A/R" and "R & D" are not. */
const LETTER_LANGUAGES = wordSet('c r');

/** One letter of a pair: "A/R", "R & R", "A/C". */
export function isLetterOfPair({ text, words, offset, from, to }: Place): boolean {
  const word = words[from]!;
  if (to - from > 1 || word.end - word.start > 1 || /[+#]/.test(text[word.end - offset] ?? '')) return false;
  const paired = (other: WordToken | undefined, gap: string): boolean =>
    other !== undefined &&
    other.text.length === 1 &&
    /^(?:[/&]| [/&] )$/.test(gap) &&
    !/[+#]/.test(text[other.end - offset] ?? '') &&
    (other.text === word.text || !LETTER_LANGUAGES.has(other.text));
  const before = words[from - 1];
  const after = words[to];
  return (
    paired(before, before ? text.slice(before.end - offset, word.start - offset) : '') ||
    paired(after, after ? text.slice(word.end - offset, after.start - offset) : '')
  );
}

/** Words that follow a noun used by itself: "a docker for five years", "a python in the zoo". */
const AFTER_NOUN = wordSet('in on at for of from by with and or as to was is who that into during until since');
/** "looker-on", "docker-side": the first half of another word. */
const JOINED_BEHIND = wordSet('on up off out');
const JOINED_BEHIND_SMALL = wordSet('side');

/** A common noun: a name with a capital that is written small behind an article and stands alone, or is half of another word. */
export function isCommonNoun({ text, words, offset, from, to }: Place, phrase: string): boolean {
  const next = words[to];
  const article = words[from - 1]?.text;
  const joins = next !== undefined && (JOINED_BEHIND.has(next.text) || JOINED_BEHIND_SMALL.has(next.text));
  if (!joins && article !== 'a' && article !== 'an') return false;
  const start = words[from]!.start - offset;
  const end = words[to - 1]!.end - offset;
  const gap = next ? text.slice(end, next.start - offset) : '';
  const written = text.slice(start, end);
  const small = written === written.toLowerCase() && phrase !== phrase.toLowerCase();
  if (joins && gap === '-') return small || JOINED_BEHIND.has(next.text);
  if (!small || to - from > 1 || (article !== 'a' && article !== 'an') || text[start - 1] !== ' ') return false;
  return gap !== ' ' || AFTER_NOUN.has(next!.text);
}

const ABBREVIATION = /^[A-Z]{2,6}$/;
const SMALL_WORDS = wordSet('a an and the of for in to on or');
/** So many words more than letters may stand between an abbreviation and the words that it stands for. */
const SPELL_REACH = 3;
/** So many words before it hold a long name. */
const SPELLED_WORDS = 12;

/**
 * An abbreviation that the text spells out as other words than the skill's: "Veterans Benefits Administration (VBA)".
 *
 * @param skill what the abbreviation may stand for
 */
export function isOtherAbbreviation(place: Place, skill: Skill | undefined): boolean {
  const { text, words, offset, from, to } = place;
  const word = words[from]!;
  const bracketed =
    text[word.start - offset - 1] === '(' || /^ ?\(/.test(text.slice(word.end - offset, word.end - offset + 2));
  const letters = bracketed ? text.slice(word.start - offset, word.end - offset) : '';
  if (!skill || to - from > 1 || !ABBREVIATION.test(letters)) return false;
  const before = text[word.start - offset - 1] === '(' ? words.slice(Math.max(0, from - SPELLED_WORDS), from) : [];
  const behind = /^ ?\($/.test(text.slice(word.end - offset, (words[to]?.start ?? word.end) - offset))
    ? words.slice(to, to + letters.length + SPELL_REACH)
    : [];
  const spelled =
    [before.map((one) => one.text), joined(before, text, offset)]
      .map((one) => spelledBefore(one, letters))
      .find((one) => one) ??
    spelledBehind(
      behind.map((one) => one.text),
      letters,
    );
  return spelled !== null && !isOwnName(spelled, letters, skill);
}

/** Major groups of O*NET whose jobs are done by hand or on people: health, protection, food, cleaning, farms, building, repair, production, transport. */
const HAND_TRADES = /^job:(?:29|31|33|35|37|45|47|49|51|53)-/;
const CERTIFIED = wordSet('certified licensed registered qualified');
/** So many words a title has behind "certified". */
const TITLE_WORDS = 3;

/** Letters of a body that certifies people of a trade: "AWS Certified Welder", "certified welder (AWS)". */
export function certifiesHandTrade({ text, words, offset, from, to }: Place): boolean {
  const word = words[from]!;
  if (to - from > 1 || !ABBREVIATION.test(text.slice(word.start - offset, word.end - offset))) return false;
  const named = (some: readonly WordToken[]): boolean => {
    const { family } = occupationKeys(titleStems(some.map((one) => one.text).join(' ')));
    return family.length > 0 && family.every((key) => HAND_TRADES.test(key));
  };
  for (let length = 1; length <= TITLE_WORDS; length++) {
    if (CERTIFIED.has(words[to]?.text ?? '') && named(words.slice(to + 1, to + 1 + length))) return true;
    const inBrackets = text[word.start - offset - 1] === '(';
    if (inBrackets && CERTIFIED.has(words[from - length - 1]?.text ?? '') && named(words.slice(from - length, from)))
      return true;
  }
  return false;
}

/** Words with those that a hyphen joins to them as one: "School-Age". */
function joined(words: readonly WordToken[], text: string, offset: number): string[] {
  const found: string[] = [];
  for (const [at, word] of words.entries()) {
    const before = words[at - 1];
    if (!before || text.slice(before.end - offset, word.start - offset) !== '-') found.push(word.text);
  }
  return found;
}

/** The last words before whose initials are the letters. */
function spelledBefore(words: readonly string[], letters: string): string[] | null {
  const named = words.filter((one) => !SMALL_WORDS.has(one));
  for (let skip = 0; skip <= SPELL_REACH - 1; skip++) {
    const some = named.slice(Math.max(0, named.length - skip - letters.length), named.length - skip);
    if (initials(some) === letters) return some;
  }
  return null;
}

function spelledBehind(words: readonly string[], letters: string): string[] | null {
  const some = words.filter((one) => !SMALL_WORDS.has(one)).slice(0, letters.length);
  return initials(some) === letters ? some : null;
}

const initials = (words: readonly string[]): string => words.map((word) => word[0]!.toUpperCase()).join('');

const wordsOf = (name: string): string[] => tokenise(name).map((word) => word.text);

/** The words of a long name without the small ones. */
const longWords = (name: string): string[] => wordsOf(name).filter((word) => !SMALL_WORDS.has(word));

/** "transform" and "transformation" begin alike. */
const ALIKE = 4;

/** True where half the words are those of a long name of the skill, and where none is known. */
function isOwnName(spelled: readonly string[], letters: string, skill: Skill): boolean {
  const names = [skill.name, ...(skill.aliases ?? []).map((one) => (typeof one === 'string' ? one : one.text))];
  const row = SPELLED_OUT[letters];
  const long = [
    ...names.filter((name) => [longWords(name), wordsOf(name)].some((one) => initials(one) === letters)),
    ...(row === undefined ? [] : [row]),
  ].map((name) => longWords(name).map((word) => word.slice(0, ALIKE)));
  if (long.length === 0) return true;
  return long.some((name) => {
    const shared = spelled.filter((word) => name.includes(word.slice(0, ALIKE)));
    return shared.length * 2 >= spelled.length;
  });
}

/** Returns whether one of these words stands within `reach` words, and none that speaks of computing. */
export function isAmong(
  { words, from, to }: Place,
  reach: number,
  isEvidence: (word: string, next: string) => boolean,
): boolean {
  let other = false;
  const until = Math.min(words.length, to + reach);
  for (let at = Math.max(0, from - reach); at < until; at++) {
    if (at >= from && at < to) continue;
    const word = words[at]!.text;
    if (SPEAKS_OF_COMPUTING.has(word)) return false;
    other ||= isEvidence(word, words[at + 1]?.text ?? '');
  }
  return other;
}

/** Small words of the other languages that are read, none of which English has. */
const OF_OTHER_LANGUAGES = wordSet(
  'mit und für der das den dem zum zur im vom bei ein eine einer nach aus über auf avec et pour les du dans sous sur par une des con para los ' +
    'las el una por como della delle dello degli di il gli nel nella alla per het een met voor van naar com dos em uma w z dla oraz przy',
);
/** Small words that several of them have, and English now and then: two tell. */
const SHARED_WORDS = wordSet('en de la le do na da no e y i o os as te op se su al');
const OF_ENGLISH = wordSet('the and of with for from by our their using this that was were to');

/**
 * A word of English by itself in a sentence of another language, written as a name: no capital stands next to it, which would make it
 * part of a longer one ("Silver Spring", "Swift Logistics").
 */
export function isForeignNameIn({ text, words, offset, from, to }: Place): boolean {
  const written = (word: WordToken): string => text.slice(word.start - offset, word.end - offset);
  const [before, after] = [words[from - 1], words[to]];
  const touches = (left: WordToken, right: WordToken): boolean =>
    text.slice(left.end - offset, right.start - offset) === ' ';
  const name = written(words[from]!);
  if (!/^\p{Lu}/u.test(name) || (name.length === 1 && !MEANS_USE.has(before?.text ?? ''))) return false;
  if (before && touches(before, words[from]!) && /^[\p{Lu}\d]/u.test(written(before))) return false;
  if (after && touches(words[to - 1]!, after) && /^\p{Lu}/u.test(written(after))) return false;
  let [own, shared, isGerman] = [0, 0, false];
  for (let at = Math.max(0, from - FOREIGN_REACH); at < Math.min(words.length, to + FOREIGN_REACH); at++) {
    const { text: word } = words[at]!;
    if (OF_ENGLISH.has(word) || TRADES_ELSEWHERE.has(word)) return false;
    isGerman ||= OF_GERMAN.has(word);
    if (OF_OTHER_LANGUAGES.has(word) || (/[à-ɏ]/.test(word) && word === written(words[at]!))) own++;
    else if (SHARED_WORDS.has(word)) shared++;
  }
  // Nouns have capitals in German: only behind a word that says what is used is it a name.
  if (isGerman && !USED_IN_GERMAN.has(before?.text ?? '')) return false;
  return own > 0 || shared > 1;
}

const OF_GERMAN = wordSet('und der die das den dem mit für von zum zur ein eine einer im nach bei');
const USED_IN_GERMAN = wordSet('mit in auf nach aus von via über unter für per');
/** "mit R", "avec R": a letter is a name only where something is done with it. */
const MEANS_USE = wordSet('mit in avec en sous con su met com em w z');
/** So many words on either side tell the language of a sentence. */
const FOREIGN_REACH = 25;

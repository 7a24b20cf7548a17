/** Evidence that words name a job: the tables of occupations, the nouns that titles end in, and what the page itself calls the job. */
import { SENIORITY, TITLE_FILLERS } from '#libs/taxonomy';
import { allMatches, endsTitles, inflateTable, occupationKeys, recogniseTitles, titleStems } from '#libs/language';
import { PACKED_TITLE_WORDS } from '../vocabulary/ad-words.generated.js';
import { JOB_NOUN } from './role-title.js';

let titleWords: ReadonlySet<string> | undefined;

/** True for a word that stands in a title of some occupation. */
export const isOfTitles = (word: string): boolean =>
  (titleWords ??= new Set(inflateTable(PACKED_TITLE_WORDS).toString('utf8').split('\n'))).has(word.toLowerCase());

/** The letters of the words of three letters and more. */
export const lettersOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

/** Shorter nouns of the table are words of other languages: "his", "vis". */
const SHORTEST_NOUN = 4;

/** True for a word that titles end in, in the singular or the plural. */
export function isJobWord(word: string): boolean {
  const plain = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if (plain.length < SHORTEST_NOUN) return OFFICER.test(plain);
  return JOB_NOUN.test(plain) || endsTitles(plain) || endsTitles(plain.replace(/s$/, '')) || isCompound(plain);
}

/** Officers by their letters. */
const OFFICER = /^(?:vp|svp|evp|avp|ceo|cfo|cto|coo|cio|cmo|cpo|ciso|chro)$/;

/** In letters: the shortest noun that ends a compound, and the shortest word before it. */
const LEAST_NOUN = 6;
const LEAST_BEFORE = 4;

/** "Lagermedarbejder": German, Dutch and Scandinavian titles are one word that ends in their noun. */
function isCompound(word: string): boolean {
  for (let from = LEAST_BEFORE; from <= word.length - LEAST_NOUN; from++)
    if (endsTitles(word.slice(from)) && /(?:er|ist|eur|ent|ant|mann|frau)(?:in)?$/.test(word)) return true;
  return false;
}

const LEVEL_WORDS = new Set([...SENIORITY.entry, ...SENIORITY.mid, ...SENIORITY.senior, ...TITLE_FILLERS]);

/** True for a word of a level or a kind before a job: "senior", "deputy". */
export const isLevelWord = (word: string): boolean => LEVEL_WORDS.has(word.toLowerCase().replace(/\W/g, ''));

/** True for words that are, but for those of a level, a title of the taxonomy or of O*NET. */
export function isListedTitle(phrase: string): boolean {
  if (occupationKeys(titleStems(phrase)).family.length > 0) return true;
  const plain = phrase.replace(/[\s,.;:]+$/, '');
  return recogniseTitles(plain).some(
    ({ start, end }) =>
      end === plain.length &&
      plain
        .slice(0, start)
        .split(/\s+/)
        .every((word) => word === '' || isLevelWord(word)),
  );
}

/** Mentions are looked for in so much of a page. */
const MENTIONED_WITHIN = 6_000;

/** In characters: no job has a longer name. */
export const LONGEST_JOB_NAME = 160;

/** Words right before a name of an employer or a place, which no job has. */
const NOT_BEFORE_JOB = /\b(?:at|in|with|by|from|join|joining|about|near|within|around|and)\s$/i;

/**
 * How often a page's sentences speak of something by a name: "a Night Porter", "as Night Porter". Copies of a title, which no small word
 * leads up to, are no mention.
 *
 * @param not words behind the name with which it is another name
 */
export function mentionsOf(name: string, page: string, not = ''): number {
  if (name.length > LONGEST_JOB_NAME) return 0;
  const text = page.slice(0, MENTIONED_WITHIN);
  if (!standsIn(text, name)) return 0;
  const pattern = `(?<![\\p{L}\\p{N}])${spaced(name)}s?(?![\\p{L}\\p{N}])${not === '' ? '' : `(?!\\W{1,3}${spaced(not)}(?![\\p{L}\\p{N}]))`}`;
  return allMatches(text, new RegExp(pattern, 'giu')).filter(({ index }) => {
    const before = text.slice(Math.max(0, index - 24), index);
    return /(?:^|[\s("“])\p{Ll}[\p{Ll}’'-]*,?\s$/u.test(before) && !NOT_BEFORE_JOB.test(before);
  }).length;
}

/**
 * True where a text has all words of a name somewhere. To look for them costs a hundredth of making and running a pattern, and
 * the lines of a page are asked about one by one.
 */
function standsIn(text: string, name: string): boolean {
  if (lastLowered.text !== text) lastLowered = { text, lower: text.toLowerCase() };
  return name
    .toLowerCase()
    .trim()
    .split(/\s+/)
    .every((word) => lastLowered.lower.includes(word));
}

/** The text that was asked about last. */
let lastLowered = { text: '', lower: '' };

/** "a Theatre Sister with …", "the Theatre Sister will …": said of the one who is hired. */
export const isSought = (name: string, page: string): boolean =>
  name.length <= LONGEST_JOB_NAME &&
  standsIn(page, name) &&
  new RegExp(`\\b(?:an?|the)\\s${spaced(name)}\\s(?:with|who|to|will)\\b`, 'iu').test(page);

/** Matches words in a row, whatever blanks stand between them. */
export const spaced = (words: string): string =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('\\s+');

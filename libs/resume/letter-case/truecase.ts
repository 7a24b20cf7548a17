/**
 * A document that is printed in capitals tells nothing by them, and every rule that asks for a capital letter would take each line for a
 * name. So it is read from a copy in the letters that it would have: names with a capital for each word, sentences with one at their
 * beginning. The copy has the length of the text, and profiles quote the text itself.
 */
import { SHIPPED_SKILLS, skillsIn } from '#libs/language';
import { startsWithVerb, wordTotal } from '../lines/line-shape.js';
import { isSentenceHeader } from '../lines/sentence-headers.js';
import { titleStrength, WEB_NAME } from '../lines/title-words.js';
import { isHeadingName } from '../sections/headings.js';
import { isOrdinaryWord, writtenName } from './written-names.js';

/** The text itself, or the copy of one that is printed in capitals. */
export function truecased(text: string): string {
  if (!isInCapitals(text)) return text;
  const lines = text.split('\n');
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  let above: Line | null = null;
  return lines
    .map((line) => {
      if (line.trim() === '') return line;
      const read = readLine(line, above, width);
      above = read;
      return read.written;
    })
    .join('\n');
}

/** In letters: a shorter text may be a list of abbreviations. */
const LEAST_CAPITALS = 60;
/** The share of small letters that a text in capitals may have: a few words that its layout wrote itself. */
const MOST_SMALL = 0.02;
/** Addresses are written small in any layout. */
const isAddress = (word: string): boolean => /[@/]|^www\.|\.\p{Ll}{2}/iu.test(word);

function isInCapitals(text: string): boolean {
  let small = 0;
  let capitals = 0;
  const most = text.length * MOST_SMALL;
  for (const [word] of text.matchAll(/\S+/g)) {
    const least = word.match(/\p{Ll}/gu)?.length ?? 0;
    if (least === 0 || !isAddress(word)) small += least;
    // Nearly every text has so many in its first lines, whatever follows.
    if (small > most) return false;
    capitals += word.match(/\p{Lu}/gu)?.length ?? 0;
  }
  return capitals >= LEAST_CAPITALS && small <= (small + capitals) * MOST_SMALL;
}

interface Line {
  text: string;
  written: string;
  isSentence: boolean;
}

const BULLET = /^\s*(?:[•◦▪‣∙●○■□➢►▸✓✔◆»→⚫⁃·*+-]|\d{1,2}[.)])\s+/u;

function readLine(text: string, above: Line | null, width: number): Line {
  const bullet = BULLET.exec(text)?.[0] ?? '';
  const rest = text.slice(bullet.length);
  const named = asNames(rest);
  const isWhole = isLikeSentence(named, bullet !== '');
  const goesOn = bullet === '' && isUnfinished(above, isWhole ? 0 : width) && (isWhole || mayGoOn(named));
  const isSentence = isWhole || goesOn;
  return { text, isSentence, written: bullet + (isSentence ? asSentence(rest, named, !goesOn) : named) };
}

/** In words: shorter lines are names. */
const LEAST_SENTENCE = 3;
/** In words: longer ones are sentences. */
const LONGEST_NAMES = 14;
/** In words: the longest name that begins as a sentence about work does ("Pied Piper", "Advanced Life Support"). */
const LONGEST_LIKE_VERB = 5;
/** The share of small words in a sentence of several words. */
const SMALL_SHARE = 0.25;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;
/** Signs between the names of a header. */
const PARTED = /[|•·\t]|\s[/–—-]\s|\s{3}/u;
const LEGAL_STOP = /\b(?:Inc|Ltd|Corp|Co|Jr|Sr|LLC|Dept|Univ|St)\.$/i;

/** Pronouns, auxiliary verbs and "not": words of sentences, which stand in hardly any name. */
const OF_SENTENCES =
  /(?<![\p{L}'’])(?:i|i['’](?:m|ve|d)|you|we|he|she|they|my|your|our|his|her|their|that|which|is|are|was|were|been|have|has|had|will|would|can|could|not|ich|wir|sie|mein|meine|unser|unsere|ist|sind|war|waren|habe|hat|wurde|nicht|je|nous|mon|ma|mes|notre|nos|qui|que|est|sont|soy|somos|mi|mis|es|son|fue|sono|siamo|mio|mia|che|ik|wij|mijn|onze|zijn|heb|heeft|sou|eu|meu|minha|foi|jestem|jest|się)(?![\p{L}'’])/iu;
const ARTICLE = /(?<![\p{L}'’])(?:an?|the|eine?[mnrs]?|une?|uno|een|uma?)(?![\p{L}'’])/iu;

function isLikeSentence(named: string, isBullet: boolean): boolean {
  const words = wordTotal(named);
  if (words < LEAST_SENTENCE) return false;
  const small = named.match(/(?<![\p{L}\p{M}'’])\p{Ll}+(?![\p{L}\p{M}])/gu)?.length ?? 0;
  const dated = YEAR.test(named);
  if (dated && words <= LONGEST_NAMES && PARTED.test(named.trim())) return false;
  if (startsWithVerb(named) && (isBullet || small > 0 || words > LONGEST_LIKE_VERB))
    return !(dated && isSentenceHeader(named));
  if (dated && words <= LONGEST_NAMES) return false;
  if (/\p{L}{3}[.!?]["”]?\s*$/u.test(named) && words > LEAST_SENTENCE + 1 && !LEGAL_STOP.test(named.trim()))
    return true;
  if (words > LEAST_SENTENCE && OF_SENTENCES.test(named)) return true;
  if (isBullet && small > 0 && titleStrength(named.split(/[,|(]/, 1)[0]!) < 2) return true;
  return words > LONGEST_NAMES || (words > LEAST_SENTENCE && small / words >= SMALL_SHARE && ARTICLE.test(named));
}

/** A line behind an unfinished sentence may end it, unless it has dates, heads a section or names a title. */
const mayGoOn = (named: string): boolean =>
  !YEAR.test(named) && !isHeadingName(named) && titleStrength(named.split(/[,|(]/, 1)[0]!) < 2;

/** The share of the widest line that a line has which goes on in the next one. */
const FULL = 0.7;

const isUnfinished = (above: Line | null, width: number): boolean =>
  above !== null &&
  above.isSentence &&
  above.text.trimEnd().length >= width * FULL &&
  !/[.!?:]["”)]*\s*$/.test(above.text);

/** In characters: so much around a word tells what it is part of. */
const REACH = 80;
const before = (line: string, at: number): string => line.slice(Math.max(0, at - REACH), at);

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** Articles, prepositions and conjunctions: small within names too. */
const PARTICLES = new Set(
  (
    'a an the of and or for to in on at by with from as into over under between per via ' +
    'der die das den dem des und oder für von vom zu zum zur im am an auf aus bei mit nach über unter durch ein eine einer eines einem einen als ' +
    'le la les un une du de d l et ou pour par avec sans sous sur dans en au aux chez ' +
    'el los las una y o e del al con por para sin sobre entre desde hasta ' +
    'il lo gli i uno di da dei degli della delle dello dal dalla nel nella nelle su sul sulla per tra fra presso ' +
    'het een van voor met bij op door naar te aan uit over onder ' +
    'os as um uma do dos das no na nos nas em com sem à ' +
    'w we z ze i na do od dla oraz przy przez u'
  ).split(' '),
);

/** "III", "IV": numbers in letters. */
const NUMERAL = /^(?=[IVX])X{0,2}(?:I[VX]|V?I{0,3})$/;
const VOWEL = /[AEIOUYÀ-ÖØ-ÝĀ-Ž]/;
/** In letters: longer words without a vowel are cut short ("MGMT"), and no abbreviation. */
const LONGEST_ABBREVIATION = 5;

/** An abbreviation by its letters: it has no vowel, or is a number. */
const isAbbreviation = (word: string): boolean =>
  word.length > 1 && word.length <= LONGEST_ABBREVIATION && (NUMERAL.test(word) || !VOWEL.test(word));

/** A capital for each word of a line, and small letters for its particles. */
function asNames(line: string): string {
  let isFirst = true;
  return line.replace(WORD, (word, at: number) => {
    const small = lower(word);
    const begins = isFirst || /[|•·:(\t"“]\s*$|\s[-–—]\s*$/u.test(before(line, at));
    isFirst = false;
    if (insideAddress(line, at)) return small;
    const isInitial = word.length === 1 && /^(?:\.|\P{L}*$)/u.test(line.slice(at + 1, at + REACH));
    return !begins && PARTICLES.has(small) && !isInitial ? small : asName(word);
  });
}

function asName(word: string): string {
  if (isAbbreviation(word)) return word;
  const small = lower(word);
  return writtenName(small) ?? word.slice(0, 1) + small.slice(1);
}

/** A capital at the beginning and for the names of skills; names that a preposition of places leads in keep theirs too. */
function asSentence(line: string, named: string, begins: boolean): string {
  const mentions = skillsIn(named, SHIPPED_SKILLS);
  let isFirst = begins;
  let isEmployer = false;
  let next = 0;
  return line.replace(WORD, (word, at: number) => {
    const small = lower(word);
    const first = isFirst || /[.!?:]\s+["“(]?$/.test(before(line, at));
    isFirst = false;
    isEmployer &&= !PARTICLES.has(small) && /(?:[\p{L}\d] |[&-] ?)$/u.test(before(line, at));
    const keeps = isEmployer;
    if (AT.has(small)) isEmployer = true;
    if (insideAddress(line, at)) return small;
    while (next < mentions.length && mentions[next]!.end <= at) next++;
    const mention = mentions[next];
    if (
      mention &&
      mention.start <= at &&
      !isOrdinaryWord(small) &&
      /\p{Lu}/u.test(SHIPPED_SKILLS.skillById(mention.skill)?.name ?? '')
    )
      return named.slice(at, at + word.length);
    if (isAbbreviation(word)) return word;
    if (first) return word.slice(0, 1) + small.slice(1);
    return keeps ? named.slice(at, at + word.length) : small;
  });
}

/** Prepositions that lead in an employer. */
const AT = new Set(['at', 'bei', 'chez', 'presso', 'bij']);

/** Returns whether the word at a place is part of an address of mail or of the web. */
function insideAddress(line: string, at: number): boolean {
  const from = at - /[^\s,;|()<>]*$/.exec(before(line, at))![0].length;
  const token = /^[^\s,;|()<>]*/.exec(line.slice(from, at + REACH))![0].toLowerCase();
  return /@|:\/\/|^www\./.test(token) || WEB_NAME.test(token.split('/', 1)[0]!.replace(/\.$/, ''));
}

/** Small letters, for each one that has a small one of its length. */
const lower = (word: string): string => {
  const small = word.toLowerCase();
  return small.length === word.length ? small : word;
};

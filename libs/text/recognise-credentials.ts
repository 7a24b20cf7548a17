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

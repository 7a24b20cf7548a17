/** Articles that go with the gender of the word beside them: two of them, one with a mark, one that stands apart for women alone. */
import { isArticle, withOneArticle } from '../words/articles.js';
import { withCaseOf, type FormReplacement } from './replacements.js';

/** "der/die", "zum / zur", "le/la": the second of two articles. */
export function secondArticle(text: string, slash: number): FormReplacement | null {
  SECOND_ARTICLE.lastIndex = slash;
  const second = SECOND_ARTICLE.exec(text);
  if (!second) return null;
  const first = LAST_WORD.exec(text.slice(Math.max(0, slash - LONGEST_ARTICLE), slash));
  if (!first) return null;
  const [one, other] = [first[1]!.toLowerCase(), second[1]!.toLowerCase()];
  if (!isArticle(one) || !isArticle(other) || withOneArticle(one) !== withOneArticle(other)) return null;
  const blank = first[0].length - first[1]!.length;
  return { start: slash - blank, end: slash + second[0].length, text: '' };
}
const LONGEST_ARTICLE = 10;
const SECOND_ARTICLE = /\/ ?(\p{L}{1,6})(?![\p{L}/])/uy;
const LAST_WORD = /(?<!\p{L})(\p{L}{1,6}) ?$/u;

/** "ein:e", "un(e)", "eine*n": the article that stands before the mark. */
export function articleWithMark(text: string, start: number, end: number): FormReplacement | null {
  const word = text.slice(start, end);
  if (!isArticle(word.toLowerCase())) return null;
  ARTICLE_MARK.lastIndex = end;
  const found = ARTICLE_MARK.exec(text);
  return found ? { start, end: end + found[0].length, text: word } : null;
}
const ARTICLE_MARK = /(?:[*:_·•∙‧.](?:e|r|n|en)|\/-?(?:e|r|n|en|a)|\((?:e|r|n|en|a)\))(?!\p{L})/iuy;

/**
 * "bei der Ärztin" is "beim Arzt", "de la directrice" is "du directeur": before a word in the form for women the article stands apart,
 * before one for men it is one word with the preposition.
 */
export function withContraction(text: string, change: FormReplacement, changed: number): FormReplacement {
  const { start, end, text: neutral } = change;
  // The words before it may end with a letter that only these articles have.
  const last = text.charCodeAt(start - 2);
  if (text[start - 1] !== ' ' || (last !== ARTICLE_R && last !== ARTICLE_A)) return change;
  const found = APART_FROM_ARTICLE.exec(text.slice(Math.max(0, start - LONGEST_APART), start));
  if (!found || !isForWomen(text.slice(start, end).toLowerCase())) return change;
  const before = found[1]!;
  const lower = before.toLowerCase().replace(/\s+/g, ' ');
  const one = lower === 'de la' ? (/(?:a|as)$/i.test(text.slice(start, end)) ? 'del' : 'du') : CONTRACTED.get(lower)!;
  const from = start - before.length - 1;
  return from < changed ? change : { start: from, end, text: `${withCaseOf(before, one)} ${neutral}` };
}
const ARTICLE_R = 0x72;
const ARTICLE_A = 0x61;
const CONTRACTED: ReadonlyMap<string, string> = new Map([
  ['bei der', 'beim'],
  ['von der', 'vom'],
  ['zu der', 'zum'],
  ['à la', 'au'],
  ['a la', 'al'],
]);
const LONGEST_APART = 10;
const APART_FROM_ARTICLE = /(?<!\p{L})(bei der|von der|zu der|de la|à la|a la) $/iu;
/** A form for women as its end tells it: German "-in" and "-frau", Romance "-a" and "-e". */
const isForWomen = (word: string): boolean => /(?:in|frau|schwester|e|a)$/.test(word);

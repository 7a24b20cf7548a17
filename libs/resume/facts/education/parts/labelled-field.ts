import { recogniseDegrees } from '#libs/language';
import { isTown } from '../../../lines/places.js';
import { wordTotal } from '../../../lines/line-shape.js';
import type { ResumeLine } from '../../../lines/lines.js';
import { cutPart, namesInstitution, type DegreePlace, type LinePart } from './institution.js';
import { isSubjectWord, subjectEnd } from './subject-words.js';

/** Words that stand before "College of …" or "University of …" and belong to the name. */
const OF_KIND =
  /^(?:Community|State|Technical|Technological|Junior|City|National|Open|Catholic|Medical|Art|Royal|Federal|Polytechnic|Business|Career)$/i;

interface Word {
  text: string;
  start: number;
}

/**
 * Where the name of a school begins in a text that the subject of a degree leads with nothing between: "Counseling WEBSTER
 * UNIVERSITY", "Healthcare Systems Community College". Null where nothing tells them apart.
 */
export function schoolStart(text: string): number | null {
  const words = [...text.matchAll(/[\p{L}'’.&-]+/gu)].map((match): Word => ({ text: match[0], start: match.index }));
  const kind = words.findIndex((word) => namesInstitution(word.text));
  if (kind < 1) return null;
  const article = words.findIndex(({ text: word }, at) => at > 0 && at <= kind && /^the$/i.test(word));
  if (article > 0) return words[article]!.start;
  const capitals = startOfCapitals(words, kind);
  if (capitals > 0) return words[capitals]!.start;
  const end = Math.max(subjectEnd(text), endOfSubjectWords(words.slice(0, kind)));
  const behind = words.findIndex(({ start }) => start >= end);
  if (end > 0 && behind > 0 && behind <= kind) return words[behind]!.start;
  if (!/^(?:of|for|de)$/i.test(words[kind + 1]?.text ?? '')) return null;
  let first = kind;
  while (first > 0 && OF_KIND.test(words[first - 1]!.text)) first--;
  return first > 0 ? words[first]!.start : null;
}

/** "MA : Counseling WEBSTER UNIVERSITY": the school without the field that the colon of the degree leads. */
export function withoutLabelledField(
  institution: LinePart | null,
  degree: DegreePlace | null,
  line: ResumeLine,
): LinePart | null {
  if (!institution || !degree || degree.end > institution.start) return institution;
  const between = line.text.slice(degree.end - line.start, institution.start - line.start);
  const at = /^\s?:\s+(?:[^\d\t|(,]*[^\s\d\t|(,],\s)*$/.test(between) ? schoolStart(institution.text) : null;
  return at === null ? institution : cutPart(institution, at, institution.text.length);
}

/** The first word of the capitals that the kind of school stands in; 0 where the words before are written so too. */
function startOfCapitals(words: readonly Word[], kind: number): number {
  const inCapitals = (at: number): boolean => /^(?:\p{Lu}{2,}[\p{Lu}'’.-]*|&)$/u.test(words[at]!.text);
  let first = kind;
  while (first >= 0 && inCapitals(first)) first--;
  return first === kind || first < 0 ? 0 : first + 1;
}

/** Where the words that are like subjects end, with the ones before and between them: "Psychology & Family Studies". */
function endOfSubjectWords(words: readonly Word[]): number {
  let end = 0;
  let open = LONGEST_LEAD;
  for (const { text, start } of words) {
    if (/^(?:and|&|of|in)$/i.test(text)) {
      open = LONGEST_LEAD;
      continue;
    }
    if (isSubjectWord(text)) end = start + text.length;
    else if (isTown(text) || open === 0) break;
    if (end > 0) open = 0;
    else open--;
  }
  return end;
}

/** In words: "Supply Chain" before "Logistics". */
const LONGEST_LEAD = 3;

/** What may stand between the subject and the rest of a line. */
const BEHIND = /\t|\s[-–—|•]{1,2}\s|\s,|[(;]|\s{3,}|\s:\s|\.\s/u;

const BEHIND_LIST = /\t|\s[-–—|•]{1,2}\s|\s,|;|\s{3,}|\s:\s|\.\s/u;

/**
 * What stands behind the colon of a degree ("MBA : Accounting & Finance , 2001 University of North Florida"), up to its dates or its
 * school.
 *
 * @param behind the text behind the degree, without its dates
 * @param from where it begins
 * @param school where the name of the school begins, if it is in that text
 * @param listed school subjects with their grades may follow ("A Levels: English (B), History (C)")
 */
export function labelledField(behind: string, from: number, school: number | null, listed = false): LinePart | null {
  const lead = /^\.?\s?:\s+(?=\p{Lu})/u.exec(behind)?.[0].length;
  if (lead === undefined) return null;
  const until = school !== null && school > from + lead ? school - from : behind.length;
  const [stated = ''] = behind.slice(lead, until).split(listed ? BEHIND_LIST : BEHIND, 1);
  const parts = stated.split(/,\s+/);
  let length = parts[0]!.length;
  const isWhole = school !== null && /^(?:and|&) \p{Lu}/u.test(parts.at(-1)!);
  for (const part of parts.slice(1)) {
    if (!listed && !isWhole && !isSubjectWord(part.split(/\s/, 1)[0]!) && subjectEnd(part) === 0) break;
    length = stated.indexOf(part, length) + part.length;
  }
  const text = withoutTown(stated.slice(0, length).replace(/[\s,|]+$/, '')).replace(/^(.{3,}?) \1$/, '$1');
  // "A Levels: AAB" names no subject.
  if (listed && !/\p{Ll}{3}/u.test(text)) return null;
  if (text === '' || /\d/.test(text) || recogniseDegrees(text).length > 0) return null;
  if (namesInstitution(text) || isTown(text) || wordTotal(text) > LONGEST_FIELD) return null;
  return { start: from + lead, end: from + lead + text.length, text };
}

const LONGEST_FIELD = 10;

/** "Fiber & Textiles Denver , CO": the town that a form prints behind the field. */
function withoutTown(text: string): string {
  for (const words of [2, 1]) {
    const tail = new RegExp(String.raw`(?: \p{Lu}[\p{L}.'-]+){${words}}$`, 'u').exec(text);
    if (tail && tail.index > 0 && isTown(tail[0].trim())) return text.slice(0, tail.index);
  }
  return text;
}

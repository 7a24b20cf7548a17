/** Finds the name of the candidate in the head of a document: none rather than a wrong one. */
import { NO_NAME, type Stated } from '#libs/contracts';
import { recogniseSkills } from '#libs/language';
import { isTown } from '../../lines/places.js';
import { wordTotal } from '../../lines/line-shape.js';
import { isNextLine, type ResumeLine } from '../../lines/lines.js';
import { hasOrganisationWord, titleStrength } from '../../lines/title-words.js';
import { sectionHeadingOf } from '../../sections/headings.js';
import { labelledName } from './labelled-names.js';
import { familyNameFirst, namePartOf } from './name-parts.js';
import {
  endsAsAddress,
  endsInSurname,
  hasCallName,
  hasNameShape,
  isHintedByAddress,
  isInAddress,
  isNoName,
  looksLikeName,
  shapedLikeName,
} from './person-names.js';

type Emails = readonly { value: string }[];

/** The name stands in one of so many lines. */
const HEAD_LINES = 12;

/** The name that a reader of JSON puts into the first line. */
export function givenName(text: string, document: number): Stated<string> | null {
  const [value = ''] = text.split('\n', 1);
  return value === NO_NAME || value === '' ? null : { value, span: { document, start: 0, end: value.length } };
}

/**
 * The name in the head of a document: the one that a label states; else the first line that the address of mail speaks of, however it is
 * written; else the first that is written like a name, and says nothing else.
 *
 * @param head lines that may hold contact details, the first of the document first
 */
export function nameIn(
  text: string,
  head: readonly ResumeLine[],
  emails: readonly Stated<string>[],
  document: number,
): Stated<string> | null {
  return (
    labelledName(text, head, document) ??
    firstOf(text, head, document, (line, at) => nameOfAddress(head, line, at, emails)) ??
    firstOf(text, head, document, (line, at) => nameByShape(head, line, at, emails)) ??
    firstOf(text, head, document, (line, at) => nameWithoutCapitals(head, line, at))
  );
}

/** A name as a part of one line, or of several from this one on. */
type FoundName = { name: string; start: number } | { name: string; lines: number };

function firstOf(
  text: string,
  head: readonly ResumeLine[],
  document: number,
  find: (line: ResumeLine, at: number) => FoundName | null,
): Stated<string> | null {
  for (const [at, line] of head.slice(0, HEAD_LINES).entries()) {
    const found = find(line, at);
    if (!found) continue;
    if ('lines' in found)
      return { value: found.name, span: { document, start: line.start, end: head[at + found.lines - 1]!.end } };
    const start = line.start + found.start;
    // Lines have straight quotes. The name keeps the quotes of the document.
    const value = found.name.replace(/['"]/g, (_, from: number) => text[start + from] ?? '').replace(/\s+/g, ' ');
    return { value, span: { document, start, end: start + found.name.length } };
  }
  return null;
}

const partOf = (line: ResumeLine): { text: string; start: number } => namePartOf(line.text);

/** Returns whether the words are of something else than a person, whatever address stands beside them. */
const isOther = (text: string): boolean =>
  isNoName(text) || hasOrganisationWord(text) || isTown(text) || sectionHeadingOf(text) !== null;

function nameOfAddress(head: readonly ResumeLine[], line: ResumeLine, at: number, emails: Emails): FoundName | null {
  if (emails.length === 0 || line.bullet) return null;
  const over = nameOverLines(head, at, emails);
  if (over) return over;
  const reversed = surnameFirst(line);
  if (reversed && (reversed.isPrinted || isReversedAddress(reversed, emails))) return reversed;
  const { text, start } = partOf(line);
  const found = { name: text, start };
  if (hasNameShape(text) && isInAddress(text, emails)) return sectionHeadingOf(text) === null ? found : null;
  // "Nikolaj Friis, M.Sc. Eng": degrees in any form stand behind a comma.
  const [beforeComma = ''] = text.split(',', 1);
  if (beforeComma !== text && hasNameShape(beforeComma) && isInAddress(beforeComma, emails))
    return { name: beforeComma, start };
  if (isOther(text)) return null;
  if (hasNameShape(text) && (hasCallName(text) || (titleStrength(text) < 2 && endsAsAddress(text, emails))))
    return found;
  const alone = !/\s/.test(text) && line === head[0];
  if (hasNameShape(text, { anyCase: true, least: alone ? 1 : 2 }) && isInAddress(text, emails)) return found;
  return !alone && hasNameShape(text, { anyCase: true }) && titleStrength(text) === 0 && isHintedByAddress(text, emails)
    ? found
    : null;
}

function nameByShape(head: readonly ResumeLine[], line: ResumeLine, at: number, emails: Emails): FoundName | null {
  const over = nameOverLines(head, at, emails);
  if (over) return over;
  const reversed = surnameFirst(line);
  if (reversed?.isPrinted && at <= firstLine(head)) return reversed;
  const { text, start } = partOf(line);
  if (isPlaceBehind(line.text.slice(start + text.length)) || isTool(text)) return null;
  if (looksLikeName(text) || (line === head[0] && isNameAtTop(line.text, text, head, emails)))
    return { name: text + (LAST_FIRST.exec(line.text)?.[1] ?? ''), start };
  return null;
}

/**
 * "MÜLLER, Anna" and "ADEYEMI, BABATUNDE": the family name before a comma. `isPrinted`: it is in capitals and the given name is
 * not, as forms ask for it; in other letters a town and its state look the same.
 */
function surnameFirst(line: ResumeLine): (FoundName & SurnameFirst) | null {
  const found = line.bullet ? null : familyNameFirst(line.text);
  if (!found) return null;
  const { text, start, family, given } = found;
  const words = text.replace(',', '');
  if ([family, given].some(isTown) || isOther(words) || titleStrength(words) > 0) return null;
  if (!hasNameShape(words) || isLetters(family, given)) return null;
  const isPrinted =
    isOneName(family) && /\p{Lu}{3}/u.test(family) && family === family.toUpperCase() && /\p{Ll}/u.test(given);
  return { name: text, start, family, given, isPrinted };
}

interface SurnameFirst {
  family: string;
  given: string;
  isPrinted: boolean;
}

/** "OBI", "van Dijk": a family name. "MARIA LOPEZ, Toledo" is a whole name, and where the person lives. */
const isOneName = (family: string): boolean => /^(?:\p{L}{1,4}\s)?\S+$/u.test(family);

/** One family name that the address of mail has; of two words, the given name has to be there too. */
const isReversedAddress = ({ family, given }: SurnameFirst, emails: Emails): boolean =>
  isHintedByAddress(family, emails) && (isOneName(family) || isInAddress(given, emails));

/** "Megan Trask, RDH", "SIMRAN KAUR, MSW": letters of a degree or a register behind a whole name. */
const isLetters = (family: string, given: string): boolean =>
  given === given.toUpperCase() && (/\p{Ll}{2}/u.test(family) || (/\s/.test(family) && given.length <= MOST_LETTERS));
const MOST_LETTERS = 5;

/** "Oracle Financials": one tool, which "Ruby Jenkins" is not. */
const isTool = (text: string): boolean =>
  recogniseSkills(text).some(({ start, end }) => start === 0 && end === text.length);

/** ", LA 70808": what stands before is a town. */
const isPlaceBehind = (rest: string): boolean =>
  /^,\s*[A-Z]{2}(?:\s+\d{5}|\s*[|•·]|\s*$)/.test(rest) && !/^,\s*(?:RN|MD|PA|DO|PE|JD|PT)\b/.test(rest);

/** A line that says nothing but what the document is. */
const ONLY_DOCUMENT = /^(?:cv|c\.v\.|curriculum(?: vitae)?|r[eé]sum[eé]|lebenslauf|hoja de vida|życiorys|bio-?data)$/i;

/** Returns which line is the first that says more than what the document is. */
const firstLine = (head: readonly ResumeLine[]): number => head.findIndex((one) => !ONLY_DOCUMENT.test(one.text));

/** "ingrid solheim" in the first line, over what the person is, an address or a telephone number. */
function nameWithoutCapitals(head: readonly ResumeLine[], line: ResumeLine, at: number): FoundName | null {
  const { text, start } = partOf(line);
  const below = head[at + 1];
  if (
    at > firstLine(head) ||
    !below ||
    line.bullet ||
    !/^\p{Ll}/u.test(text) ||
    isOther(text) ||
    titleStrength(text) > 0
  )
    return null;
  if (!hasNameShape(text, { anyCase: true }) || wordTotal(text) > 4) return null;
  const says = titleStrength(below.text) > 0 || /@|\d{2}/.test(below.text);
  return says ? { name: text, start } : null;
}

/**
 * "Priscilla / Adeyemi- / Clarke": a name that a narrow column breaks. In the first lines, a word each; further down only one that the
 * address of mail is made of.
 */
function nameOverLines(
  head: readonly ResumeLine[],
  at: number,
  emails: Emails,
): { name: string; lines: number } | null {
  let name = head[at]!.text;
  if (!PART_OF_NAME.test(name) || sectionHeadingOf(name)) return null;
  let found = null;
  for (let lines = 2; lines <= MOST_NAME_LINES; lines++) {
    const line = head[at + lines - 1];
    const glued = name.endsWith('-');
    const above = head[at + lines - 2]!;
    const follows = line && isNextLine(above, line) && !line.bullet && !sectionHeadingOf(line.text);
    if (!follows || !PART_OF_NAME.test(line.text) || line.text === above.text) break;
    name = glued ? name + line.text : `${name} ${line.text}`;
    const alone = !/\s/.test(line.text) && !/\s/.test(head[0]!.text);
    const surname = isSurname(head[0]!, line, head[at + lines]);
    const sure =
      at === 0 &&
      (glued || (alone ? lines === 2 || glued || surname : lines === 2 && (surname || isSurnames(head, line))));
    const isBroken = glued && looksLikeName(name) && isHintedByAddress(name, emails);
    if (isBroken || (sure && looksLikeName(name)) || (shapedLikeName(name) && isInAddress(name, emails)))
      found = { name, lines };
  }
  return found;
}

/** "Ana Ruiz / Ortega / Electrician": one more word between a name and what the person is; a town there is known or in another case. */
function isSurname({ text }: ResumeLine, { text: word }: ResumeLine, below: ResumeLine | undefined): boolean {
  if (/\s/.test(word) || word.length < 4 || isTown(word) || titleStrength(word) > 0) return false;
  const isUpper = (one: string): boolean => one === one.toUpperCase();
  const belowText = below?.text.split(/\s*[|•·\t]\s*|\s-\s/, 1)[0] ?? '';
  const says = titleStrength(belowText) === 2 && wordTotal(belowText) <= 6;
  return says && isUpper(word) === isUpper(text);
}

/** "Marta / Ferrer Casals / Marketing Manager": two surnames below the one name that is given. */
function isSurnames(head: readonly ResumeLine[], { text }: ResumeLine): boolean {
  const [first, , below] = head;
  const isUpper = (one: string): boolean => one === one.toUpperCase();
  if (!first || !below || /\s/.test(first.text) || first.text.length < 3 || isUpper(first.text) !== isUpper(text))
    return false;
  return looksLikeName(text) && titleStrength(below.text) > 0 && wordTotal(below.text) <= 8;
}

const MOST_NAME_LINES = 3;
const PART_OF_NAME = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}$/u;

const isName = (text: string, emails: Emails): boolean =>
  looksLikeName(text) || (shapedLikeName(text) && isInAddress(text, emails));

/** "O'Brien, Sean" as a line of its own. */
const LAST_FIRST = /^\p{Lu}[\p{L}'’-]+(, \p{Lu}[\p{L}'’-]+(?: \p{Lu}\.)?)$/u;

/** In the very first line: "Mary Baker" with no name below it; "O'Brien, Sean" and "Ana" that the address of mail is made of. */
function isNameAtTop(topText: string, first: string, head: readonly ResumeLine[], emails: Emails): boolean {
  if (LAST_FIRST.test(topText) || /^\p{Lu}\p{L}{2,}$/u.test(topText)) return isInAddress(topText, emails);
  return endsInSurname(first) && !head.slice(1, 4).some(({ text }) => isName(text, emails));
}

/** The lines of a document that may hold names and contact details. */
import type { Identity } from '#libs/contracts';
import { skillsIn, type SkillLexicon } from '#libs/language';
import { isContactLine, isPhoneLine } from '../facts/identity/identity.js';
import { periodsOf } from '../dates/periods.js';
import { wordTotal } from '../lines/line-shape.js';
import type { ResumeLine } from '../lines/lines.js';
import type { ResumeSection } from '../sections/sections.js';

/** Contact details stand in so many lines at most, also where a text has no headings. */
const HEAD_LINES = 60;

/** The lines in which a document is searched for its candidate's name and contact details. */
export function contactLines(sections: readonly ResumeSection[], text: string, lexicon: SkillLexicon): ResumeLine[] {
  const preamble = preambleOf(sections);
  const contact = sections.filter((section) => section.kind === 'contact').flatMap((section) => section.lines);
  return preamble
    .slice(0, HEAD_LINES)
    .concat(contact.slice(0, HEAD_LINES))
    .concat(contactsBelow(sections, preamble.concat(contact), text))
    .filter((line) => !listsSkills(line, lexicon));
}

/** The lines above the first heading of a document. */
export function preambleOf(sections: readonly ResumeSection[]): readonly ResumeLine[] {
  return sections.find((section) => section.kind === 'preamble')?.lines ?? [];
}

/** The lines above the first heading that hold the candidate's name or contact details. */
export function headLines(
  sections: readonly ResumeSection[],
  { name }: Identity,
  lexicon: SkillLexicon,
): ReadonlySet<ResumeLine> {
  const named = name?.span;
  const isHead = (line: ResumeLine): boolean =>
    (isContactLine(line) && !listsSkills(line, lexicon)) ||
    (named !== undefined && line.start < named.end && line.end > named.start);
  return new Set(
    sections.flatMap((section) => {
      if (section.kind !== 'preamble') return [];
      const end = firstEntry(section.lines);
      return section.lines.filter((line, at) => isHead(line) && (at < end || REACHES.test(line.text)));
    }),
  );
}

/** An address of mail or of the web, or a telephone number: what "Garonne Digital, Toulouse" among the jobs has not. */
const REACHES = /@|www\.|https?:|\.\p{L}{2,}\/|\d{3}/u;

/** Where the paragraph with the first range of dates begins. */
function firstEntry(lines: readonly ResumeLine[]): number {
  let at = lines.findIndex((line) => line.text.length <= LONGEST_DATED && periodsOf(line).some(({ range }) => range));
  if (at < 0) return lines.length;
  while (at > 0 && !lines[at]!.blankBefore) at--;
  return at === 0 ? lines.length : at;
}

/** In characters. */
const LONGEST_DATED = 160;

/**
 * The lines of nothing but contact details around the first address of mail or telephone number, where a page sets them in a corner that is
 * read after other text. Those of referees stand under headings of their own.
 */
function contactsBelow(sections: readonly ResumeSection[], head: readonly ResumeLine[], text: string): ResumeLine[] {
  const isReach: ((line: ResumeLine) => boolean)[] = [
    ({ text: lineText }) => lineText.includes('@'),
    (line) => isPhoneLine(line, text),
  ];
  return isReach
    .filter((is) => !head.some(is))
    .flatMap((is) => {
      const section = sections.find(({ kind, lines }) => !NO_CONTACTS.has(kind) && lines.some(is));
      if (!section) return [];
      const { lines } = section;
      let [from, to] = [lines.findIndex(is), lines.findIndex(is)];
      const isContact = (line: ResumeLine | undefined): boolean => line !== undefined && isContactLine(line);
      while (from > 0 && !lines[from]!.blankBefore && isContact(lines[from - 1])) from--;
      while (!lines[to + 1]?.blankBefore && isContact(lines[to + 1])) to++;
      return lines.slice(from, to + 1);
    });
}

const NO_CONTACTS: ReadonlySet<ResumeSection['kind']> = new Set(['preamble', 'contact', 'other']);

/** "Closings, SAP, Excel" is written like a town and its country, and is no address. */
const SKILLS_OF_NO_PLACE = 2;
/** "Kubernetes Python MLflow" is written like a name, and "Ruby Jenkins" is one. */
const SKILLS_OF_NO_NAME = 3;

function listsSkills({ text }: ResumeLine, lexicon: SkillLexicon): boolean {
  if (/[@\d.]/.test(text)) return false;
  const skills = skillsIn(text, lexicon).length;
  return text.includes(',') ? skills >= SKILLS_OF_NO_PLACE : skills >= SKILLS_OF_NO_NAME && skills >= wordTotal(text);
}

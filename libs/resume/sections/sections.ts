import { recogniseDegrees, recogniseLanguages } from '#libs/language';
import { periodsOf } from '../dates/periods.js';
import { startsWithVerb, wordTotal } from '../lines/line-shape.js';
import { hasOrganisationWord, titleStrength } from '../lines/title-words.js';
import {
  hasWordOfHeading,
  headingOfLine,
  isHeadingName,
  misspeltHeadingOf,
  sectionHeadingOf,
  type SectionHeading,
  type ResumeSectionKind,
} from './headings.js';
import { headingsOfNone } from './headings-of-none.js';
import { headsDatedTitles, headsPosts, headsTable } from './unknown-headings.js';
import { withNumberedHeadings } from './numbered-headings.js';
import { withHeadingsWhole } from './rejoin-headings.js';
import { partOfLine, type ResumeLine } from '../lines/lines.js';

/** A run of lines under one heading; `preamble` is what stands before the first one. */
export interface ResumeSection {
  kind: ResumeSectionKind | 'preamble';
  heading: ResumeLine | null;
  lines: ResumeLine[];
}

/** Captions that name the tools of a position and belong to its text, unless a section of that kind begins there. */
const TOOLS_CAPTION =
  /^(?:key )?(?:technolog(?:y|ies)|tools?|tech stack|technology stack|stack|environment|software|platforms?|frameworks?|databases?|programming(?: languages)?|technologien|werkzeuge|outils|tech)\b/i;

/**
 * Groups lines into sections. A heading that stands alone opens a section; one with words behind it ("Languages: English, German")
 * opens one for its own line and the lines it is wrapped over, when it stands inside another section.
 */
export function sectionsOf(given: readonly ResumeLine[]): ResumeSection[] {
  const lines = withHeadingsWhole(withHeadingsApart(withNumberedHeadings(given).map(withoutNumber)));
  const sections: ResumeSection[] = [];
  let current: ResumeSection = { kind: 'preamble', heading: null, lines: [] };
  let enclosing: ResumeSection['kind'] = 'preamble';
  let inline = false;
  const page: Page = {
    level: sectionLevel(lines),
    setsOff: isUsual(lines, ({ blankBefore }) => blankBefore),
    inCapitals: isUsual(lines, ({ text }) => text === text.toUpperCase()),
    none: headingsOfNone(lines),
  };
  const open = (kind: ResumeSection['kind'], heading: ResumeLine | null): void => {
    if (current.lines.length > 0 || current.heading) sections.push(current);
    current = { kind, heading, lines: [] };
  };
  for (const [index, line] of lines.entries()) {
    const heading = headingAt(lines, index, current.kind, page);
    if (heading && heading.content === null) {
      const first = heading.kind === 'work' && !line.blankBefore ? firstBeside(current) : null;
      open(headsDegrees(heading, line, lines[index + 1], lines[index + 2]) ? 'education' : heading.kind, line);
      if (first) current.lines.push(first);
      enclosing = current.kind;
      inline = false;
    } else if (heading && saysOccupation(heading, line, current)) {
      // "Profile: data analyst" under the name is what someone does.
      current.lines.push(partOfLine(line, heading.content!));
    } else if (heading) {
      const isKept = current.heading !== null || inline;
      open(heading.kind, null);
      current.lines.push(partOfLine(line, heading.content!));
      if (isKept || OF_ONE_LINE.has(heading.kind)) inline = true;
      else enclosing = heading.kind;
    } else {
      if (inline && !continues(lines[index - 1]!, line) && !isListed(line, lines[index - 1]!, current)) {
        open(enclosing, null);
        inline = false;
      }
      current.lines.push(line);
    }
  }
  open('other', null);
  return underSideColumn(sections, lines);
}

/** "2. EDUCATION", "IV. Languages": the number before the name of a section makes no item of it. */
function withoutNumber(line: ResumeLine): ResumeLine {
  const roman = line.bullet ? null : ROMAN_NUMBER.exec(line.text);
  if (roman && isHeadingName(line.text.slice(roman[0].length))) return partOfLine(line, roman[0].length);
  const isNumbered = line.bullet && line.width - line.text.length >= SHORTEST_NUMBER;
  return isNumbered && isHeadingName(line.text) ? { ...line, bullet: false } : line;
}

const ROMAN_NUMBER = /^[IVX]{1,4}[.)]\s+(?=\p{Lu})/u;
/** In characters, with the blank behind it: "1. ". Signs of items are shorter. */
const SHORTEST_NUMBER = 3;

/**
 * "Data Analyst   2020 – 2022" just above "Work": where headings stand in the margin, half a line lower than the first of their section, that
 * one comes before them. It is taken from the section above.
 */
function firstBeside({ kind, lines }: ResumeSection): ResumeLine | null {
  const last = lines.at(-1);
  if (kind === 'work' || kind === 'project' || !last || last.bullet || lines.length < 2) return null;
  const [dates] = periodsOf(last);
  const isFirst =
    dates?.range === true &&
    dates.end === last.end &&
    titleStrength(last.text.slice(0, dates.start - last.start)) === 2;
  return isFirst ? lines.pop()! : null;
}

/**
 * "Experience   Acme / Engineer": where headings stand in a column of their own, beside the first lines of their sections, each becomes a
 * line. Work and studies at least are headed so; one alone may be a label of a table. Those in capitals are headings where one of them is of
 * entries ("CERTIFICAZIONI   ECDL, 2014"), as the European form has them among the skills.
 */
function withHeadingsApart(lines: readonly ResumeLine[]): readonly ResumeLine[] {
  const cells = lines.map(({ text, bullet }) => {
    const cell = bullet ? undefined : /^([^\t]{3,40})\t+(?=\S)/.exec(text);
    const heading = cell && sectionHeadingOf(cell[1]!, false, true);
    return heading && heading.content === null && heading.kind !== 'label' ? { kind: heading.kind, cell } : null;
  });
  const kinds = new Set(cells.map((one) => one?.kind));
  const inColumn = kinds.has('work') && kinds.has('education');
  const isInCapitals = (cell: RegExpExecArray): boolean => cell[1] === cell[1]!.toUpperCase();
  if (!inColumn && !cells.some((one) => one && OF_ENTRIES.has(one.kind) && isInCapitals(one.cell!))) return lines;
  return lines.flatMap((line, at) => {
    const cell = cells[at]?.cell;
    if (!cell || !(inColumn || isInCapitals(cell))) return [line];
    const heading = { ...partOfLine(line, 0, cell[1]!.trimEnd().length), blankBefore: true };
    return [heading, { ...partOfLine(line, cell[0].length), blankBefore: false }];
  });
}

/** Sections of entries, which a table of skills has not. */
const OF_ENTRIES: ReadonlySet<ResumeSectionKind> = new Set(['work', 'education', 'certification']);

const PROFILE_ADDRESS = /linkedin(?:\.[a-z]+)?\.com\/in\/([\p{L}\d%-]+)/iu;
const SIDE_COLUMN: ReadonlySet<ResumeSection['kind']> = new Set([
  'contact',
  'skills',
  'language',
  'certification',
  'other',
]);

/**
 * A profile saved as PDF begins with a side column (contact, skills, certificates), and the name stands under the last of its headings.
 * It is the line that the profile's address is made of; what follows down to the next heading is no part of that section.
 */
function underSideColumn(sections: readonly ResumeSection[], lines: readonly ResumeLine[]): ResumeSection[] {
  if (sections[0]?.kind !== 'contact') return [...sections];
  const address = lines.slice(0, ADDRESS_LINES).map(({ text }) => PROFILE_ADDRESS.exec(text)?.[1]);
  const slug = address.find((one) => one !== undefined)?.toLowerCase();
  if (slug === undefined) return [...sections];
  const last = sections.findIndex(({ kind }) => !SIDE_COLUMN.has(kind));
  const column = sections.slice(0, last < 0 ? sections.length : last);
  return sections.flatMap((section) => {
    const at = column.includes(section) ? section.lines.findIndex(({ text }) => isOf(slug, text)) : -1;
    if (at < 0) return [section];
    const head: ResumeSection = { kind: 'preamble', heading: null, lines: section.lines.slice(at) };
    return [{ ...section, lines: section.lines.slice(0, at) }, head];
  });
}

const ADDRESS_LINES = 8;

/** "Priya Nair" of "priya-nair-0000". */
function isOf(slug: string, text: string): boolean {
  const words = text.split(/\s+/);
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^\p{Lu}[\p{L}.'-]*$/u.test(word) && slug.includes(plainWord(word)))
  );
}

const plainWord = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '');

/** In words; a longer one is a sentence of a summary. */
const LONGEST_OCCUPATION = 6;

function saysOccupation(
  { kind, content }: SectionHeading,
  line: ResumeLine,
  { kind: within, lines }: ResumeSection,
): boolean {
  if (kind !== 'summary' || within !== 'preamble' || lines.length === 0 || line.bullet) return false;
  const occupation = line.text.slice(content!);
  return wordTotal(occupation) <= LONGEST_OCCUPATION && titleStrength(occupation) > 0 && !/[.!?]$/.test(occupation);
}

/** "Tools: SQL, Tableau" says all in its line; "Experience:" goes on below. */
const OF_ONE_LINE: ReadonlySet<ResumeSectionKind> = new Set(['skills', 'language']);

/** Bullets under "Skills: the main ones" before any heading are of it. */
function isListed(line: ResumeLine, before: ResumeLine, { heading, lines }: ResumeSection): boolean {
  return (
    heading === null &&
    line.bullet &&
    !line.blankBefore &&
    (before.bullet ? lines[0] !== before : true) &&
    !lines[0]!.bullet
  );
}

/** The style of the headings of a document. */
interface Page {
  /** Markdown level that they stand at; 0 for none. */
  level: number;
  /** Most have space above them. */
  setsOff: boolean;
  /** Nearly all are in capitals. */
  inCapitals: boolean;
  /** Lines that look like headings and are none. */
  none: ReadonlySet<ResumeLine>;
}

/** "Qualifications" over a degree: of studies, as schools of many countries call them. */
function headsDegrees(
  { kind }: SectionHeading,
  { text }: ResumeLine,
  first: ResumeLine | undefined,
  second: ResumeLine | undefined,
): boolean {
  if (kind !== 'skills' || !/^(?:my )?qualifications:?$/i.test(text) || !first || first.bullet) return false;
  const named = [first, ...(second ? [second] : [])];
  return (
    named.some((line) => recogniseDegrees(line.text).length > 0) && named.some((line) => wordTotal(line.text) <= 10)
  );
}

const LEAST_HEADINGS = 3;
const MOST_ALIKE = 0.6;

/** Returns whether most of the headings that are known have a mark of style. */
function isUsual(lines: readonly ResumeLine[], has: (line: ResumeLine) => boolean): boolean {
  const headings = lines.filter((line) => {
    const heading = line.bullet ? null : headingOfLine(line);
    return heading !== null && heading.content === null && heading.kind !== 'label';
  });
  return headings.length >= LEAST_HEADINGS && headings.filter(has).length >= headings.length * MOST_ALIKE;
}

/** "Other" or "Praxis" over some of the skills, where headings have space above them: what these are is said there. */
function labelsSkills(
  { kind, content }: SectionHeading,
  lines: readonly ResumeLine[],
  index: number,
  page: Page,
): boolean {
  const [line, below] = [lines[index]!, lines[index + 1]];
  if (!page.setsOff || content !== null || line.blankBefore || LISTS_OF_THEIR_OWN.has(kind)) return false;
  return below !== undefined && !below.blankBefore && !hasDatesBelow(lines, index) && periodsOf(below).length === 0;
}

const LISTS_OF_THEIR_OWN: ReadonlySet<ResumeSectionKind> = new Set(['language', 'certification', 'contact', 'summary']);

/** Sections in whose lists captions stand. */
const WITH_CAPTIONS: ReadonlySet<ResumeSection['kind']> = new Set(['skills', 'achievement']);
/** So far below its heading the first language is named ("Mother tongue" may stand between). */
const LINES_OF_LANGUAGES = 3;

function headingAt(
  lines: readonly ResumeLine[],
  index: number,
  within: ResumeSection['kind'],
  page: Page,
): SectionHeading | null {
  const { level } = page;
  const line = lines[index]!;
  const before = lines[index - 1];
  if (page.none.has(line)) return null;
  if (line.bullet && line.text.indexOf(':') < 0) return null;
  if (line.hashes > level && level > 0) return null;
  const underWork = within === 'work' || within === 'project';
  // Under what someone did, "Accounting skills" is a theme of it.
  const setOff =
    !underWork &&
    within !== 'achievement' &&
    (line.blankBefore || hasDatesSoon(lines, index) || lines[index + 1]?.bullet === true);
  const heading =
    sectionHeadingOf(line.text, line.hashes > 0, setOff) ?? (line.blankBefore ? misspeltHeadingOf(line.text) : null);
  if (heading?.kind === 'label')
    return underWork || heading.content !== null ? null : { ...heading, kind: 'achievement' };
  if (heading && underWork && (namesRole(heading, line, before) || isOwnAccount(line, before, lines[index + 1])))
    return null;
  if (heading && underWork && isCaptionOfWork(heading, line, lines[index + 1], page)) return null;
  if (heading && within === 'skills' && labelsSkills(heading, lines, index, page)) return null;
  // "Master of Administration, Educational" over "Leadership" and its dates: the rest of a field.
  const isOfStudies = within === 'education' && !line.blankBefore && hasDatesBelow(lines, index);
  if (isOfStudies && (heading?.kind === 'other' || heading?.kind === 'skills')) return null;
  // "National Senior" over "Certificate": the rest of an award.
  if (heading && within === 'education' && !line.blankBefore && before && endsDegree(before, line)) return null;
  // "Tools" over what someone did is a theme of it.
  if (heading?.kind === 'skills' && within === 'achievement' && saysWhatWasDone(lines[index + 1])) return null;
  if (heading?.kind === 'language' && heading.content === null && (underWork || WITH_CAPTIONS.has(within))) {
    // "Languages" over "Python, SQL" is a caption of the list that it stands in.
    const below = lines.slice(index + 1, index + 1 + LINES_OF_LANGUAGES);
    if (!below.some(({ text }) => recogniseLanguages(text).length > 0)) return null;
  }
  if (heading) {
    if (heading.content !== null && namesNoLanguage(heading.kind, line.text))
      return underWork || inBullets(line, within, before) ? null : { ...heading, kind: 'skills' };
    if (heading.content !== null && inBullets(line, within, before) && TOOLS_CAPTION.test(line.text)) return null;
    if (heading.content === null)
      return underWork && heading.kind === 'achievement' && line.text.endsWith(':') ? null : heading;
    if (line.bullet && within !== 'preamble') return null;
    const ownKind =
      within === heading.kind ||
      (within === 'skills' && heading.kind !== 'language' && heading.kind !== 'certification');
    if (ownKind || heading.kind === 'summary' || heading.kind === 'project' || heading.kind === 'contact') {
      return within === 'preamble' && heading.kind !== 'contact' ? heading : null;
    }
    if (underWork && (heading.kind === 'achievement' || heading.kind === 'work' || TOOLS_CAPTION.test(line.text)))
      return null;
    if (before && !line.blankBefore && continuesProse(before)) return null;
    return heading;
  }
  const unknown =
    line.hashes > 0 && index > 0 && (line.hashes < level || (line.hashes === level && within !== 'preamble'));
  const mayStand =
    page.inCapitals &&
    (within !== 'preamble' || (lines[index + 1]?.blankBefore === true && hasDatesSoon(lines, index)));
  const headsOther =
    !underWork &&
    within !== 'preamble' &&
    ((page.setsOff && headsDatedTitles(lines, index)) || headsTable(lines, index));
  const headsPost = within !== 'preamble' && headsPosts(lines, index);
  return unknown || headsOther || headsPost || (mayStand && standsAsHeading(lines, index))
    ? { kind: 'other', content: null }
    : null;
}

/**
 * "Key Projects:" right below a title and its dates, where headings have space above them or are in capitals: what follows is of that
 * position, and the next position is no project.
 */
function isCaptionOfWork(
  { kind, content }: SectionHeading,
  { text, blankBefore, hashes }: ResumeLine,
  below: ResumeLine | undefined,
  page: Page,
): boolean {
  if (content !== null || hashes > 0 || blankBefore || !CAPTIONS_OF_WORK.has(kind)) return false;
  // What has space below it and none above stands at the end of a page.
  if (below?.blankBefore === true) return false;
  return page.setsOff || (page.inCapitals && text !== text.toUpperCase());
}

const CAPTIONS_OF_WORK: ReadonlySet<ResumeSectionKind> = new Set(['project', 'achievement', 'skills']);

/**
 * "SERVICE & LEADERSHIP" between blank lines, in a document whose headings are in capitals: a heading, whatever it says. Without the lower
 * one it has to say something that headings say: it may be an employer.
 */
function standsAsHeading(lines: readonly ResumeLine[], index: number): boolean {
  const [line, below] = [lines[index]!, lines[index + 1]];
  const above = lines[index - 1];
  // Right below a heading stands the first name of its section: "EXPERIENCE" over "POLICE SERVICE OF SCOTLAND".
  if (above && !above.bullet && sectionHeadingOf(above.text)?.content === null) return false;
  return (
    line.blankBefore &&
    below !== undefined &&
    (below.blankBefore || hasWordOfHeading(line.text)) &&
    CAPITALS.test(line.text.replace(REMARK, '')) &&
    wordTotal(line.text.replace(REMARK, '')) <= LONGEST_HEADING &&
    titleStrength(line.text) < 2 &&
    !hasOrganisationWord(line.text)
  );
}

/** "INCARICHI (ordine cronologico inverso)": what is said of the section in small letters. */
const REMARK = /\s\([\p{Ll}\s,]+\)$/u;
/** Words in capitals, without figures and the signs of addresses. */
const CAPITALS = /^(?=.*\p{Lu}{3})[\p{Lu}\s&/'’-]+$/u;
/** In words. */
const LONGEST_HEADING = 5;

function endsDegree(above: ResumeLine, line: ResumeLine): boolean {
  const cut = above.text.length;
  return recogniseDegrees(`${above.text} ${line.text}`).some(({ start, end }) => start < cut && end > cut);
}

/** In words: shorter lines that begin with a verb may be skills ("Managing teams"). */
const LEAST_DONE = 6;

const saysWhatWasDone = (line: ResumeLine | undefined): boolean =>
  line !== undefined && wordTotal(line.text) >= LEAST_DONE && startsWithVerb(line.text);

/** Returns whether a line has dates at one of its ends, as the first of a section of entries has. */
function headsDates(line: ResumeLine | undefined): boolean {
  if (!line || line.bullet || line.text.length > LONGEST_DATED) return false;
  return periodsOf(line).some(({ range, start, end }) => range && (start === line.start || end === line.end));
}

/** So far below its heading the first dates of a section of entries stand. */
const LINES_TO_DATES = 4;

const hasDatesSoon = (lines: readonly ResumeLine[], index: number): boolean =>
  lines.slice(index + 1, index + 1 + LINES_TO_DATES).some(headsDates);

const hasDatesBelow = (lines: readonly ResumeLine[], index: number): boolean =>
  headsDates(lines[index + 1]) || (lines[index + 2]?.blankBefore === false && headsDates(lines[index + 2]));

const LONGEST_DATED = 120;

/** "Freelance" over a title and its dates stands in place of an employer. */
const isOwnAccount = (line: ResumeLine, above: ResumeLine | undefined, below: ResumeLine | undefined): boolean => {
  if (!/^(?:freelance|freiberuflich|libéral|autónomo|autonomo|self[- ]employed)$/i.test(line.text)) return false;
  if (below !== undefined && !below.bullet && periodsOf(below).length > 0) return true;
  return above !== undefined && !above.bullet && !line.blankBefore && periodsOf(above).length > 0;
};

/** "Volunteer" just below an employer and its dates is what someone was there. */
function namesRole({ kind, content }: SectionHeading, line: ResumeLine, before: ResumeLine | undefined): boolean {
  if (kind !== 'work' || content !== null || line.blankBefore || !before || before.bullet) return false;
  return titleStrength(line.text) > 0 && periodsOf(before).length > 0;
}

/** "Languages: Python, SQL" is about tools. */
function namesNoLanguage(kind: ResumeSectionKind, text: string): boolean {
  return kind === 'language' && recogniseLanguages(text).length === 0;
}

/** One of several bullets before any heading: it belongs to what stands above them, as it would under a position. */
function inBullets(line: ResumeLine, within: ResumeSection['kind'], before: ResumeLine | undefined): boolean {
  return within === 'preamble' && line.bullet && before !== undefined && before.bullet;
}

/** Returns the Markdown level of the recognized headings; 0 when there are none. */
function sectionLevel(lines: readonly ResumeLine[]): number {
  const levels = lines
    .filter((line) => line.hashes > 0 && sectionHeadingOf(line.text, true))
    .map((line) => line.hashes);
  return levels.length > 0 ? Math.min(...levels) : 0;
}

function continuesProse(before: ResumeLine): boolean {
  return /[,(&]$|\b(?:and|or|of|the|with|in|for|to|a)$/.test(before.text);
}

function continues(before: ResumeLine, line: ResumeLine): boolean {
  if (line.bullet || line.blankBefore || line.hashes > 0) return false;
  return /^\p{Ll}/u.test(line.text) || /[,;&]$|\b(?:and|or|of|the|with|in)$/.test(before.text);
}

/** A second reading, by dates alone: which lines of a section look as if they named an entry, and belong to none. */
import { recogniseDegrees, skillsIn, type SkillLexicon } from '#libs/language';
import type { Period } from '../dates/periods.js';
import { periodsOf } from '../dates/periods.js';
import { resolvePeriod } from '../dates/resolve-period.js';
import { namesInstitution } from '../facts/education/parts/institution.js';
import { isContactLine } from '../facts/identity/identity.js';
import { startsWithVerb, wordTotal } from '../lines/line-shape.js';
import type { ResumeLine } from '../lines/lines.js';
import { titleInParts } from '../lines/title-words.js';
import { saysCareerBreak } from '../positions/career-breaks.js';
import type { PositionDraft } from '../positions/timeline.js';
import { isHeadingName } from '../sections/headings.js';
import type { ResumeSection } from '../sections/sections.js';

/** What a document says, as far as it explains its dates. */
export interface DatedLineScope {
  lexicon: SkillLexicon;
  /** A position with dates was found in the document. */
  hasWork: boolean;
  /** Where the dates begin that positions have. */
  read: ReadonlySet<number>;
  /** Returns whether a study or certificate holds a part of a range. */
  isOfOtherFact: (range: Range) => boolean;
  /** First and last months of the positions. */
  ends: { first: ReadonlySet<number>; last: ReadonlySet<number> };
  /** Returns the position in whose text an offset stands. */
  draftAt: (offset: number) => PositionDraft | null;
}

interface Range {
  start: number;
  end: number;
}

/** Arranges what was read once, so that the time for all lines grows with their number. */
export function datedLineScope(
  drafts: readonly PositionDraft[],
  facts: readonly Range[],
  lexicon: SkillLexicon,
): DatedLineScope {
  const sorted = [...facts].sort((a, b) => a.start - b.start);
  const ends: number[] = [];
  for (const { end } of sorted) ends.push(Math.max(end, ends.at(-1) ?? 0));
  const byStart = [...drafts].sort((a, b) => a.position.span.start - b.position.span.start);
  const draftStarts = byStart.map(({ position }) => position.span.start);
  const factStarts = sorted.map(({ start }) => start);
  const whole = drafts.flatMap(({ period }) => (period ? [resolvePeriod(period, 0)] : []));
  return {
    ends: {
      first: new Set(whole.flatMap(({ start }) => start?.month ?? [])),
      last: new Set(whole.flatMap(({ end, current }) => (current ? [Infinity] : (end?.month ?? [])))),
    },
    lexicon,
    hasWork: drafts.some(({ position, period }) => position.kind === 'work' && period !== null),
    read: new Set(drafts.flatMap(({ period }) => (period ? [period.start] : []))),
    isOfOtherFact: ({ start, end }) => (ends[countBelow(factStarts, end) - 1] ?? 0) > start,
    draftAt: (offset) => byStart[countBelow(draftStarts, offset + 1) - 1] ?? null,
  };
}

/** How many of rising numbers are less than one. */
function countBelow(rising: readonly number[], limit: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** In words: a longer line is a sentence that tells of its dates, unless it begins with them. */
const LONGEST = 14;
const LONGEST_LINE = 400;
/** Sections whose dates are those of studies, certificates and other facts, unless a line names a job. */
const OF_OTHER_FACTS: ReadonlySet<ResumeSection['kind']> = new Set([
  'education',
  'certification',
  'language',
  'contact',
  'project',
]);
/** Headings of unpaid work, and of what one belongs to. */
const UNPAID =
  /volunt|volont|vrijwillig|freiwillig|ehren[aä]mt|b[ée]n[ée]vol|community|member|mitglied|societ|asso[cz]ia/iu;

/**
 * The lines, by index, with a range of dates at one end that belong to no position, study or certificate.
 *
 * @param most further ones are left out
 */
export function datedLines(section: ResumeSection, scope: DatedLineScope, most: number): number[] {
  const { kind, heading, lines } = section;
  // "Interests", "References": headings that are known, and head no work.
  const isKnownOther = kind === 'other' && heading !== null && isHeadingName(heading.text);
  if (isKnownOther || (heading !== null && UNPAID.test(heading.text))) return [];
  const isOfOthers = OF_OTHER_FACTS.has(kind);
  const found: number[] = [];
  for (let at = 0; at < lines.length && found.length < most; at++)
    if (isUnexplained(lines, at, kind, scope) && (!isOfOthers || namesJob(lines, at))) found.push(at);
  return found;
}

/** A title that is beyond doubt stands in the line or alone below it. */
function namesJob(lines: readonly ResumeLine[], at: number): boolean {
  const [line, below] = [lines[at]!, lines[at + 1]];
  if (titleInParts(line.text) === 2) return true;
  return below !== undefined && !below.bullet && wordTotal(below.text) <= LONGEST && titleInParts(below.text) === 2;
}

function isUnexplained(
  lines: readonly ResumeLine[],
  at: number,
  kind: ResumeSection['kind'],
  scope: DatedLineScope,
): boolean {
  const line = lines[at]!;
  if (line.text.length > LONGEST_LINE) return false;
  const periods = periodsOf(line);
  const isEntry = (one: Period): boolean => one.range || (kind === 'work' && isLoneDate(line, scope.lexicon));
  const range = periods.find((one) => isEntry(one) && !one.unreadable && one.from !== null && !isOfBirth(line, one));
  if (!range || !(isAtEdge(line, range, scope.hasWork) || tellsOfWork(line, range))) return false;
  const isSentence = wordTotal(line.text) > LONGEST && !isLeading(line, range);
  if (isSentence && scope.hasWork && !tellsOfWork(line, range)) return false;
  if (periods.some(({ start }) => scope.read.has(start))) return false;
  // "Fluent in SQL since 2018": one date with a word before it says since when, and heads nothing outside of work.
  const isSince = range.current && range.to === null && !/-/.test(textOf(line, range));
  if (isSince && (kind !== 'work' || line.bullet || !isLeading(line, range))) return false;
  if (isContactLine(line) || saysCareerBreak(withoutDates(line, range))) return false;
  return !isOfOtherFact(lines, at, scope) && !isInsidePosition(line, range, scope) && !isWholeStay(range, scope);
}

/** "2013 Summer student, CERN": one date beside a title, in a section of work. */
function isLoneDate(line: ResumeLine, lexicon: SkillLexicon): boolean {
  const isSentence = wordTotal(line.text) > LONGEST || startsWithVerb(line.text);
  return !isSentence && titleInParts(line.text) === 2 && !namesSkills(line.text, lexicon);
}

/** "SQL Server 2014": names of tools and no more. */
const namesSkills = (text: string, lexicon: SkillLexicon): boolean =>
  skillsIn(text, lexicon).length >= text.split(/[,;|/]/).length;

/** In months: a shorter span in a sentence is a task. */
const LONG_WORK = 9;

/** "From September 2010 to June 2015 I worked as a social worker at …": a sentence with both ends and a title. */
function tellsOfWork(line: ResumeLine, range: Period): boolean {
  const { start, end } = resolvePeriod(range, 0);
  const isLong = start !== null && end !== null && end.month - start.month >= LONG_WORK;
  return isLong && (WORKED.test(line.text) || titleInParts(line.text) === 2);
}

/** Words of sentences about a job of one's own. */
const WORKED =
  /\b(?:i (?:was|worked|have worked|ran|managed|served)|worked (?:as|at|for|in)|employed|travaill\p{L}+|gearbeitet|arbeitete|tätig|trabaj\p{L}+|trabalh\p{L}+|lavora\p{L}+|werkte|gewerkt|werkzaam|pracow\p{L}+)(?!\p{L})/iu;

/** Dates stand at an end of the line, but for brackets, stops and bullets; where no job has dates, anywhere. */
function isAtEdge(line: ResumeLine, { start, end }: Period, hasWork: boolean): boolean {
  if (!hasWork) return true;
  const before = line.text.slice(0, start - line.start);
  const behind = line.text.slice(end - line.start);
  return !/[\p{L}\d]/u.test(before) || !/[\p{L}\d]/u.test(behind.replace(/\([^)]*\)/gu, ''));
}

const isLeading = (line: ResumeLine, { start }: Period): boolean =>
  !/[\p{L}\d]/u.test(line.text.slice(0, start - line.start));

const BIRTH =
  /\b(?:birth|born|geb(?:oren|urtsdatum)?|n[ée]e? le|naissance|nacimiento|nascita|geboren|nascimento|urodzenia)\b/iu;

const isOfBirth = (line: ResumeLine, period: Period): boolean =>
  BIRTH.test(line.text.slice(0, period.start - line.start));

const textOf = (line: ResumeLine, { start, end }: Period): string =>
  line.text.slice(start - line.start, end - line.start);

/** A line without its dates and the marks around them. */
function withoutDates(line: ResumeLine, { start, end }: Period): string {
  const [before, behind] = [line.text.slice(0, start - line.start), line.text.slice(end - line.start)];
  return `${before} ${behind}`.replace(/^[^\p{L}]+/u, '').trim();
}

/** A study or certificate holds the line, or it names a school and no title. */
function isOfOtherFact(lines: readonly ResumeLine[], at: number, scope: DatedLineScope): boolean {
  const line = lines[at]!;
  if (scope.isOfOtherFact(line)) return true;
  const namesTitle = titleInParts(line.text) > 0 || (lines[at + 1] && titleInParts(lines[at + 1]!.text) === 2);
  return !namesTitle && (namesInstitution(line.text) || recogniseDegrees(line.text).length > 0);
}

/** "Tawe Valley Police 1996 – 2026" over the posts there: begun with one position and ended with another. */
function isWholeStay(range: Period, { ends }: DatedLineScope): boolean {
  const { start, end, current } = resolvePeriod(range, 0);
  if (start === null || !range.range) return false;
  return ends.first.has(start.month) && ends.last.has(current ? Infinity : (end?.month ?? start.month));
}

/** Dates within the position that the line stands in: a rotation, a project, a longer task. */
function isInsidePosition(line: ResumeLine, range: Period, { draftAt }: DatedLineScope): boolean {
  const within = resolvePeriod(range, 0);
  const from = within.start?.month ?? within.end?.month;
  if (from === undefined) return false;
  const draft = draftAt(line.start);
  if (!draft?.period || draft.period.start >= line.start || draft.position.span.end < line.end) return false;
  const whole = resolvePeriod(draft.period, 0);
  if (whole.start === null || whole.start.month > from) return false;
  const end = whole.current || whole.end === null ? Infinity : whole.end.month;
  return (within.current ? Infinity : (within.end?.month ?? from)) <= end;
}

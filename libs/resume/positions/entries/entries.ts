import { recogniseDegrees, type SkillLexicon } from '#libs/language';
import { isDuration } from '../../dates/duration-lines.js';
import type { Period } from '../../dates/periods.js';
import { labelAt } from '../../lines/labels.js';
import type { ResumeLine } from '../../lines/lines.js';
import { anchorsOf, titleNear } from './anchors.js';
import { datedStarts, isSkillList, LOCATION_LINE, type EntryStart } from './entry-starts.js';
import { capitalShare, leadsWithTitle, startsWithVerb, wordTotal } from '../../lines/line-shape.js';
import { hasOrganisationWord, titleStrength } from '../../lines/title-words.js';
import { parseLines, type EntryKind, type ParsedLine } from '../lines/parse-lines.js';
import { formRecords } from './form-records.js';
import { startsByForm } from './section-form.js';
import { tableRows } from './table-rows.js';

/** One entry of a section: the lines that name it and those that tell of it. */
export interface Entry {
  header: ResumeLine[];
  body: ResumeLine[];
  period: Period | null;
  /** The header says nothing of an employer and the entry before is of the same one. */
  sameEmployer: boolean;
  /** The header begins with the employer of this entry and of those behind it that name none. */
  group: boolean;
}

/** The entries of a section and the lines before the first one, which belong to none. */
export interface Entries {
  loose: ResumeLine[];
  entries: Entry[];
}

/**
 * Splits the lines of a section into entries by the lines that carry dates; where there are none, by lines of a header's shape.
 * How many header lines stand above the dates is learnt from the section's first entry, because people keep to one form.
 */
export function positionEntries(lines: readonly ResumeLine[], of: EntryKind, lexicon: SkillLexicon): Entries {
  const table = of === 'project' ? null : tableRows(lines);
  // Beside a table only a title with a range is a further position: other lines tell more of its rows.
  return table ? withRows(entriesIn(table.rest, 'titled', lexicon), table.entries) : entriesIn(lines, of, lexicon);
}

/** Entries with those of a table in the order of the text. A list beside the table tells more of its rows. */
function withRows({ loose, entries }: Entries, rows: readonly Entry[]): Entries {
  const start = ({ header }: Entry): number => header[0]?.start ?? 0;
  const isListed = ({ header }: Entry): boolean => header[0]?.bullet === true;
  const listed = entries.filter(isListed).flatMap(({ header, body }) => [...header, ...body]);
  const headed = entries.filter((entry) => !isListed(entry));
  return { loose: [...loose, ...listed], entries: [...headed, ...rows].sort((a, b) => start(a) - start(b)) };
}

function entriesIn(lines: readonly ResumeLine[], of: EntryKind, lexicon: SkillLexicon): Entries {
  const read = parseLines(lines, of);
  const records = of === 'project' ? null : formRecords(read);
  if (records) return records;
  let anchors = anchorsOf(read);
  const unheaded = of === 'titled' || of === 'terse';
  if (unheaded) anchors = anchorsOfTitles(read, anchors);
  else anchors = anchors.filter((at) => !namesDegree(read[at]!));
  const starts = anchors.length > 0 ? startsByForm(read, anchors, datedStarts(read, anchors, lexicon)) : [];
  return cut(
    read,
    withUndated(
      read,
      starts.map((start) => inBlock(read, start)),
      anchors.length === 0,
      of,
      lexicon,
    ),
  );
}

/** "Federal Polytechnic, Ede-Oke, HND Accountancy   2011 - 2013": a school and a degree, which below a heading that is not known are no work. */
const namesDegree = ({ line, title, rest }: ParsedLine): boolean =>
  title === 0 && rest.includes(',') && recogniseDegrees(line.text).length > 0 && hasOrganisationWord(line.text);

/** The dates under no heading of work that are of positions. */
function anchorsOfTitles(read: readonly ParsedLine[], anchors: readonly number[]): number[] {
  const ranges = anchors.filter((at) => read[at]!.period!.range && !isOfStudies(read, at));
  const titled = ranges.filter((at) => titleNear(read, at));
  // Where most are, the others are too: "TRABAJOS" over a driver's jobs heads "Taxi particular" as well.
  const isWork = titled.length >= LEAST_TITLED && titled.length * 2 >= ranges.length;
  const inColumn = isWork && anchors.every((at) => read[at]!.period!.start - read[at]!.line.start <= 1);
  const sure = new Set(inColumn ? anchors.filter((at) => !isOfStudies(read, at)) : isWork ? ranges : titled);
  return anchors.filter(
    (at) => sure.has(at) || (!read[at]!.period!.range && (isDatedTitle(read[at]!) || isSeasonOver(read, at))),
  );
}

/** So many dated titles are no chance. */
const LEAST_TITLED = 3;

/** The labelled dates that open a block of a form, with more of its labels right below: what stands in the block above is of another entry. */
function inBlock(read: readonly ParsedLine[], start: EntryStart): EntryStart {
  if (start.anchor === null || start.from >= start.anchor || start.to < start.anchor) return start;
  const [{ line }, below] = [read[start.anchor]!, read[start.anchor + 1]?.line];
  const opens = line.blankBefore && labelAt(line.text)?.kind === 'dates';
  const goesOn = below !== undefined && !below.blankBefore && labelAt(below.text) !== null;
  return opens && goesOn ? { ...start, from: start.anchor } : start;
}

/** How many lines of a block, from its first, are read for labels. */
const LONGEST_BLOCK = 8;

/** The lines below a header that a form labels as the title or the employer of the same entry. */
function labelledBelow(header: readonly ResumeLine[], body: readonly ResumeLine[]): ResumeLine[] {
  const kinds = new Set(header.map(({ text }) => labelAt(text)?.kind));
  if (!kinds.has('dates') && !kinds.has('title') && !kinds.has('employer')) return [];
  const end = body.findIndex(({ blankBefore }) => blankBefore);
  return body.slice(0, Math.min(end < 0 ? body.length : end, LONGEST_BLOCK)).filter(({ text, bullet }) => {
    const kind = bullet ? undefined : labelAt(text)?.kind;
    if ((kind !== 'title' && kind !== 'employer') || kinds.has(kind)) return false;
    kinds.add(kind);
    return true;
  });
}

/** Dates in a line with a degree, or just above or below one. */
function isOfStudies(read: readonly ParsedLine[], at: number): boolean {
  return [at - 1, at, at + 1].some((near) => {
    const one = read[near];
    const isNear =
      one && (near === at || (!one.anchor && !one.line.bullet && !read[Math.max(near, at)]!.line.blankBefore));
    return (
      isNear === true && recogniseDegrees(one.line.text).some(({ start }) => start === 0) && titleStrength(one.rest) < 2
    );
  });
}

/** "Intern, City of Bergen, summer 2017": a lone date beside a title, and no degree. */
function isDatedTitle({ rest, title, line }: ParsedLine): boolean {
  return title > 0 && rest !== '' && wordTotal(rest) <= 10 && recogniseDegrees(line.text).length === 0;
}

/** "Summer 2022" alone over "Waitress, The Anchor Bar". */
function isSeasonOver(read: readonly ParsedLine[], at: number): boolean {
  const [{ period, rest }, below] = [read[at]!, read[at + 1]];
  if (rest !== '' || !period!.from?.season || !below || below.line.blankBefore) return false;
  return below.headerLike && below.title > 0 && recogniseDegrees(below.line.text).length === 0;
}

/** Adds entries that have no dates but are headed as plainly as the others. */
function withUndated(
  read: readonly ParsedLine[],
  dated: readonly EntryStart[],
  onlyForm: boolean,
  of: EntryKind,
  lexicon: SkillLexicon,
): EntryStart[] {
  const starts = [...dated];
  const inHeader = new Set<number>();
  for (const start of dated) for (let at = start.from; at <= start.to; at++) inHeader.add(at);
  const taken = (at: number): boolean => inHeader.has(at);
  const trailing = dated.some((start) => start.anchor !== null && start.to < start.anchor);
  if (trailing) return starts;
  for (let at = 0; at < read.length; at++) {
    if (taken(at) || !opensUndated(read, at, onlyForm && (of === 'work' || of === 'project'), of, lexicon)) continue;
    let to = at;
    while (to + 1 < read.length && to - at < 2 && !taken(to + 1) && joinsBelow(read, at, to + 1)) to++;
    starts.push({ from: at, to, anchor: null, sameEmployer: false });
    at = to;
  }
  return starts.sort((a, b) => a.from - b.from);
}

function opensUndated(
  read: readonly ParsedLine[],
  at: number,
  onlyForm: boolean,
  of: EntryKind,
  lexicon: SkillLexicon,
): boolean {
  const { line, rest, headerLike, title: strength } = read[at]!;
  if (of === 'terse' && at === 0 && saysOccupation(read, lexicon)) return true;
  if (line.bullet || !headerLike || wordTotal(rest) > 12) return false;
  const next = read[at + 1];
  const before = read[at - 1];
  if (line.hashes > 0) return next !== undefined;
  if (of === 'project')
    return (before === undefined || before.line.bullet || line.blankBefore) && wordTotal(rest) <= 10;
  if (of === 'work' && (standsInList(read, at) || isBlockOfNames(read, at))) return true;
  const below = next && !next.line.bullet && !next.line.blankBefore && next.headerLike ? next.title : 0;
  if (strength === 0 && below === 0) return false;
  const opened = line.blankBefore || before === undefined;
  const bulletsFollow = next?.line.bullet === true || read[at + 2]?.line.bullet === true;
  if (opened && bulletsFollow) return true;
  // "Shop assistant, Tailspin" between blank lines: a position of which no more is said.
  const alone = next === undefined || next.line.blankBefore;
  if (of === 'work' && line.blankBefore && alone && leadsWithTitle(rest) && PARTS.test(rest)) return true;
  if (!onlyForm) return false;
  if (opened || before!.line.bullet) return bulletsFollow || (opened && strength > 0);
  return strength === 2 && wordTotal(rest) <= 8 && /[.!?]$/.test(before!.line.text) && capitalShare(rest) >= 0.75;
}

/** "Dipietro Tool & Die" over "Toolroom Helper" between blank lines: an employer and a title, of which no more is said. */
function isBlockOfNames(read: readonly ParsedLine[], at: number): boolean {
  const [name, title, after] = [read[at]!, read[at + 1], read[at + 2]];
  if (!name.line.blankBefore || name.anchor || !title || title.line.blankBefore || title.line.bullet || title.anchor)
    return false;
  const ends =
    after === undefined ||
    after.line.blankBefore ||
    (/^\(.*\)$/.test(after.line.text) && (read[at + 3]?.line.blankBefore ?? true));
  return (
    ends &&
    name.title === 0 &&
    wordTotal(name.rest) <= LONGEST_OCCUPATION &&
    capitalShare(name.rest) === 1 &&
    title.headerLike &&
    leadsWithTitle(title.rest) &&
    wordTotal(title.rest) <= LONGEST_OCCUPATION
  );
}

/** "Site manager - Balfour Homes - 3 years" among others of its kind: a position a line. */
function standsInList(read: readonly ParsedLine[], at: number): boolean {
  const isOne = (one: ParsedLine | undefined): boolean =>
    one !== undefined && one.headerLike && !one.line.bullet && leadsWithTitle(one.rest) && PARTS.test(one.rest);
  return (
    isOne(read[at]) && (isOne(read[at + 1]) || (at > 0 && isOne(read[at - 1]))) && (at === 0 || isOne(read[at - 1]))
  );
}

const PARTS = /\s[-|]\s|,\s|\sat\s/;

/** Words of lines that say what someone looks for or is not yet. */
const NO_OCCUPATION =
  /\b(?:looking|seeking|wanted|aspir\w+|enthusiast|grad|graduate|fresher|student|bootcamp|hobby\w*|career change\w*|open to|available|interested|about|suche|recherche|busco)\b/i;
const LONGEST_OCCUPATION = 5;

/** "Analytics / BI" over bullets, first in a text without headings: what someone does, in words that are no title. */
function saysOccupation([first, second]: readonly ParsedLine[], lexicon: SkillLexicon): boolean {
  if (!first || !second || first.line.bullet || !second.line.bullet || second.line.blankBefore) return false;
  const { rest, period } = first;
  return (
    period === null &&
    (/^\p{Lu}/u.test(rest) || titleStrength(rest) > 0) &&
    wordTotal(rest) <= LONGEST_OCCUPATION &&
    !/[.:;!?@]|\d/.test(rest) &&
    !startsWithVerb(rest) &&
    !NO_OCCUPATION.test(rest) &&
    !isSkillList(rest, lexicon)
  );
}

function joinsBelow(read: readonly ParsedLine[], first: number, at: number): boolean {
  const { line, rest, headerLike } = read[at]!;
  if (line.bullet || line.blankBefore || !headerLike || wordTotal(rest) > 10 || capitalShare(rest) < 0.75) return false;
  const named = read.slice(first, at).some((one) => one.title > 0);
  return !named || read[at + 1]?.line.bullet === true;
}

function cut(read: readonly ParsedLine[], starts: readonly EntryStart[]): Entries {
  const line = (one: ParsedLine): ResumeLine => one.line;
  const loose = read.slice(0, starts[0]?.from ?? read.length).map(line);
  const entries = starts.map((start, index): Entry => {
    const end = starts[index + 1]?.from ?? read.length;
    const trailing = start.anchor !== null && start.to < start.anchor;
    const header = read.slice(start.from, start.to + 1).map(line);
    let body = read.slice(start.to + 1, end).map(line);
    if (trailing) {
      const tail = tailOf(read, start);
      header.push(...read.slice(tail, start.anchor! + 1).map(line));
      body = read
        .slice(start.to + 1, tail)
        .concat(read.slice(start.anchor! + 1, end).filter((one) => !isDuration(one.line.text)))
        .map(line);
    }
    const labelled = labelledBelow(header, body);
    if (labelled.length > 0) {
      header.push(...labelled);
      body = body.filter((one) => !labelled.includes(one));
    }
    return {
      header,
      body,
      period: start.anchor === null ? null : read[start.anchor]!.period,
      sameEmployer: start.sameEmployer,
      group: start.group === true,
    };
  });
  return { loose, entries };
}

/** Where the closing lines of an entry that ends in its dates begin: a place may stand before them. */
function tailOf(read: readonly ParsedLine[], start: EntryStart): number {
  const before = read[start.anchor! - 1];
  const place =
    before !== undefined && start.anchor! - 1 > start.to && !before.line.bullet && LOCATION_LINE.test(before.line.text);
  return place ? start.anchor! - 1 : start.anchor!;
}

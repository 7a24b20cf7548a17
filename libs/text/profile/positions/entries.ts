import { recogniseSkills } from '../../recognise.js';
import type { Line } from '../layout/lines.js';
import { periodsIn, type Period } from '../dates/periods.js';
import { capitalShare, isHeaderLike, startsWithVerb, wordTotal } from './line-shape.js';
import { hasOrganisationWord, titleStrength } from './title-words.js';

/** One entry of a section: the lines that name it and those that tell of it. */
export interface Entry {
  header: Line[];
  body: Line[];
  period: Period | null;
  /** The header says nothing of an employer and the entry before is of the same one. */
  sameEmployer: boolean;
}

/** The entries of a section and the lines before the first one, which belong to none. */
export interface Entries {
  loose: Line[];
  entries: Entry[];
}

interface Read {
  line: Line;
  period: Period | null;
  /** The line without its dates. */
  rest: string;
  headerLike: boolean;
  /** `titleStrength` of the rest when it is like a header. */
  title: 0 | 1 | 2;
  anchor: boolean;
}

/** At most so many lines above and below the one with the dates name a position. */
const MOST_HEADER_LINES = 3;
const PREPOSITION =
  /(?:^|\s)(?:from|in|of|by|during|between|to|for|until|through|since|on|im|en|and|as of|dated|circa|effective)\s*$/i;
const VERSIONED =
  /\b(?:server|windows|office|sql|exchange|autocad|studio|excel|word|visio|project|sharepoint|iso|version|release|quickbooks|access|outlook|vision|agenda|fy)\s*$/i;

/**
 * Splits the lines of a section into entries by the lines that carry dates; where there are none, by lines of a header's shape.
 * How many header lines stand above the dates is learnt from the section's first entry, because people keep to one form.
 */
export function entriesOf(lines: readonly Line[], of: EntryKind): Entries {
  const read = readLines(lines, of);
  let anchors = anchorsOf(read);
  if (of === 'titled') anchors = anchors.filter((at) => read[at]!.period!.range && titleNear(read, at));
  const starts = anchors.length > 0 ? datedStarts(read, anchors) : [];
  return cut(read, withUndated(read, starts, anchors.length === 0, of));
}

/** What the entries of a text are: positions, projects (named by anything), or positions of a text under no heading, which need a title. */
export type EntryKind = 'work' | 'project' | 'titled';

/** Where an entry's header begins and ends, and the line with its dates. */
interface Start {
  from: number;
  to: number;
  anchor: number | null;
  sameEmployer: boolean;
}

function readLines(lines: readonly Line[], of: EntryKind): Read[] {
  return lines.flatMap(headerAndText).map((line) => {
    const periods = line.text.length > 300 ? [] : periodsIn(line.text, line.start);
    const period = periods.find((one) => one.range) ?? periods.find((one) => one.unreadable) ?? periods[0] ?? null;
    const rest = period ? without(line, period) : line.text;
    // Projects may be named in lower case ("raft-lab").
    const headerLike = isHeaderLike(of === 'project' ? rest.slice(0, 1).toUpperCase() + rest.slice(1) : rest);
    const anchor = period !== null && isAnchor(line, period, rest, headerLike);
    return { line, period, rest, headerLike, title: headerLike ? titleStrength(rest) : 0, anchor };
  });
}

/** Words behind the dates that make the rest of a line text about the position and not part of its header. */
const TEXT_WORDS = 7;
/** Dates that stand further inside a line than a header reaches are part of its text. */
const HEADER_REACH = 120;

/** "Acme, Engineer 01/2015 to 03/2017 Achieved …": a header with its text on the same line is two lines. */
function headerAndText(line: Line): Line[] {
  if (line.bullet || line.text.length < 40) return [line];
  const period = periodsIn(line.text.slice(0, HEADER_REACH + 40)).find((one) => one.range);
  if (!period || period.start > HEADER_REACH) return [line];
  const before = line.text.slice(0, period.start).replace(/[\s,|(:·•\-~]+$/, '');
  const after = line.text.slice(period.end);
  const lead = /^[\s,|)\]:·•\-~.]*(?:Company Name)?[\s,]*(?:City\s*,\s*State)?[\s:]*/.exec(after)![0].length;
  const text = after.slice(lead);
  if (wordTotal(text) < TEXT_WORDS || (capitalShare(text) >= 0.5 && !startsWithVerb(text))) return [line];
  if (before !== '' && (PREPOSITION.test(before) || !isHeaderLike(before))) return [line];
  const cutAt = period.end + lead;
  return [
    {
      ...line,
      end: line.start + period.end + after.slice(0, lead).trimEnd().length,
      text: line.text.slice(0, period.end + after.slice(0, lead).trimEnd().length),
    },
    { ...line, start: line.start + cutAt, text, blankBefore: false },
  ];
}

/** A line without a period, and without the brackets and separators that stood around it. */
export function without(line: Line, period: Period): string {
  const before = line.text.slice(0, period.start - line.start).replace(/[\s,|([:·•\-~]+$/, '');
  const after = line.text.slice(period.end - line.start).replace(/^[\s,|)\]:·•\-~]+/, '');
  return before === '' ? after : after === '' ? before : `${before} | ${after}`;
}

function isAnchor(line: Line, period: Period, rest: string, headerLike: boolean): boolean {
  if (rest === '') return true;
  const before = line.text.slice(0, period.start - line.start).trim();
  const after = line.text.slice(period.end - line.start).replace(/^[\s)\].,|]+/, '');
  if (before !== '' && (PREPOSITION.test(before) || VERSIONED.test(before))) return false;
  if (!headerLike) return false;
  if (period.range || period.unreadable) return true;
  if (before !== '' && after !== '') return false;
  return wordTotal(rest) <= 10;
}

function anchorsOf(read: readonly Read[]): number[] {
  const all = read.flatMap((one, index) => (one.anchor ? [index] : []));
  const ranges = all.filter((at) => read[at]!.period!.range || read[at]!.period!.unreadable);
  const trusted = all.filter((at) => {
    const { period, rest } = read[at]!;
    if (period!.range || period!.unreadable) return true;
    const bareYear = period!.from?.month === null && period!.from.season === null;
    return !bareYear || rest === '' || ranges.length === 0;
  });
  const plain = trusted.filter((at) => !read[at]!.line.bullet);
  return plain.length > 0 ? plain : trusted;
}

function titleNear(read: readonly Read[], at: number): boolean {
  return [at - 2, at - 1, at, at + 1, at + 2].some((near) => {
    const one = read[near];
    return one !== undefined && (near === at || !one.anchor) && one.headerLike && one.title > 0;
  });
}

function datedStarts(read: readonly Read[], anchors: readonly number[]): Start[] {
  if (isBulleted(read, anchors)) return bulletedStarts(read, anchors);
  const above = headerLinesAbove(read, anchors);
  if (above === null) return trailingStarts(read, anchors);
  const starts: Start[] = [];
  for (const [index, anchor] of anchors.entries()) {
    const floor = index === 0 ? 0 : starts[index - 1]!.to + 1;
    let from = anchor;
    while (from > floor && anchor - from < above && joinsAbove(read, from - 1, from)) from--;
    const to = headerEnd(read, from, anchor, anchors[index + 1] ?? read.length);
    const follows = index > 0 && (anchor === floor || read[anchor - 1]!.line.bullet || read[anchor]!.line.blankBefore);
    const sameEmployer = follows && above > 0 && from === anchor && to === anchor && read[anchor]!.title > 0;
    starts.push({ from, to, anchor, sameEmployer });
  }
  return starts;
}

/** Whether the line above each one with dates is a bullet that names the employer: "• Acme / Engineer 2019 – 2021 / • Built …". */
function isBulleted(read: readonly Read[], anchors: readonly number[]): boolean {
  if (anchors[0] !== 1 || !read[0]!.line.bullet || read[1]!.line.bullet) return false;
  return anchors.every((at) => {
    const one = read[at - 1];
    return (
      one !== undefined &&
      one.line.bullet &&
      one.headerLike &&
      wordTotal(one.rest) <= 12 &&
      capitalShare(one.rest) >= 0.6
    );
  });
}

function bulletedStarts(read: readonly Read[], anchors: readonly number[]): Start[] {
  return anchors.map((anchor, index) => ({
    from: anchor - 1,
    to: headerEnd(read, anchor - 1, anchor, (anchors[index + 1] ?? read.length + 1) - 1),
    anchor,
    sameEmployer: false,
  }));
}

/** How many header lines stand above the line with the dates; null when dates stand at the end of an entry. */
function headerLinesAbove(read: readonly Read[], anchors: readonly number[]): number | null {
  const first = anchors[0]!;
  let run = 0;
  while (run < first && run <= MOST_HEADER_LINES && joinsAbove(read, first - 1 - run, first - run)) run++;
  if (run === first && run <= MOST_HEADER_LINES) return run;
  if (isTrailing(read, anchors)) return null;
  if (read[first]!.title > 0 && anchors.length === 1) return Math.min(run, 1);
  // Text stands before the first entry: take what most of the entries have above them.
  const runs = anchors.map((anchor, index) => {
    let up = 0;
    const floor = index === 0 ? 0 : anchors[index - 1]! + 1;
    while (anchor - 1 - up >= floor && up < 2 && joinsAbove(read, anchor - 1 - up, anchor - up)) up++;
    return up;
  });
  return runs.sort((a, b) => a - b)[Math.floor((runs.length - 1) / 2)]!;
}

function joinsAbove(read: readonly Read[], at: number, below: number): boolean {
  const one = read[at]!;
  if (one.anchor || one.line.bullet || !one.headerLike) return false;
  const gap = read[below]!.line.blankBefore;
  return !gap || one.line.hashes > 0 || (read[below]!.rest === '' && one.title > 0);
}

/** Dates that end their entry, as when a column with them is read after the text: "title, bullets, dates". */
function isTrailing(read: readonly Read[], anchors: readonly number[]): boolean {
  const first = anchors[0]!;
  const last = anchors.at(-1)!;
  const bulletsBefore = read.slice(0, first).some((one) => one.line.bullet);
  const opens = read[0] !== undefined && !read[0].line.bullet && read[0].headerLike;
  const closes = read.slice(last + 1).every((one) => !one.line.bullet && wordTotal(one.line.text) <= 4);
  return bulletsBefore && opens && closes && anchors.every((at) => wordTotal(read[at]!.rest) <= 4);
}

const DURATION = /^\(?(?:\d+ (?:years?|yrs?|months?|mos?|jahre?|monate?)[\s,]*)+\)?$/i;

function trailingStarts(read: readonly Read[], anchors: readonly number[]): Start[] {
  let from = 0;
  return anchors.map((anchor) => {
    while (from < anchor && DURATION.test(read[from]!.line.text)) from++;
    const start: Start = { from, to: from, anchor, sameEmployer: false };
    from = anchor + 1;
    return start;
  });
}

/** The last line of a header: below the dates, lines that still name what is missing. */
function headerEnd(read: readonly Read[], from: number, anchor: number, limit: number): number {
  let to = anchor;
  const named = (): string[] => read.slice(from, to + 1).map((one) => one.rest);
  while (to + 1 < limit && to - anchor < 2) {
    const next = read[to + 1]!;
    const blank = next.line.blankBefore && !(to === anchor && named().every((rest) => rest === ''));
    if (next.line.bullet || next.anchor || blank || !next.headerLike) break;
    const title = named().some((rest) => titleStrength(rest) > 0);
    const parts = named()
      .flatMap((rest) => rest.split(/\s[|·•-]\s|,|\t|\sat\s/))
      .filter((part) => part.trim() !== '').length;
    const compact =
      !isSkillList(next.rest) &&
      wordTotal(next.rest) <= 8 &&
      capitalShare(next.rest) >= 0.75 &&
      !startsWithVerb(next.rest);
    const givesTitle = !title && next.title > 0 && wordTotal(next.rest) <= 12;
    const givesEmployer =
      compact && (title ? parts < 2 || namesOrganisation(next.rest) : true) && read[to + 2] !== undefined;
    const place = compact && LOCATION_LINE.test(next.rest);
    if (!givesTitle && !place && !(givesEmployer && !(title && named().some(namesOrganisation)))) break;
    to++;
  }
  return to;
}

/** "Kubernetes, MLflow" under a title is what was used, not where. */
function isSkillList(text: string): boolean {
  const parts = text.split(/[,;|/]/).length;
  return parts > 1 && recogniseSkills(text).length >= parts;
}

/** "Software" makes an employer of "Acme Software" and none of "Software Engineer". */
const namesOrganisation = (rest: string): boolean => hasOrganisationWord(rest) && titleStrength(rest) < 2;

const LOCATION_LINE = /^[\p{L} .'-]{2,30}, ?(?:[A-Z]{2}|[\p{L}. ]{3,20})$/u;

/** Adds entries that have no dates but are headed as plainly as the others. */
function withUndated(read: readonly Read[], dated: readonly Start[], onlyForm: boolean, of: EntryKind): Start[] {
  const starts = [...dated];
  const inHeader = new Set<number>();
  for (const start of dated) for (let at = start.from; at <= start.to; at++) inHeader.add(at);
  const taken = (at: number): boolean => inHeader.has(at);
  const trailing = dated.some((start) => start.anchor !== null && start.to < start.anchor);
  if (trailing) return starts;
  for (let at = 0; at < read.length; at++) {
    if (taken(at) || !opensUndated(read, at, onlyForm && of !== 'titled', of === 'project')) continue;
    let to = at;
    while (to + 1 < read.length && to - at < 2 && !taken(to + 1) && joinsBelow(read, at, to + 1)) to++;
    starts.push({ from: at, to, anchor: null, sameEmployer: false });
    at = to;
  }
  return starts.sort((a, b) => a.from - b.from);
}

function opensUndated(read: readonly Read[], at: number, onlyForm: boolean, project: boolean): boolean {
  const { line, rest, headerLike, title: strength } = read[at]!;
  if (line.bullet || !headerLike || wordTotal(rest) > 12) return false;
  const next = read[at + 1];
  const before = read[at - 1];
  if (line.hashes > 0) return next !== undefined;
  if (project) return (before === undefined || before.line.bullet || line.blankBefore) && wordTotal(rest) <= 10;
  const below = next && !next.line.bullet && !next.line.blankBefore && next.headerLike ? next.title : 0;
  if (strength === 0 && below === 0) return false;
  const opened = line.blankBefore || before === undefined;
  const bulletsFollow = next?.line.bullet === true || read[at + 2]?.line.bullet === true;
  if (opened && bulletsFollow) return true;
  if (!onlyForm) return false;
  if (opened || before!.line.bullet) return bulletsFollow || (opened && strength > 0);
  return strength === 2 && wordTotal(rest) <= 8 && /[.!?]$/.test(before!.line.text) && capitalShare(rest) >= 0.75;
}

function joinsBelow(read: readonly Read[], first: number, at: number): boolean {
  const { line, rest, headerLike } = read[at]!;
  if (line.bullet || line.blankBefore || !headerLike || wordTotal(rest) > 10 || capitalShare(rest) < 0.75) return false;
  const named = read.slice(first, at).some((one) => one.title > 0);
  return !named || read[at + 1]?.line.bullet === true;
}

function cut(read: readonly Read[], starts: readonly Start[]): Entries {
  const line = (one: Read): Line => one.line;
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
        .concat(read.slice(start.anchor! + 1, end).filter((one) => !DURATION.test(one.line.text)))
        .map(line);
    }
    return {
      header,
      body,
      period: start.anchor === null ? null : read[start.anchor]!.period,
      sameEmployer: start.sameEmployer,
    };
  });
  return { loose, entries };
}

/** Where the closing lines of an entry that ends in its dates begin: a place may stand before them. */
function tailOf(read: readonly Read[], start: Start): number {
  const before = read[start.anchor! - 1];
  const place =
    before !== undefined && start.anchor! - 1 > start.to && !before.line.bullet && LOCATION_LINE.test(before.line.text);
  return place ? start.anchor! - 1 : start.anchor!;
}

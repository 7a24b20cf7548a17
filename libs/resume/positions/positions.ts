import type { Position, Stated } from '#libs/contracts';
import { titleKeys, type SkillLexicon } from '#libs/language';
import type { ResumeLine } from '../lines/lines.js';
import { isCareerBreak } from './career-breaks.js';
import { positionEntries, type Entry } from './entries.js';
import type { EntryKind } from './parse-lines.js';
import { hasOrganisationWord, titleStrength } from '../lines/title-words.js';
import { headerPieces } from '../lines/header-pieces.js';
import { namesTitleFirst, parsePositionHeader, type NamedPosition } from './position-header.js';
import { withLocationsAlike } from './location-slots.js';
import type { PositionDraft } from './timeline.js';

/** A position with the lines that name it and those that tell of it. */
export interface PositionLines {
  draft: PositionDraft;
  header: ResumeLine[];
  body: ResumeLine[];
}

/** The positions of a section, and the lines that belong to none. */
export interface Positions {
  loose: ResumeLine[];
  positions: PositionLines[];
}

/** Reads the positions (or projects) of a section. */
export function positionsIn(
  lines: readonly ResumeLine[],
  document: number,
  of: EntryKind,
  lexicon: SkillLexicon,
): Positions {
  const project = of === 'project';
  const { loose, entries: all } = positionEntries(lines, of, lexicon);
  const { entries, breaks } = withoutBreaks(all);
  const pieces = withLocationsAlike(entries.map((entry) => headerPieces(entry.header)));
  const headers = pieces.map((header) => parsePositionHeader(header, document, true, project));
  const titleFirst = project || usuallyTitleFirst(headers);
  const positions: PositionLines[] = [];
  let group: NamedPosition['employer'] = null;
  let above: ResumeLine[] = [];
  for (const [index, entry] of entries.entries()) {
    const named =
      (of === 'terse' ? occupationOf(entry, document) : null) ??
      (titleFirst ? headers[index]! : parsePositionHeader(pieces[index]!, document, false, project));
    const before = positions.at(-1)?.draft.position;
    if (!project && headsOthers(entry, named, entries[index + 1], headers[index + 1])) {
      group = named.employer;
      above = above.concat(entry.header);
      continue;
    }
    if (entry.group) group = named.employer;
    else if (named.employer) group = null;
    const same = entry.sameEmployer ? (before?.employer ?? null) : null;
    const employer = same && namesBranch(named.employer, before!) ? same : (named.employer ?? group ?? same);
    const header = above.concat(entry.header);
    above = [];
    positions.push({
      draft: draftOf({ ...entry, header }, named.title, employer, document, project),
      header,
      body: entry.body,
    });
  }
  return { loose: loose.concat(breaks), positions };
}

/** The entries of a section that are positions, and the lines of those that tell of time without work. */
function withoutBreaks(all: readonly Entry[]): { entries: Entry[]; breaks: ResumeLine[] } {
  const breaks = all.filter(isCareerBreak);
  return {
    entries: all.filter((entry) => !breaks.includes(entry)),
    breaks: breaks.flatMap(({ header, body }) => header.concat(body)),
  };
}

/** "Meridian Health, 2012 - present" just above "Director 2019 - present": one employer, and the roles there below it. */
function headsOthers(
  { body, period }: Entry,
  { title, employer }: NamedPosition,
  next: Entry | undefined,
  below: NamedPosition | undefined,
): boolean {
  if (body.length > 0 || title !== null || employer === null || !period?.from || !next?.period?.from) return false;
  if (!below?.title || below.employer !== null || titleStrength(below.title.value) === 0) return false;
  const { from, to, current } = next.period;
  const ends = to?.year ?? (current ? Infinity : from.year);
  return from.year >= period.from.year && (period.current || ends <= (period.to?.year ?? period.from.year));
}

/** "Deputy Manager, West branch" under the bank that the line above it belongs to, "Manager, East branch". */
function namesBranch(employer: NamedPosition['employer'], before: Position): boolean {
  return (
    employer !== null &&
    before.title !== null &&
    before.employer !== null &&
    before.title.value.includes(', ') &&
    hasOrganisationWord(before.employer.value) &&
    !hasOrganisationWord(employer.value)
  );
}

/** The whole header where it says what someone does in words that are no title ("Analytics / BI"): it names no employer. */
function occupationOf({ header, period }: Entry, document: number): NamedPosition | null {
  const [line] = header;
  if (!line || header.length > 1 || period !== null) return null;
  // "Data analyst / BI" is one calling; "Buyer, Acme" a title and an employer.
  if (titleStrength(line.text) > 0 && !/^[^,@|]+\s\/\s[^,@|]+$/.test(line.text)) return null;
  const title = { value: line.text.replace(/\s+/g, ' '), span: { document, start: line.start, end: line.end } };
  return { title, employer: null, location: null };
}

/** Returns whether most headers of a section name the title before the employer. */
function usuallyTitleFirst(headers: readonly NamedPosition[]): boolean {
  let first = 0;
  for (const header of headers) {
    const order = namesTitleFirst(header);
    if (order !== null) first += order ? 1 : -1;
  }
  return first >= 0;
}

function draftOf(
  entry: Entry,
  title: NamedPosition['title'],
  employer: NamedPosition['employer'],
  document: number,
  project: boolean,
): PositionDraft {
  const lines = entry.header.concat(entry.body);
  const start = lines.reduce((first, line) => Math.min(first, line.start), lines[0]!.start);
  const end = lines.reduce((last, line) => Math.max(last, line.end), start);
  return {
    position: undatedPosition(project ? 'project' : 'work', title, employer, { document, start, end }),
    period: entry.period,
  };
}

/** A position without dates yet. */
export function undatedPosition(
  kind: Position['kind'],
  title: Stated<string> | null,
  employer: Stated<string> | null,
  span: Position['span'],
): Position {
  return {
    kind,
    title,
    employer,
    titleKeys: title ? titleKeys(title.value) : [],
    start: null,
    end: null,
    current: false,
    dates: 'undated',
    span,
  };
}

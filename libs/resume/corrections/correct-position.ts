import type { Position, PositionCorrection, PositionRead, Span } from '#libs/contracts';
import { titleKeys } from '#libs/language';
import {
  correctedBy,
  entryKey,
  spansOfParts,
  withEntry,
  withFinding,
  withEntryIndex,
  type CorrectedProfile,
  type StatementSource,
} from './corrected-profile.js';
import { findPart, withoutPart, withTextOfLines } from './correct-lines.js';
import { findPosition } from './find-entry.js';
import { entryAtLines, reachOfLines } from './find-lines.js';
import { endsBefore, statedDate } from './stated-dates.js';

/** Corrects a position, or adds one; one that is not there any more is kept as it was read. */
export function correctPosition(
  before: CorrectedProfile,
  content: PositionCorrection,
  source: StatementSource,
): CorrectedProfile {
  const { positions } = before.profile;
  const key = content.of === null ? null : entryKey('position', content.of);
  const part = content.lines ? findPart(content.lines, before.profile) : null;
  const place = before.lines.get(source.id) ?? part?.span;
  const understood = content.lines && !part ? understoodAt(place, content, positions) : null;
  const at = key === null ? (understood ?? undefined) : before.places.get(key);
  const known = at === undefined ? null : positions[at]!;
  const isGone = known === null && content.of !== null;
  const noted = isGone ? withFinding(before, 'corrected-fact-gone', source, { fact: 'position' }) : before;
  const read = content.of !== null && 'read' in content.of ? content.of.read : NOTHING;
  const position = corrected(known ?? kept(read, source), content, source);
  const was = known ? spansOfPosition(known) : place ? [place] : [];
  const entry = { ...position, corrected: correctedBy(source, known?.corrected, was) };
  const added = withEntryIndex(
    { ...noted, profile: { ...noted.profile, positions: withEntry(positions, at, entry) } },
    [key, entryKey('position', { added: source.id })],
    at ?? positions.length,
  );
  // The text of a known position is known to be its own.
  const lines = part?.span ?? (known === null ? place : undefined);
  const cleared = part ? withoutPart(added, part) : added;
  const assigned = lines
    ? withTextOfLines(cleared, lines, part?.reach ?? reachOfLines(lines, before), at ?? positions.length)
    : cleared;
  const contradicts = endsBefore(position.start?.date, position.end?.date);
  return contradicts ? withFinding(assigned, 'contradictory-dates', source) : assigned;
}

/**
 * Returns the index of the position that this reading finds in the lines of an added one, or null. What was added is that position. Lines
 * that are not found are known by what the user said of them.
 */
function understoodAt(
  place: Span | undefined,
  content: PositionCorrection,
  positions: readonly Position[],
): number | null {
  return place ? entryAtLines(place, positions, spansOfPosition) : findPosition(asRead(content), positions);
}

/** An added position in the form in which positions are found again. */
function asRead({ title, employer, start, end, current }: PositionCorrection): PositionRead {
  return {
    ...{ title: title ?? null, employer: employer ?? null },
    ...{ start: start ?? null, end: end ?? null, current: current ?? false, index: 0 },
  };
}

const NOTHING: PositionRead = { title: null, employer: null, start: null, end: null, current: false, index: 0 };

const spansOfPosition = (position: Position): Span[] =>
  (position.sources ?? [position]).flatMap(({ title, employer, start, end, span }) =>
    spansOfParts([title, employer, start, end], span),
  );

/** A position of which only this is known. */
function kept({ title, employer, start, end, current }: PositionRead, source: StatementSource): Position {
  const [span, named] = [source.span, source.of('entry')];
  return {
    kind: 'work',
    title: title === null ? null : { value: title, span: named },
    employer: employer === null ? null : { value: employer, span: named },
    titleKeys: title === null ? [] : titleKeys(title),
    start: start === null ? null : statedDate(start, 'start', span, end),
    end: end === null ? null : statedDate(end, 'end', span, start),
    current,
    dates: start !== null && (end !== null || current) ? 'dated' : 'undated',
    span,
  };
}

function corrected(before: Position, content: PositionCorrection, source: StatementSource): Position {
  const { title, employer } = content;
  const goesOn = content.current ?? (content.end ? false : before.current);
  const startDate = content.start === undefined ? (before.start?.date ?? null) : content.start;
  const endDate = goesOn ? null : content.end === undefined ? (before.end?.date ?? null) : content.end;
  const start =
    content.start === undefined
      ? before.start
      : content.start && statedDate(content.start, 'start', source.of('start'), endDate);
  const end = goesOn
    ? null
    : content.end === undefined
      ? before.end
      : content.end && statedDate(content.end, 'end', source.of('end'), startDate);
  const untouched = content.start === undefined && content.end === undefined && content.current === undefined;
  const dated = startDate !== null && (endDate !== null || goesOn) && !endsBefore(startDate, endDate);
  return {
    ...before,
    // What they call it holds, whatever documents call it.
    ...(title !== undefined && {
      title: { value: title, span: source.of('title') },
      titleKeys: titleKeys(title),
      otherTitleKeys: [],
    }),
    ...(employer !== undefined && { employer: { value: employer, span: source.of('employer') } }),
    start: start || null,
    end: end || null,
    current: goesOn,
    dates: untouched ? before.dates : dated ? 'dated' : 'undated',
  };
}

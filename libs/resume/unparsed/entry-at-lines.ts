/** What a few lines say when they are read as one position, whatever stands around them. */
import type { PositionSource, Span } from '#libs/contracts';
import type { SkillLexicon } from '#libs/language';
import { isHeaderLike, wordTotal } from '../lines/line-shape.js';
import { partOfLine, type ResumeLine } from '../lines/lines.js';
import { periodsOf } from '../dates/periods.js';
import { headerPieces } from '../lines/pieces/header-pieces.js';
import { titleInParts } from '../lines/title-words.js';
import { parsePositionHeader } from '../positions/headers/position-header.js';
import { positionsIn, undatedPosition } from '../positions/positions.js';
import { resolveTimeline, type PositionDraft } from '../positions/timeline.js';

/** A line that was read as the header of a position: the lines of the header, and what it says. */
export interface EntryLines {
  span: Span;
  entry: PositionSource | null;
}

/** So many lines above and below the one with the dates may name the position. */
const REACH = 2;
/** In words. */
const LONGEST_NAME = 8;
const LONGEST_HEADER = 14;

/** The entry that a line with dates may head, read with the short lines next to it. */
export function entryAt(lines: readonly ResumeLine[], at: number, document: number, lexicon: SkillLexicon): EntryLines {
  let [from, to] = [at, at];
  while (from > 0 && at - from < REACH && isName(lines[from - 1]!)) from--;
  while (to + 1 < lines.length && to - at < REACH && isName(lines[to + 1]!)) to++;
  const line = lines[at]!;
  const { draft, header } = headerAt(lines.slice(from, to + 1), line, document, lexicon);
  const known = header.length > 0 ? header : [line];
  const span = { document, start: known[0]!.start, end: Math.max(...known.map(({ end }) => end)) };
  return { span, entry: draft && { ...draft, span } };
}

function isName({ text, bullet }: ResumeLine): boolean {
  return !bullet && isHeaderLike(text) && wordTotal(text) <= LONGEST_NAME && !/\d{4}/.test(text);
}

function headerAt(
  lines: readonly ResumeLine[],
  dated: ResumeLine,
  document: number,
  lexicon: SkillLexicon,
): { draft: PositionSource | null; header: readonly ResumeLine[] } {
  // A bullet or a rule before the dates is part of the layout that was not understood.
  const bare = lines.map((line) => ({ ...line, bullet: false, blankBefore: line === lines[0] }));
  const { positions } = positionsIn(bare, document, 'work', lexicon);
  const own = positions.find(
    ({ draft: { period } }) => period !== null && period.start >= dated.start && period.end <= dated.end,
  );
  const plain = own ? null : plainEntry(bare, bare[lines.indexOf(dated)]!, document);
  const draft = own?.draft ?? plain?.draft ?? positions[0]?.draft;
  if (!draft) return { draft: null, header: [] };
  const [resolved] = resolveTimeline([draft]).drafts;
  const { employer, start, end, current, dates, span } = resolved!.position;
  const header = own?.header ?? plain?.header ?? [];
  // The first words of a sentence are no title.
  const isSentence = wordTotal(dated.text) > LONGEST_HEADER;
  const named = resolved!.position.title;
  const title = named && isSentence && titleInParts(named.value) === 0 ? null : named;
  return { draft: { title, employer, start, end, current, dates, span }, header };
}

/** The pieces around the dates and a title next to them, whatever signs part them. */
function plainEntry(
  lines: readonly ResumeLine[],
  dated: ResumeLine,
  document: number,
): { draft: PositionDraft; header: ResumeLine[] } | null {
  const period = periodsOf(dated).find((one) => one.range) ?? periodsOf(dated)[0];
  if (!period) return null;
  const at = lines.indexOf(dated);
  const around = [
    partOf(dated, 0, period.start - dated.start),
    partOf(dated, period.end - dated.start, dated.text.length),
  ].flatMap((part) => part ?? []);
  const isTitle = (line: ResumeLine | undefined): line is ResumeLine =>
    line !== undefined && titleInParts(line.text) === 2;
  const titled = around.some(isTitle);
  const beside = titled ? undefined : [lines[at + 1], lines[at - 1]].find(isTitle);
  const named = parsePositionHeader(headerPieces([...around, ...(beside ? [beside] : [])]), document, true, false);
  const header = [dated, ...(beside ? [beside] : [])].sort((a, b) => a.start - b.start);
  const span = { document, start: header[0]!.start, end: header.at(-1)!.end };
  return { draft: { position: undatedPosition('work', named.title, named.employer, span), period }, header };
}

/** A part of a line without the signs at its ends; null where nothing is left. */
function partOf(line: ResumeLine, from: number, to: number): ResumeLine | null {
  const text = line.text.slice(from, to);
  const before = /^[^\p{L}\p{N}]*/u.exec(text)![0].length;
  const behind = /[^\p{L}\p{N})!]*$/u.exec(text)![0].length;
  if (before >= text.length - behind) return null;
  return { ...partOfLine(line, from + before, to - behind), bullet: false };
}

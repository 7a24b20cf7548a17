/** Fields of a form whose captions stand on lines of their own, above what they are of. */
import { captionKind, type LabelKind } from '../../lines/labels.js';
import type { ResumeLine } from '../../lines/lines.js';
import { joinCells } from './rows-of-cells.js';

/** One form repeats its captions in every entry. */
const LEAST_REPEATED = 2;

/**
 * "Dates (from – to)" over "April 2022 – today", "Occupation or position held" over "Waiter": each caption and the line below it as one line with
 * a tab between them. Only where the lines repeat captions of dates and of names; other lines stay as they are.
 */
export function withCaptionsBeside(lines: readonly ResumeLine[]): readonly ResumeLine[] {
  const captions = repeatedCaptions(lines);
  const kinds = new Set(captions.values());
  if (!kinds.has('dates') || !(kinds.has('title') || kinds.has('employer'))) return lines;
  const whole: ResumeLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    const [line, below] = [lines[at]!, lines[at + 1]];
    const isOver = captions.has(line.text) && below && !below.bullet && !below.blankBefore && !captions.has(below.text);
    whole.push(isOver ? joinCells([line, below]) : line);
    if (isOver) at++;
  }
  return whole;
}

function repeatedCaptions(lines: readonly ResumeLine[]): ReadonlyMap<string, LabelKind> {
  const counts = new Map<string, number>();
  for (const { text } of lines) counts.set(text, (counts.get(text) ?? 0) + 1);
  const captions = new Map<string, LabelKind>();
  for (const [text, count] of counts) {
    const kind = count >= LEAST_REPEATED ? captionKind(text) : null;
    if (kind) captions.set(text, kind);
  }
  return captions;
}

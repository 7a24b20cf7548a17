import type { ResumeLine } from '../../lines/lines.js';

/** Text that was wrapped over lines: a bullet, a paragraph or a line. Offsets are into the document text. */
export interface TextUnit {
  start: number;
  end: number;
  bullet: boolean;
}

/** The share of the widest line. A line that ends before it had space for the next word, so it was not wrapped. */
const FULL_LINE = 0.82;
/** Narrower than this, width says nothing about wrapping. */
const NARROWEST = 38;
const ENDS_SENTENCE = /[.!?:]["')]?$/;
const GOES_ON =
  /[,(&/-]$|\b(?:and|or|of|the|a|an|with|in|for|to|by|from|on|at|as|into|using|via|und|mit|für|der|die|das|et|de|y|con)$/i;

/**
 * Joins lines that were wrapped. A line goes on where it begins in lower case, where the one before breaks off, or where the one
 * before is as wide as the column and does not end a sentence.
 *
 * @param width of the column, in characters
 */
export function textUnitsOf(lines: readonly ResumeLine[], width: number): TextUnit[] {
  const units: TextUnit[] = [];
  let before: ResumeLine | null = null;
  for (const line of lines) {
    const last = units.at(-1);
    if (last && before && goesOn(before, line, width)) last.end = line.end;
    else units.push({ start: line.start, end: line.end, bullet: line.bullet });
    before = line;
  }
  return units;
}

/** The width of a column: its widest line, unless that is an outlier. */
export function columnWidth(lines: readonly ResumeLine[]): number {
  const widths = new Uint8Array(lines.length);
  lines.forEach((line, at) => (widths[at] = Math.min(line.width, 200)));
  widths.sort();
  return widths[Math.floor((widths.length - 1) * 0.95)] ?? 0;
}

/** "HubSpot, Looker" over "Studio, Figma": a list that goes on says more of wrapping than the width of a narrow column. */
const isList = ({ text }: ResumeLine): boolean => text.includes(', ') && !ENDS_SENTENCE.test(text);
const isSetApart = ({ text }: ResumeLine): boolean => /\S [·•|] \S.* [·•|] \S/.test(text);

function goesOn(before: ResumeLine, line: ResumeLine, width: number): boolean {
  if (line.bullet || line.blankBefore || line.hashes > 0 || before.hashes > 0) return false;
  if (GOES_ON.test(before.text)) return true;
  if (/^\p{Ll}/u.test(line.text))
    return !ENDS_SENTENCE.test(before.text) || /\b(?:e\.g|i\.e|etc|vs|approx|incl)\.$/.test(before.text);
  if (/^[&/),;]/.test(line.text)) return true;
  const firstWord = line.text.indexOf(' ');
  const wouldFill = before.width + 1 + (firstWord < 0 ? line.text.length : firstWord) >= width * FULL_LINE;
  return wouldFill && (width >= NARROWEST || isSetApart(before) || (isList(before) && isList(line)));
}

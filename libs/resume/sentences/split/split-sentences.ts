/** A piece of text; offsets are into the document text. */
import { allMatches } from '#libs/language';
export interface SentenceRange {
  start: number;
  end: number;
}

const END = /[.!?]["')\]]?\s+(?=["'(]?[\p{Lu}\d•])|\s[•·▪●]\s?|\s*;\s+(?=\p{Lu})/gu;
/** Matches a character of every end of a sentence. Most bullets of a résumé have none. */
const MAY_END = /[.!?;•·▪●]/;
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|approx|incl|inc|ltd|corp|co|dr|mr|mrs|ms|prof|sr|jr|st|no|nr|fig|dept|univ|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|mt|ft|u\.s|u\.k|ph\.d|m\.sc|b\.sc|z\.b|d\.h|u\.a|bzw|ca|[a-z])\.$/i;
/** A run of so many " - Capital" in one unit is a list that was written on one line. */
const INLINE_DASHES = 3;
const INLINE_DASH = /\s-{1,2}\s+(?=\p{Lu})/gu;
/** A unit that shows no end of a sentence for so long is cut at commas or spaces, so that it does not count as one thought. */
const LONGEST = 600;

/** Cuts a unit into sentences, at sentence ends and at bullets written inside a line. The pieces are in order and do not overlap. */
export function sentencesIn(text: string, start: number, end: number): SentenceRange[] {
  const unit = text.slice(start, end);
  const pieces: SentenceRange[] = [];
  let from = 0;
  const push = (to: number): void => {
    for (const part of inlineParts(unit, from, to)) {
      const piece = trimmed(text, part.start + start, part.end + start);
      if (piece) pieces.push(piece);
    }
  };
  for (const match of MAY_END.test(unit) ? allMatches(unit, END) : []) {
    const stop = match.index + 1;
    if (/[.]/.test(match[0]) && ABBREVIATION.test(unit.slice(Math.max(from, stop - 9), stop))) continue;
    push(/^[.!?]/.test(match[0]) ? match.index + match[0].trimEnd().length : match.index);
    from = match.index + match[0].length;
  }
  push(unit.length);
  return pieces;
}

function inlineParts(unit: string, from: number, to: number): SentenceRange[] {
  const text = unit.slice(from, to);
  const dashes = text.length > 120 ? allMatches(text, INLINE_DASH) : [];
  if (dashes.length < INLINE_DASHES) return chopped(text, from);
  const parts: SentenceRange[] = [];
  let at = 0;
  for (const dash of dashes) {
    parts.push({ start: from + at, end: from + dash.index });
    at = dash.index + dash[0].length;
  }
  parts.push({ start: from + at, end: to });
  return parts;
}

function chopped(text: string, offset: number): SentenceRange[] {
  const parts: SentenceRange[] = [];
  let from = 0;
  while (text.length - from > LONGEST) {
    const comma = text.lastIndexOf(', ', from + LONGEST);
    const space = text.lastIndexOf(' ', from + LONGEST);
    const to = comma > from + LONGEST / 2 ? comma + 1 : space > from ? space : from + LONGEST;
    parts.push({ start: offset + from, end: offset + to });
    from = to;
  }
  parts.push({ start: offset + from, end: offset + text.length });
  return parts;
}

/** A piece without the blanks around it. */
export function withoutSpaces(text: string, { start, end }: SentenceRange): SentenceRange {
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}

/** The same also without bullets, null where it has no word. */
function trimmed(text: string, from: number, to: number): SentenceRange | null {
  let start = from;
  let end = to;
  while (start < end && /[\s•·▪●]/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return start < end && /[\p{L}\d]/u.test(text.slice(start, end)) ? { start, end } : null;
}

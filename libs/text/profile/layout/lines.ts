/** One line of a document, its bullet and Markdown marks left out of `start..end`. Offsets are into the document text. */
export interface Line {
  start: number;
  end: number;
  /** The plain copy of the text at `start..end`. */
  text: string;
  bullet: boolean;
  /** Level of a Markdown heading, 0 when it is none. */
  hashes: number;
  /** A blank line or page break stands before it. */
  blankBefore: boolean;
  /** Width on the page, in characters, marks included. */
  width: number;
}

const BULLET =
  /^(?:[•◦▪‣∙●○■□➢►▸✓✔◆»→⚫⁃·]\s*|[-*+]\s+|-{1,2}(?=[A-Z])|\*(?=[A-Za-z][^*]*$)|o\s+(?=[A-Z])|\(?\d{1,2}[.)]\s+(?=\D)(?!\p{L}+\.?\s+(?:19|20)\d\d))/u;
const HASHES = /^(#{1,6})\s+/;
const RULE = /^[\s\-_=*~.|+#:]*$/;

/**
 * Splits the plain copy of a text into its non-empty lines. Rules made of dashes and the like are dropped and count as a blank line.
 * The list of lines is in text order and never overlaps.
 */
export function linesOf(plain: string): Line[] {
  const lines: Line[] = [];
  let blank = true;
  for (let at = 0; at <= plain.length;) {
    let next = plain.indexOf('\n', at);
    if (next < 0) next = plain.length;
    const line = lineAt(plain, at, next, blank);
    if (line) lines.push(line);
    blank = line === null;
    at = next + 1;
  }
  return lines;
}

function lineAt(plain: string, from: number, to: number, blankBefore: boolean): Line | null {
  let start = from;
  let end = to;
  const space = (at: number): boolean => plain.charCodeAt(at) <= 32;
  const paged = plain.slice(from, Math.min(to, from + 2)).includes('\f');
  while (start < end && space(start)) start++;
  while (end > start && space(end - 1)) end--;
  if (start === end) return null;
  const full = plain.slice(start, end);
  if (RULE.test(full)) return null;
  const hash = HASHES.exec(full);
  const bullet = hash ? null : BULLET.exec(full);
  start += (hash ?? bullet)?.[0].length ?? 0;
  if (hash) while (end > start && (plain[end - 1] === '#' || space(end - 1))) end--;
  while (start < end && space(start)) start++;
  if (start >= end) return null;
  return {
    start,
    end,
    text: plain.slice(start, end),
    bullet: bullet !== null,
    hashes: hash?.[1]?.length ?? 0,
    blankBefore: blankBefore || paged,
    width: full.length,
  };
}

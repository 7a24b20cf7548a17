import { decode } from '../encoding/decode-text.js';
import { encodingFindings } from './encoding-findings.js';
import type { DocumentFormat } from './format.js';

/** Text in any encoding that the platform decodes: Unicode, and what is guessed from the letters that come out. */
export const plainText: DocumentFormat = {
  name: 'plain text',
  extractor: 'text/5',
  mediaTypes: ['text/plain'],
  read(bytes) {
    const decoded = decode(bytes);
    return Promise.resolve(
      decoded === null
        ? { outcome: 'malformed', reason: 'not-text' }
        : { outcome: 'text', text: withCells(decoded.text), findings: encodingFindings(decoded) },
    );
  },
};

/** Blanks between two words that are no justification: the columns of a table typed by hand ("2014 – 2018    Acme    Buyer"). */
const GAP = /(?<=\S) {3,}(?=\S)/g;
/** The same, or the gap behind a cell that nearly fills its column. */
const NARROW_GAP = /(?<=\S) {2,}(?=\S)/g;
/** A line with more of them is a justified or a drawn one, unless its columns are those of a line beside it. */
const MOST_GAPS = 5;

/** The text with its columns parted by tabs, as cells of other formats are. */
function withCells(text: string): string {
  if (!text.includes('   ')) return text;
  const lines = text.split('\n');
  const columns = lines.map((line) => startsBehind(line, GAP));
  return lines.map((line, at) => withTabs(line, at, columns)).join('\n');
}

/** Where the cells behind the gaps of a line begin. */
const startsBehind = (line: string, gap: RegExp): number[] =>
  [...line.matchAll(gap)].map(({ 0: blanks, index }) => index + blanks.length);

/** A line with tabs for its gaps. Gaps of two blanks are some where the cell behind begins as one of the line above or below does. */
function withTabs(line: string, at: number, columns: number[][]): string {
  const wide = columns[at]!;
  if (wide.length === 0) return line;
  const beside = new Set([...(columns[at - 1] ?? []), ...(columns[at + 1] ?? [])]);
  const aligned = wide.filter((start) => beside.has(start)).length;
  if (wide.length > MOST_GAPS && aligned * 2 < wide.length) return line;
  const own = new Set(wide);
  return line.replace(NARROW_GAP, (blanks, index: number) => {
    const start = index + blanks.length;
    if (!own.has(start) && (aligned < LEAST_ALIGNED || !beside.has(start))) return blanks;
    // The line below is compared with this one.
    if (!own.has(start)) wide.push(start);
    return '\t';
  });
}

/** So many columns that two lines share are no chance. */
const LEAST_ALIGNED = 2;

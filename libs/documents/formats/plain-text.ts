import { decode } from '../encoding/decode-text.js';
import { encodingFindings } from './encoding-findings.js';
import type { DocumentFormat } from './format.js';

/** Text in any encoding that the platform decodes: Unicode, and what is guessed from the letters that come out. */
export const plainText: DocumentFormat = {
  name: 'plain text',
  extractor: 'text/4',
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
/** A line with more of them is a justified or a drawn one. */
const MOST_GAPS = 5;

/** The text with its columns parted by tabs, as cells of other formats are. */
function withCells(text: string): string {
  if (!text.includes('   ')) return text;
  return text.replace(/^.*\S {3,}\S.*$/gm, (line) =>
    (line.match(GAP)?.length ?? 0) > MOST_GAPS ? line : line.replace(GAP, '\t'),
  );
}

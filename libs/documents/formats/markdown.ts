import { marked } from 'marked';
import { decode } from '../encoding/decode-text.js';
import { MAX_NESTING } from '../limits.js';
import type { FormatResult } from '../outcome.js';
import { encodingFindings } from './encoding-findings.js';
import type { DocumentFormat } from './format.js';
import { readHtml } from './html.js';

/**
 * The reader looks for the end of each mark of emphasis by trying the marks after it, within a paragraph: 50,000 of them take a minute. Summed
 * over the paragraphs, so many pairs take a second. Résumés have some dozens of marks in a paragraph.
 */
const MAX_PAIRS_OF_MARKS = 16_000_000;

/** Markdown, through the HTML it stands for. Line breaks inside a paragraph stay: people write positions that way. */
export const markdown: DocumentFormat = {
  name: 'Markdown',
  extractor: 'markdown/3',
  mediaTypes: ['text/markdown'],
  read(bytes) {
    const source = decode(bytes);
    if (source === null) return Promise.resolve({ outcome: 'malformed', reason: 'not-text' });
    const refused = refusalOf(source.text);
    if (refused !== null) return Promise.resolve(refused);
    const page = marked.parse(source.text, { async: false, gfm: true, breaks: true });
    return Promise.resolve(readHtml(page, encodingFindings(source)));
  },
};

/** Refuses text that would keep the parser busy for long, before it begins. */
function refusalOf(text: string): FormatResult | null {
  let pairs = 0;
  let marks = 0;
  for (const line of text.split('\n')) {
    if (quotesOf(line) > MAX_NESTING) return { outcome: 'malformed', reason: 'nested-too-deep' };
    if (line.trim() === '') {
      pairs += marks * marks;
      marks = 0;
    } else marks += marksIn(line);
  }
  pairs += marks * marks;
  return pairs > MAX_PAIRS_OF_MARKS
    ? { outcome: 'too-big', reason: 'too-many-marks', data: { limit: Math.sqrt(MAX_PAIRS_OF_MARKS) } }
    : null;
}

/** Quotations at the beginning of a line, which stand in each other: the reader calls itself for each. */
function quotesOf(line: string): number {
  let depth = 0;
  for (const char of line) {
    if (char === '>') depth += 1;
    else if (char !== ' ' && char !== '\t') break;
  }
  return depth;
}

function marksIn(line: string): number {
  let marks = 0;
  for (const char of line) if (char === '*' || char === '_' || char === '~' || char === '`') marks += 1;
  return marks;
}

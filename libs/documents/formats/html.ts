import { htmlText } from '../html/html-text.js';
import type { FormatResult } from '../outcome.js';
import { decodeText } from '../sniff.js';
import type { DocumentFormat } from './format.js';

/** HTML pages. Scripts and styles are not run; what attributes hide from people is left out and counted. */
export const html: DocumentFormat = {
  name: 'HTML',
  extractor: 'html/1',
  mediaTypes: ['text/html', 'application/xhtml+xml'],
  read(bytes) {
    const source = decodeText(bytes);
    return Promise.resolve(source === null ? { outcome: 'malformed', reason: 'not-text' } : readHtml(source));
  },
};

/** The text of an HTML source as a format's result. */
export function readHtml(source: string): FormatResult {
  const { text, hiddenCharacters } = htmlText(source);
  const findings =
    hiddenCharacters > 0 ? [{ code: 'hidden-text', span: null, data: { characters: hiddenCharacters } }] : [];
  return { outcome: 'text', text, findings };
}

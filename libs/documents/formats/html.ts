import { decodeNamed } from '../encoding/decode-text.js';
import { htmlText } from '../html/html-text.js';
import type { FormatResult } from '../outcome.js';
import { encodingFindings } from './encoding-findings.js';
import type { DocumentFormat } from './format.js';

/** How a page names its encoding, in its first kilobyte. */
const CHARSET = /(?:charset|encoding)\s*=\s*["']?([\w-]{2,40})/i;

/** HTML pages. Scripts do not run and nothing is fetched; what people do not see goes apart. */
export const html: DocumentFormat = {
  name: 'HTML',
  extractor: 'html/3',
  mediaTypes: ['text/html', 'application/xhtml+xml'],
  read(bytes) {
    const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.length)).toString('latin1');
    const source = decodeNamed(bytes, CHARSET.exec(start)?.[1] ?? '');
    if (source === null) return Promise.resolve({ outcome: 'malformed', reason: 'not-text' });
    return Promise.resolve(readHtml(source.text, encodingFindings(source)));
  },
};

/** The text of an HTML source as a format's result, with what was found about its encoding. */
export function readHtml(source: string, found: ReturnType<typeof encodingFindings>): FormatResult {
  const { text, hidden, pictured } = htmlText(source);
  if (pictured && !/[\p{L}\p{N}]/u.test(text))
    return { outcome: 'needs-ocr', reason: 'no-text-layer', data: { letters: 0 }, hidden };
  return { outcome: 'text', text, findings: found, hidden };
}

import { decodeAs } from '../encoding/windows-1252.js';
import { readHtml } from './html.js';
import type { DocumentFormat } from './format.js';

/** Parts within parts; a saved page has two levels. */
const DEEPEST = 8;
/** Most bytes of headers of one part. */
const MAX_HEADERS = 256 * 1024;

/** A page with its pictures in one file, as Word and browsers save it. Only the page is read. */
export const mhtml: DocumentFormat = {
  name: 'Web page (MHTML)',
  extractor: 'mhtml/1',
  mediaTypes: ['multipart/related'],
  async read(bytes) {
    // Loaded here, because few files need it.
    const { default: PostalMime } = await import('postal-mime');
    const { html } = await PostalMime.parse(bytes, { maxNestingDepth: DEEPEST, maxHeadersSize: MAX_HEADERS });
    return html === undefined || html.trim() === ''
      ? { outcome: 'malformed', reason: 'no-page' }
      : readHtml(withWesternSigns(html), []);
  },
};

/** Node 20 decodes quotation marks and dashes of Windows-1252 as controls. */
function withWesternSigns(html: string): string {
  return html.replace(/[\u0080-\u009f]+/g, (controls) => decodeAs(Buffer.from(controls, 'latin1'), 'windows-1252'));
}

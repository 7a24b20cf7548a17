import { decodeText } from '../sniff.js';
import type { DocumentFormat } from './format.js';

/** Text in UTF-8, UTF-16 or Windows-1252. */
export const plainText: DocumentFormat = {
  name: 'plain text',
  extractor: 'text/1',
  mediaTypes: ['text/plain'],
  read(bytes) {
    const text = decodeText(bytes);
    return Promise.resolve(text === null ? { outcome: 'malformed', reason: 'not-text' } : { outcome: 'text', text });
  },
};

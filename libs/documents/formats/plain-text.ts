import { decode } from '../encoding/decode-text.js';
import { encodingFindings } from './encoding-findings.js';
import type { DocumentFormat } from './format.js';

/** Text in any encoding that the platform decodes: Unicode, and what is guessed from the letters that come out. */
export const plainText: DocumentFormat = {
  name: 'plain text',
  extractor: 'text/3',
  mediaTypes: ['text/plain'],
  read(bytes) {
    const decoded = decode(bytes);
    return Promise.resolve(
      decoded === null
        ? { outcome: 'malformed', reason: 'not-text' }
        : { outcome: 'text', text: decoded.text, findings: encodingFindings(decoded) },
    );
  },
};

import { readRtf } from '../rtf/rtf-text.js';
import type { DocumentFormat } from './format.js';

/** Rich text, as WordPad, TextEdit and older versions of Word write it. */
export const rtf: DocumentFormat = {
  name: 'RTF',
  extractor: 'rtf/2',
  mediaTypes: ['application/rtf'],
  read(bytes) {
    const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    return Promise.resolve(readRtf(source.slice(Math.max(0, source.indexOf('{\\rtf')))));
  },
};

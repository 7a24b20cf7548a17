import { readDoc } from '../doc/doc-text.js';
import type { DocumentFormat } from './format.js';

/** Word's DOC, as Word 97 to 2003 wrote it. */
export const doc: DocumentFormat = {
  name: 'Word (DOC)',
  extractor: 'doc/1',
  mediaTypes: ['application/msword'],
  read: (bytes) => Promise.resolve(readDoc(bytes)),
};

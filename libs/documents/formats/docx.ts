import { readWord } from '../docx/word-text.js';
import type { DocumentFormat } from './format.js';

/** Word's DOCX: paragraphs, lists, tables, text boxes, headers, footers and notes as people see them; hidden text goes apart. */
export const docx: DocumentFormat = {
  name: 'Word (DOCX)',
  extractor: 'docx/2',
  mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  read: (bytes) => Promise.resolve(readWord(bytes)),
};

import { readWord } from '../docx/word-text.js';
import { ENCRYPTED_OFFICE, WORD_IN_XML } from '../sniff.js';
import type { DocumentFormat } from './format.js';

/** First byte of Microsoft's compound format, in which an encrypted file is packed. */
const COMPOUND = 0xd0;

/** Word's DOCX, also as one XML file as Word 2003 and later wrote it: paragraphs, lists, tables, text boxes, headers, footers and notes as people see them; hidden text goes apart. */
export const docx: DocumentFormat = {
  name: 'Word (DOCX)',
  extractor: 'docx/5',
  mediaTypes: [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    WORD_IN_XML,
    ENCRYPTED_OFFICE,
  ],
  read: (bytes) =>
    Promise.resolve(bytes[0] === COMPOUND ? { outcome: 'encrypted', reason: 'password-needed' } : readWord(bytes)),
};

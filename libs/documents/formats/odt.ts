import { readOpenText } from '../odt/open-text.js';
import type { DocumentFormat } from './format.js';

/** Text of OpenOffice and LibreOffice, packed (ODT, its templates) or flat (FODT). */
export const odt: DocumentFormat = {
  name: 'OpenDocument (ODT)',
  extractor: 'odt/2',
  mediaTypes: [
    'application/vnd.oasis.opendocument.text',
    'application/vnd.oasis.opendocument.text-template',
    'application/vnd.oasis.opendocument.text-flat-xml',
  ],
  read: (bytes) => Promise.resolve(readOpenText(bytes)),
};

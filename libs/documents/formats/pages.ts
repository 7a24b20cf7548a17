import { unzipBounded } from '../archive/zip.js';
import { pdf } from './pdf.js';
import type { DocumentFormat } from './format.js';

/** The PDF of all pages that Pages keeps beside a document for previews; where it is left out, nothing here reads the document. */
const PREVIEW = 'QuickLook/Preview.pdf';

/** Apple Pages, by the PDF that is kept in it. */
export const applePages: DocumentFormat = {
  name: 'Apple Pages',
  extractor: `pages/1+${pdf.extractor}`,
  mediaTypes: ['application/vnd.apple.pages'],
  async read(bytes) {
    const preview = unzipBounded(bytes, (name) => name === PREVIEW).get(PREVIEW);
    return preview
      ? pdf.read(preview)
      : { outcome: 'unsupported', reason: 'type-not-readable', data: { found: 'application/vnd.apple.pages' } };
  },
};

/** Groups chosen files into uploads: a source that the server splits goes alone, and other files go together. */
import { MAX_DOCUMENT_BYTES, MAX_IMPORT_BYTES } from '#libs/contracts';

/** By the end of the name: what the server finds in it decides. */
const SOURCES: readonly (readonly [RegExp, string])[] = [
  [/\.zip$/i, 'application/zip'],
  [/\.csv$/i, 'text/csv'],
  [/\.tsv$/i, 'text/tab-separated-values'],
  [/\.(ndjson|jsonl)$/i, 'application/x-ndjson'],
];

/** The file types that a file chooser offers: all that are parsed, including pictures, which need text recognition. */
export const ACCEPTED_FILES =
  '.pdf,.docx,.doc,.odt,.rtf,.txt,.md,.html,.htm,.mht,.mhtml,.epub,.pages,.json,.yaml,.yml,.png,.jpg,.jpeg,.tif,.tiff,.webp,.zip,.csv,.tsv,.ndjson,.jsonl';

interface Parcel {
  body: FormData | File;
  /** Null for a form, whose type the browser writes. */
  type: string | null;
  bytes: number;
}

/** @returns what is sent, and the files that are too big for that */
export function uploadBatches(files: readonly File[]): { parcels: Parcel[]; leftOut: File[] } {
  const parcels: Parcel[] = [];
  const leftOut: File[] = [];
  const form = new FormData();
  let inForm = 0;
  let bytes = 0;
  for (const file of files) {
    const type = SOURCES.find(([ends]) => ends.test(file.name))?.[1];
    if (file.size > (type ? MAX_IMPORT_BYTES : MAX_DOCUMENT_BYTES)) {
      leftOut.push(file);
      continue;
    }
    if (type) {
      parcels.push({ body: file, type, bytes: file.size });
      continue;
    }
    form.append('files', file, file.name);
    inForm += 1;
    bytes += file.size;
  }
  if (inForm > 0) parcels.unshift({ body: form, type: null, bytes });
  return { parcels, leftOut };
}

/**
 * What an uploaded file is, told by its first bytes and never by its name. The API only refuses what nobody could read as a résumé;
 * the worker's readers have the last word.
 */
import { fileTypeFromBuffer } from 'file-type';

/** Bytes of one file: the readers' own limit (`libs/documents`), checked here so that nothing larger is stored. */
export const FILE_LIMIT = 20 * 1024 * 1024;

const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What to send instead, for what is met most often. */
const ADVICE: Record<string, string> = {
  'application/x-cfb': 'This is an old Word file (.doc). Save it as .docx or PDF and upload that.',
  'application/rtf': 'This is an RTF file. Save it as .docx or PDF and upload that.',
  'application/vnd.oasis.opendocument.text': 'This is an OpenDocument file. Save it as .docx or PDF and upload that.',
  'application/zip': 'This is an archive. Unpack it and upload the files in it.',
};

export type UploadedType = { mediaType: string } | { refused: string };

export async function typeOf(bytes: Uint8Array): Promise<UploadedType> {
  // A PDF may begin with some junk that a mail gateway put there.
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return { mediaType: PDF };
  const known = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (known?.mime === DOCX) return { mediaType: DOCX };
  // These are text with a beginning that gives them away; their reader sorts them out.
  const isMarkup = known?.mime === 'application/xml' || known?.mime === 'text/html';
  if (known && !isMarkup)
    return { refused: ADVICE[known.mime] ?? `This is ${known.mime}. Upload PDF, DOCX, HTML, Markdown or plain text.` };
  return looksLikeText(bytes)
    ? { mediaType: 'text/plain' }
    : { refused: 'This is not a document that can be read. Upload PDF, DOCX, HTML, Markdown or plain text.' };
}

/** Text has a byte order mark or no zero bytes, and few control characters. */
function looksLikeText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  const hasMark = (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff);
  if (hasMark) return true;
  const control = sample.filter((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13).length;
  return control / Math.max(1, sample.length) < 0.02;
}

import limit from 'p-limit';
import { SettingsError } from '#libs/config';
import { createOcrPool, createReaderPool, missingOcrData, type ParseOutcome } from '#libs/documents';

/** Turns bytes of a document into text, in a process of its own. */
export interface FileReader {
  read(bytes: Uint8Array, hint: { fileName?: string; mediaType?: string }): Promise<ParseOutcome>;
  /** Does something with files of imports when one of the readers that these may use is free. Left out where nothing bounds them. */
  inTurn?<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Reads pages that are pictures too: seconds a page. Left out where text recognition is switched off. */
  recognise?(bytes: Uint8Array, hint: { fileName?: string; mediaType?: string }): Promise<ParseOutcome>;
}

export interface FileReaderOptions {
  size: number;
  ocr?: string | null;
}

type Hint = Parameters<FileReader['read']>[1];

/**
 * The reader processes of this process. Imports use `size` of them at most; one more is there for what a person sends meanwhile, so that
 * it never waits for a file of an import to be read.
 * @param options `size`: how many documents are read at once; `ocr`: languages of text recognition, which has a process of its own
 * @throws SettingsError when the data of a language are not installed
 */
export function openFileReader({ size, ocr }: FileReaderOptions): FileReader & { close(): Promise<void> } {
  const missing = ocr ? missingOcrData(ocr) : [];
  if (missing.length > 0)
    throw new SettingsError([
      `CANDOR_OCR is "${ocr}", but its language data is not installed: npm install ${missing.join(' ')}`,
    ]);
  const pool = createReaderPool({ size: size + 1 });
  const scans = ocr ? createOcrPool(ocr) : null;
  return {
    read: (bytes, hint) => pool.read(bytes, hint),
    inTurn: limit(size),
    ...(scans && { recognise: (bytes: Uint8Array, hint: Hint) => scans.read(bytes, hint) }),
    close: async () => void (await Promise.all([pool.close(), scans?.close()])),
  };
}

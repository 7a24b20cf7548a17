import { createReaderPool, type ReaderPool } from '#libs/documents';

/** The reader processes of this process. @param options `size`: how many documents are read at once */
export function openFileReader(options: { size: number }): ReaderPool {
  return createReaderPool(options);
}

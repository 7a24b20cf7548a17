import { createReaderPool } from '#libs/documents';
import { turns } from '#libs/service';
import type { FileReader } from './read-document.service.js';

/**
 * The reader processes of this process. Imports use `size` of them at most; one more is there for what a person sends meanwhile, so that
 * it never waits for a file of an import to be read.
 * @param options `size`: how many documents are read at once
 */
export function openFileReader({ size }: { size: number }): FileReader & { close(): Promise<void> } {
  const pool = createReaderPool({ size: size + 1 });
  const inTurn = turns(size);
  return {
    read: (bytes, hint, { bulk } = { bulk: false }) =>
      bulk ? inTurn(() => pool.read(bytes, hint)) : pool.read(bytes, hint),
    close: () => pool.close(),
  };
}

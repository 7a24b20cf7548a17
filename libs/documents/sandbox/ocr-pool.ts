import { createReaderPool, type ReaderPool, type ReaderPoolOptions } from './pool.js';

/**
 * Most processor time for one document of up to 10 pages. A page takes 1.5 to 3 s, three times that where it lies on its side or upside down.
 */
const CPU_MS = 120_000;

/** The most resident memory. Two pages at 300 dots an inch take 340 MB, a color picture of 38 million pixels 650. */
const MEMORY_MB = 1_024;

/** A process holds the language data: a new one takes half a second, which is little beside a page. */
const RECYCLE_AFTER = 100;

/**
 * Creates a pool for documents whose pages are pictures, beside the one that reads all others. Recognition takes
 * seconds, and no other file waits for it. It has one process by default, so that the other processors stay free for
 * the readers. It starts with the first document.
 *
 * @param languages as in the setting: `eng`, `eng+deu`
 */
export function createOcrPool(languages: string, options: ReaderPoolOptions = {}): ReaderPool {
  const pool = createReaderPool({
    size: 1,
    cpuMs: CPU_MS,
    memoryMb: MEMORY_MB,
    recycleAfter: RECYCLE_AFTER,
    ...options,
  });
  return {
    read: (bytes, hint = {}) => pool.read(bytes, { ...hint, ocr: languages }),
    close: () => pool.close(),
  };
}

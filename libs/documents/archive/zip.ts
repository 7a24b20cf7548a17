import { unzipSync } from 'fflate';
import { MAX_ZIP_ENTRIES, MAX_ZIP_UNPACKED } from '../limits.js';
import { ReadEnded } from '../outcome.js';

/**
 * Unpacks the wanted entries of a zip. Entry count and the sizes that the directory states are checked before anything is unpacked,
 * and no entry is unpacked beyond its stated size, so a lying directory gains nothing.
 *
 * @param wanted names of entries to unpack
 * @throws {ReadEnded} `too-big` beyond the bounds, `malformed` when it is not a whole zip
 */
export function unzipBounded(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  let entries = 0;
  let unpacked = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries++;
        unpacked += originalSize;
        if (entries > MAX_ZIP_ENTRIES) throw new ReadEnded('too-big', 'too-many-entries', { limit: MAX_ZIP_ENTRIES });
        if (unpacked > MAX_ZIP_UNPACKED) throw new ReadEnded('too-big', 'unpacks-too-big', { limit: MAX_ZIP_UNPACKED });
        return wanted(name);
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    if (error instanceof ReadEnded) throw error;
    throw new ReadEnded('malformed', 'not-a-whole-zip', {
      detail: error instanceof Error ? error.message : String(error),
    });
  }
}

/** A reader that a certain document kills, with its whole process: what no input should do, and some will. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { FileReader } from '../../../apps/worker/read-document/read-document.service.js';

export const POISON = 'this document kills its reader';
export const ABORTS = 'this document ends its reader from inside';

export function killable(reader: FileReader): FileReader {
  return {
    async read(bytes, hint) {
      await sleep(150); // So that others are under way beside it.
      // As V8 ends a process that is out of memory.
      if (Buffer.from(bytes).includes(ABORTS)) process.abort();
      if (Buffer.from(bytes).includes(POISON)) process.kill(process.pid, 'SIGKILL');
      return reader.read(bytes, hint);
    },
  };
}

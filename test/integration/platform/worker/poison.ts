/** A reader that certain documents kill, with its whole process: what no input should do, and some will. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { FileReader } from '../../../../apps/worker/domain/reading/file-reader.js';

/** How a process ends by each document, by the text that is in it. */
export const POISONS = {
  /** As the kernel ends a process when the machine is out of memory. */
  kill: 'this document kills its reader',
  /** It ends as by a fault of a library. */
  abort: 'this document ends its reader from inside',
  /** As V8 ends it when its own memory is full: see `HEAP_MB`. */
  hoard: 'this document takes all the memory of its reader',
} as const;

type Poison = keyof typeof POISONS;

/** Memory of the processes that poison is given to: so that it is full in a moment. */
export const HEAP_MB = 192;

const KINDS = Object.keys(POISONS) as Poison[];

const DEATHS: Readonly<Record<Poison, () => void>> = {
  kill: () => process.kill(process.pid, 'SIGKILL'),
  abort: () => process.abort(),
  hoard: () => {
    for (const kept: unknown[] = []; ;) kept.push(new Array(1_000_000).fill(0.5));
  },
};

/** Looks at how much else is under way, in a process that works on several jobs: rounds × ms. */
const LOOKS = { rounds: 40, pause: 50 } as const;

/** @param isAlone whether the process has one job at a time; else poison waits a while for the others, so that they die together */
export function killable(reader: FileReader, { isAlone = false } = {}): FileReader {
  const underWay = new Set<Poison>();
  return {
    async read(bytes, hint) {
      const poison = KINDS.find((kind) => Buffer.from(bytes).includes(POISONS[kind]));
      if (poison !== undefined) {
        underWay.add(poison);
        for (let look = 0; !isAlone && underWay.size < KINDS.length && look < LOOKS.rounds; look += 1)
          await sleep(LOOKS.pause);
      }
      await sleep(isAlone ? 0 : 150); // So that others are under way beside it.
      if (poison !== undefined) DEATHS[poison]();
      return reader.read(bytes, hint);
    },
  };
}

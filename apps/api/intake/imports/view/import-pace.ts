/**
 * The pace of imports, measured between users' requests. It excludes pauses, the time between an end and another try,
 * and the quick or slow start of a long import. It is kept in memory, because nothing depends on it: after a restart,
 * or in another API process, a few requests restore it.
 */
import { importPace, type ImportLook, type ImportState } from '#libs/contracts';

/** After this long without a look, what was seen before says nothing. */
const UNSEEN_MS = 600_000;

/** Looks closer together add nothing. */
const APART_MS = 500;

/** Imports that are remembered; the one that was not asked for longest goes first. */
const KEPT = 1_000;

export interface ImportPaces {
  /** Notes a look at `at` milliseconds. @returns items a second; null when it does not run, or that cannot be told (yet) */
  look(seen: { id: string; state: ImportState; done: number }, at: number): number | null;
  forget(id: string): void;
}

export function createImportPaces(): ImportPaces {
  const known = new Map<string, ImportLook[]>();
  return {
    look({ id, state, done }, at) {
      const looks = known.get(id) ?? [];
      known.delete(id);
      if (state !== 'running') return null;
      const last = looks.at(-1);
      // Fewer are done than before: some are tried again.
      if (last && (done < last.done || at - last.at > UNSEEN_MS)) looks.length = 0;
      if (looks.length === 0 || at - looks.at(-1)!.at >= APART_MS) looks.push({ at, done });
      known.set(id, looks);
      if (known.size > KEPT) known.delete(known.keys().next().value!);
      return importPace(looks);
    },
    forget: (id) => void known.delete(id),
  };
}

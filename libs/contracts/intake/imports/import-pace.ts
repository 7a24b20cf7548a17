/** The pace of imports, computed from readings of their progress by the server and by pages alike. */

/** A reading of the progress of an import: how many items were done at a time in milliseconds. */
export interface ImportLook {
  at: number;
  done: number;
}

/** The window of recent readings, in milliseconds. */
const WINDOW_MS = 30_000;

/** The minimum span of readings in milliseconds. Below it, a pace is too early. */
const EARLY_MS = 1_000;

/**
 * Returns the items per second over the last half minute of readings, and drops older readings.
 * @param looks the readings, oldest first
 * @returns null when it is too early to tell, or nothing was done
 */
export function importPace(looks: ImportLook[]): number | null {
  const last = looks.at(-1);
  if (!last) return null;
  while (looks.length > 1 && looks[1]!.at <= last.at - WINDOW_MS) looks.shift();
  const [first] = looks as [ImportLook];
  if (last.at - first.at < EARLY_MS || last.done <= first.done) return null;
  return (1000 * (last.done - first.done)) / (last.at - first.at);
}

/** Returns the whole seconds until everything is done at a pace of items per second. */
export function secondsAt(pace: number, { total, done }: { total: number; done: number }): number {
  return Math.max(0, Math.round((total - done) / pace));
}

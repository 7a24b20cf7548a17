/** Ctrl-C and its like while a backup is made or restored: it ends in order, and leaves nothing half done. */
import { CommandError } from '../../../command-error.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs `work` with a signal that is aborted when the process is asked to end.
 * @param words what has, or has not, come of it then
 */
export async function interruptible<T>(words: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const ending = new AbortController();
  const end = (): void => ending.abort(new CommandError('interrupted', words));
  for (const name of SIGNALS) process.on(name, end);
  try {
    return await work(ending.signal);
  } finally {
    for (const name of SIGNALS) process.off(name, end);
  }
}

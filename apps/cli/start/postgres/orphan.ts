import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, isRunning, signal, waitForExit } from '../processes/process-table.js';
import { CommandError } from '../../command-error.js';

/** How long each way of stopping is given: SIGINT ends sessions and writes a checkpoint, SIGQUIT leaves recovery to the next start. */
const FAST_MS = 3_500;
const IMMEDIATE_MS = 1_500;
const KILLED_MS = 1_000;

/** Id of the server that the cluster's pid file names; null when there is no readable pid file. */
export function pidInFile(cluster: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'), 10);
    return Number.isInteger(pid) && pid > 1 ? pid : null;
  } catch {
    return null;
  }
}

/**
 * Stops a server: fast, then immediate, then killed. `hurry` begins with immediate when it is aborted. Nothing is lost by any of
 * the three: what was committed is in the log.
 */
export async function stopServer(pid: number, hurry?: AbortSignal): Promise<void> {
  if (!hurry?.aborted) {
    signal(pid, 'SIGINT');
    const impatient = () => signal(pid, 'SIGQUIT');
    hurry?.addEventListener('abort', impatient, { once: true });
    const gone = await waitForExit(pid, FAST_MS);
    hurry?.removeEventListener('abort', impatient);
    if (gone) return;
  }
  signal(pid, 'SIGQUIT');
  if (await waitForExit(pid, IMMEDIATE_MS)) return;
  signal(pid, 'SIGKILL');
  await waitForExit(pid, KILLED_MS);
}

/**
 * Clears what a killed supervisor left: its server, when one still runs on this cluster, and a pid file whose number now belongs
 * to some other process. Call it only while holding the lock of the data folder.
 */
export async function clearOrphan(cluster: string, note: (line: string) => void): Promise<void> {
  const pid = pidInFile(cluster);
  if (pid === null) return;
  const ours = isRunning(pid) && commandLine(pid).includes(`-D ${cluster} `);
  if (ours) {
    note(`A database server of an earlier run is still running (process ${pid}). Stopping it first.`);
    await stopServer(pid);
    if (isRunning(pid)) {
      throw new CommandError(
        'postgres-orphan-stays',
        `Process ${pid}, a database server on ${cluster}, does not stop. End it, then start again.`,
      );
    }
    return;
  }
  // A foreign or uncollected process would make PostgreSQL refuse; it finds out by itself whether anything still uses the data.
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

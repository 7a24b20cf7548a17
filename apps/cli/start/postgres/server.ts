import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { lastWords, openLog, sizeOfLog } from '../processes/log-file.js';
import { choosePort } from '../choose-port.js';
import { type Clock, countRestarts } from '../processes/restarts.js';
import { CommandError } from '../../command-error.js';
import { keepBallast } from './ballast.js';
import { DATABASE_ENVIRONMENT, ensureCluster, spawnIdentity, SUPERUSER } from './cluster.js';
import { clearOrphan, stopServer } from './orphan.js';
import { clusterOf, place, type Placement } from './placement.js';

export interface PostgresOptions {
  /** Our folder for this server; the cluster lies in it, unless its user cannot enter it. */
  state: string;
  /** For tests: the data need not survive a crash, so no write waits for the disk. */
  disposable?: boolean;
  /** Ends the wait for a server that is not ready yet. */
  giveUp?: AbortSignal;
  /** Called with messages for the operator. */
  note: (line: string) => void;
  /** For tests that cannot wait. */
  clock?: Clock;
}

export interface PostgresServer {
  readonly port: number;
  /** Connection string of the superuser, for the database `postgres`. */
  readonly superuserUrl: string;
  /** Id of the running server process; changes when it had to be started again. */
  readonly pid: number;
  /** Stops it: fast, then immediate; an aborted `hurry` skips to immediate. Safe to call twice. */
  stop(hurry?: AbortSignal): Promise<void>;
}

/** Connections: API and worker pools, and room for several workers: each keeps one for every kind of job beside its pools, about fifty in all. */
const MAX_CONNECTIONS = 400;
/** How long a start waits for the server: recovery after a crash may take its time. */
const READY_MS = 120_000;
const LINES_READ = 200;
const LINES_SHOWN = 4;
const PORT_TRIES = 5;
const GIVEN_AWAY =
  'The disk is full. The database now uses the 32 MiB that were reserved for it. Free some space. Until then, intake is stopped.';

const isDiskFull = (words: string): boolean => words.includes('No space left on device');

const DISPOSABLE = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum_naptime=1h',
  'max_wal_size=4GB',
];

const freePort = () => choosePort('127.0.0.1', 0);

/** Starts PostgreSQL on a free port and keeps it running until `stop`. The caller holds the lock of the data folder. */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const { note, disposable = false } = options;
  const placement = place(options.state, note);
  await clearOrphan(placement.cluster, note);
  const password = await ensureCluster(placement, disposable);
  const log = join(placement.state, 'log');
  const restarts = countRestarts('database server', log, note, options.clock);
  let stopping: Promise<void> | null = null;
  const ballast = disposable ? null : keepBallast(dirname(placement.cluster));

  const urlFor = (port: number) => `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`;
  let port = await freePort();
  let logged = sizeOfLog(log);
  let child = launch(placement, port, log, disposable);
  for (let tries = 1; ; tries++) {
    const failure = await untilReady(child, urlFor(port), { withinMs: READY_MS, giveUp: options.giveUp });
    if (failure === null) break;
    const words = endOf(log, logged);
    if (child.pid !== undefined && !hasEnded(child)) await stopServer(child.pid);
    options.giveUp?.throwIfAborted();
    if (isDiskFull(words) && ballast?.release()) note(GIVEN_AWAY);
    else if (tries === PORT_TRIES || !/could not (bind|create any TCP)|pre-existing shared memory/.test(words)) {
      ballast?.stop();
      throw new CommandError(
        'postgres-did-not-start',
        `The database server did not start. ${words || failure}\nIts log is ${log}.`,
      );
    }
    await pause(200);
    port = await freePort();
    logged = sizeOfLog(log);
    child = launch(placement, port, log, disposable);
  }
  watch();

  function watch(): void {
    const { exitCode, signalCode } = child;
    if (hasEnded(child)) void revive(signalCode ?? `code ${exitCode}`);
    else child.once('exit', (code, signalName) => void revive(signalName ?? `code ${code}`));
  }

  /** It is never given up: a disk that is full is emptied some day, and until then everything else says what is wrong. */
  async function revive(how: string): Promise<void> {
    while (!stopping) {
      const words = endOf(log, logged);
      if (isDiskFull(words) && ballast?.release()) note(GIVEN_AWAY);
      if (!(await restarts.died(how, words))) return;
      try {
        await clearOrphan(placement.cluster, note);
        if (stopping) return;
        logged = sizeOfLog(log);
        child = launch(placement, port, log, disposable);
        restarts.started();
        // However long it recovers: ended half-way it would begin from the start.
        const failure = await untilReady(child, urlFor(port), { withinMs: Infinity });
        if (failure === null) return watch();
        how = 'it could not start';
      } catch (error) {
        how = (error as Error).message;
      }
    }
  }

  return {
    get port() {
      return port;
    },
    get superuserUrl() {
      return urlFor(port);
    },
    get pid() {
      return child.pid ?? 0;
    },
    stop(hurry) {
      restarts.cancel();
      ballast?.stop();
      stopping ??= child.pid === undefined || hasEnded(child) ? Promise.resolve() : stopServer(child.pid, hurry);
      return stopping;
    },
  };
}

/** Stops what a killed process left running on a folder whose data is not wanted any more. */
export async function stopLeftServer(state: string, note: (line: string) => void): Promise<void> {
  await clearOrphan(clusterOf(state), note);
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** In a session of its own, so that Ctrl-C in the terminal reaches the supervisor alone; its log goes to a file, so that it outlives us quietly. */
function launch(placement: Placement, port: number, log: string, disposable: boolean): ChildProcess {
  const output = openLog(log);
  const settings = [
    'listen_addresses=127.0.0.1',
    // No socket file: nothing to leave behind, nothing for other users to find.
    'unix_socket_directories=',
    `max_connections=${MAX_CONNECTIONS}`,
    'log_timezone=UTC',
    'timezone=UTC',
    ...(disposable ? DISPOSABLE : []),
  ];
  const args = ['-D', placement.cluster, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const child = spawn(join(placement.binaries.root, 'bin', 'postgres'), args, {
    ...spawnIdentity(placement),
    env: DATABASE_ENVIRONMENT,
    detached: true,
    stdio: ['ignore', output ?? 'ignore', output ?? 'ignore'],
  });
  if (output !== null) closeSync(output);
  // Reported by `untilReady`, which sees no process.
  child.once('error', () => undefined);
  // It must not keep our process alive; `stop` is what ends it.
  child.unref();
  return child;
}

/** Null once the server answers; else why that is not waited for any longer. */
async function untilReady(
  child: ChildProcess,
  url: string,
  { withinMs, giveUp }: { withinMs: number; giveUp?: AbortSignal | undefined },
): Promise<string | null> {
  const deadline = Date.now() + withinMs;
  for (let pauseMs = 25; child.pid !== undefined && !hasEnded(child); pauseMs = Math.min(pauseMs * 1.2, 500)) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    // A server that goes away under an open connection says so by an event.
    client.on('error', () => undefined);
    try {
      await client.connect();
      return null;
    } catch (error) {
      if (giveUp?.aborted || Date.now() > deadline)
        return `It did not respond within ${withinMs / 1000} s: ${(error as Error).message}`;
      await pause(pauseMs);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return 'It ended before it was ready.';
}

/** Returns the server's last output, without times, which may say why it gave up. */
function endOf(log: string, from: number): string {
  const lines = lastWords(log, from, LINES_READ)
    .split('\n')
    .map((line) => line.replace(/^\S+ \S+ UTC \[\d+\] /, ''))
    .filter((line) => !line.includes('the database system is'));
  const why = lines.filter((line) => /^(?:PANIC|FATAL|HINT):/.test(line));
  return [...new Set(why.length > 0 ? why : lines)].slice(-LINES_SHOWN).join('\n');
}

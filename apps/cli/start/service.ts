import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { decideRestart } from './restart-policy.js';

export interface ServiceOptions {
  /** As operators read it: `API`, `worker`. */
  name: string;
  /** Path of the module to run. */
  module: string;
  environment: NodeJS.ProcessEnv;
  /** What it writes goes here. */
  log: string;
  note: (line: string) => void;
  /** Told when it died so often that it is not started again. */
  onGivenUp: (reason: string) => void;
}

export interface Service {
  readonly pid: number | null;
  /** Asks it to end (SIGTERM), waits `milliseconds`, then kills it; an aborted `hurry` kills at once. */
  stop(milliseconds: number, hurry: AbortSignal): Promise<void>;
}

const LOG_KEPT_BYTES = 10_000_000;
const LINES_SHOWN = 8;

/**
 * Runs a module as a child process and starts it again when it dies. The child has a session of its own, so that Ctrl-C in the
 * terminal reaches the supervisor alone and it can stop things in order; when the supervisor is killed, the closed IPC channel
 * tells the child to leave.
 */
export function runService(options: ServiceOptions): Service {
  const { name, note } = options;
  const deaths: number[] = [];
  let stopping = false;
  let child = launch();

  function launch(): ChildProcess {
    rotate(options.log);
    const output = openSync(options.log, 'a', 0o600);
    const started = fork(options.module, [], {
      detached: true,
      env: options.environment,
      execArgv: [],
      stdio: ['ignore', output, output, 'ipc'],
    });
    closeSync(output);
    started.once('error', (error) => note(`The ${name} could not be started: ${error.message}`));
    started.once('exit', (code, signal) => void revive(signal ?? `exit code ${code}`));
    return started;
  }

  async function revive(how: string): Promise<void> {
    if (stopping) return;
    deaths.push(Date.now());
    const decision = decideRestart(deaths);
    if (!decision.again) {
      options.onGivenUp(
        `The ${name} died ${decision.deaths} times within a minute (last: ${how}). Its log ${options.log} ends with:\n${lastLines(options.log)}`,
      );
      return;
    }
    note(`The ${name} ended by itself (${how}): starting it again. Its log is ${options.log}.`);
    await pause(decision.delayMs);
    if (!stopping) child = launch();
  }

  return {
    get pid() {
      return isAlive(child) ? (child.pid ?? null) : null;
    },
    async stop(milliseconds, hurry) {
      stopping = true;
      if (!isAlive(child)) return;
      const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      child.kill('SIGTERM');
      const kill = () => child.kill('SIGKILL');
      const timer = setTimeout(() => {
        note(`The ${name} does not stop by itself: ending it.`);
        kill();
      }, milliseconds);
      if (hurry.aborted) kill();
      hurry.addEventListener('abort', kill, { once: true });
      await gone;
      clearTimeout(timer);
      hurry.removeEventListener('abort', kill);
    },
  };
}

function isAlive(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

/** One earlier log is kept. */
function rotate(log: string): void {
  try {
    if (statSync(log).size > LOG_KEPT_BYTES) renameSync(log, `${log}.1`);
  } catch {
    // There is no log yet.
  }
}

function lastLines(log: string): string {
  try {
    return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-LINES_SHOWN).join('\n');
  } catch {
    return '(nothing)';
  }
}

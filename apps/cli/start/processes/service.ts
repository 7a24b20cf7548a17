import { type ChildProcess, fork } from 'node:child_process';
import { closeSync } from 'node:fs';
import { AWAIT_ENVIRONMENT } from '#libs/config';
import { lastWords, openLog, sizeOfLog } from './log-file.js';
import { type Clock, countRestarts } from './restarts.js';

export interface ServiceOptions {
  /** As operators read it: `API`, `worker`. */
  name: string;
  /** Path of the module to run. */
  module: string;
  /** What it runs with. Until a promised one is known, the module is loaded and waits (`environmentFromParent`). */
  environment: NodeJS.ProcessEnv | Promise<NodeJS.ProcessEnv>;
  /** The path of its log. */
  log: string;
  note: (line: string) => void;
  /** Called on each death. `reason`: how often, how, and its last output. */
  onDeath?: ((death: { deaths: number; reason: string }) => void) | undefined;
  /** For tests that cannot wait. */
  clock?: Clock;
}

export interface Service {
  readonly pid: number | null;
  /** Tells it something over its channel; one that does not run does not hear it. */
  send(message: object): void;
  /** Asks it to end (SIGTERM), waits `milliseconds`, then kills it; an aborted `hurry` kills at once. */
  stop(milliseconds: number, hurry: AbortSignal): Promise<void>;
}

/**
 * Runs a module as a child process and starts it again when it dies, ever more slowly, for as long as it takes. The child has a session of
 * its own, so that Ctrl-C in the terminal reaches the supervisor alone and it can stop things in order; when the supervisor is killed, the
 * closed IPC channel tells the child to leave.
 */
export function runService(options: ServiceOptions): Service {
  const { name, log, note } = options;
  const restarts = countRestarts(name, log, note, options.clock);
  let stopping = false;
  let child = launch();

  function launch(): ChildProcess {
    const output = openLog(log);
    const from = sizeOfLog(log);
    const { environment } = options;
    const isPromised = environment instanceof Promise;
    const started = fork(options.module, isPromised ? [AWAIT_ENVIRONMENT] : [], {
      detached: true,
      ...(!isPromised && { env: environment }),
      execArgv: [],
      stdio: ['ignore', output ?? 'ignore', output ?? 'ignore', 'ipc'],
    });
    if (output !== null) closeSync(output);
    if (isPromised) {
      // A promise that fails is the starter's to tell of: it stops the service.
      void environment.then(
        (known) => started.connected && started.send({ environment: known }, () => undefined),
        () => undefined,
      );
    }
    restarts.started();
    // What killed it will not do so again: the worker has found the job, and set it aside.
    started.on('message', (message: { causeSetAside?: boolean }) => {
      if (message.causeSetAside) restarts.causeSetAside();
    });
    // What cannot be started has no exit.
    started.once('error', (error) => {
      if (started.pid === undefined) void revive(error.message, from);
    });
    started.once('exit', (code, signal) => void revive(signal ?? `exit code ${code}`, from));
    return started;
  }

  async function revive(how: string, from: number): Promise<void> {
    if (stopping) return;
    const words = lastWords(log, from);
    const again = restarts.died(how, words);
    const { deaths } = restarts;
    options.onDeath?.({
      deaths,
      reason: `The ${name} crashed ${deaths} times (last: ${how}). Its log ${log} ends with:\n${words}`,
    });
    if ((await again) && !stopping) child = launch();
  }

  return {
    get pid() {
      return isAlive(child) ? (child.pid ?? null) : null;
    },
    send(message) {
      if (child.connected) child.send(message, () => undefined);
    },
    async stop(milliseconds, hurry) {
      stopping = true;
      restarts.cancel();
      if (!isAlive(child)) return;
      const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      child.kill('SIGTERM');
      const kill = () => child.kill('SIGKILL');
      const timer = setTimeout(() => {
        note(`The ${name} does not stop. Killing it.`);
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

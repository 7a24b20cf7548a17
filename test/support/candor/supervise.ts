/** Processes that specs start from TypeScript sources, and start again when they die. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { outputOf } from './output.js';

export interface Supervised {
  /** How often it has died without being asked to. */
  readonly deaths: number;
  /** The output of all of its lives. */
  output(): string;
  kill(): void;
  stop(): Promise<void>;
}

/** Forks a module; TypeScript goes through the loader. */
function forkModule(module: URL, args: string[], environment: NodeJS.ProcessEnv): ChildProcess {
  const execArgv = module.pathname.endsWith('.ts')
    ? ['--no-warnings', '--import', new URL('../source-loader.mjs', import.meta.url).href]
    : ['--no-warnings'];
  // Options of Node are Jest's.
  const env = { ...process.env, NODE_OPTIONS: '', ...environment };
  return fork(fileURLToPath(module), args, { execArgv, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
}

/**
 * Runs a module and starts it again whenever it dies, at once.
 * @param environment beside that of this process
 */
export function supervise(module: URL, args: string[], environment: NodeJS.ProcessEnv = {}): Supervised {
  const outputs: (() => string)[] = [];
  let deaths = 0;
  let stopping = false;
  let child = launch();

  function launch(): ChildProcess {
    const started = forkModule(module, args, environment);
    outputs.push(outputOf(started));
    started.once('exit', () => {
      if (stopping) return;
      deaths += 1;
      child = launch();
    });
    return started;
  }

  return {
    get deaths() {
      return deaths;
    },
    output: () => outputs.map((output) => output()).join('\n'),
    kill: () => void child.kill('SIGKILL'),
    async stop() {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      if (child.connected) child.disconnect();
      await gone;
    },
  };
}

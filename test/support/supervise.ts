/** Processes that specs start from TypeScript sources, and start again when they die. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Supervised {
  /** How often it has died without being asked to. */
  readonly deaths: number;
  kill(): void;
  stop(): Promise<void>;
}

/** Forks a module; TypeScript goes through the loader. */
function forkModule(module: URL, args: string[], environment: NodeJS.ProcessEnv = process.env): ChildProcess {
  const execArgv = module.pathname.endsWith('.ts')
    ? ['--no-warnings', '--import', new URL('./source-loader.mjs', import.meta.url).href]
    : ['--no-warnings'];
  const env = { ...environment };
  delete env['NODE_OPTIONS']; // Jest's.
  return fork(fileURLToPath(module), args, { execArgv, env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
}

/** Runs a module and starts it again whenever it dies, as `candor start` does. */
export function supervise(module: URL, args: string[], environment?: NodeJS.ProcessEnv): Supervised {
  let deaths = 0;
  let stopping = false;
  let child = launch();

  function launch(): ChildProcess {
    const started = forkModule(module, args, environment);
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

import { cutOffNetwork } from './cut-off.js';
import { endWithParent } from './end-with-parent.js';
import type { TaskAnswer } from './task-process.js';

/**
 * The side of the process: runs one task after another for the pool that started it. The process holds no secrets (its environment is empty)
 * and no network, and ends when its channel closes; a terminal's Ctrl-C and a group's SIGTERM are the parent's to answer.
 *
 * @param run must not throw for what a task holds: an error ends the process, and the task with it
 * @param warmUp what has to be loaded before the first task
 */
export async function serveTasks<Request, Result>(
  run: (request: Request) => Result | Promise<Result>,
  warmUp: () => unknown = () => undefined,
): Promise<void> {
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => undefined);
  process.on('disconnect', () => process.exit(0));
  endWithParent();
  cutOffNetwork();
  const answer = (message: TaskAnswer<Result>): void => void process.send?.(message);
  process.on('message', (request: Request) => {
    void Promise.resolve(run(request)).then((result) => answer({ kind: 'done', result }));
  });
  await warmUp();
  answer({ kind: 'ready' });
}

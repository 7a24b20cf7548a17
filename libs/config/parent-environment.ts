/** The argument of a process whose parent sends it its environment over the IPC channel. */
export const AWAIT_ENVIRONMENT = '--await-environment';

/**
 * Waits, in a process that was started with `--await-environment`, for `{ environment }` from its parent, and takes it in place of its
 * own. So modules are loaded while the parent does not know the address of the database yet. Ends the process when the parent goes;
 * returns at once without the argument.
 */
export async function environmentFromParent(): Promise<void> {
  if (!process.argv.includes(AWAIT_ENVIRONMENT)) return;
  process.once('disconnect', leave);
  process.env = await new Promise<NodeJS.ProcessEnv>((resolve) => {
    process.once('message', ({ environment }: { environment: NodeJS.ProcessEnv }) => resolve(environment));
  });
  process.off('disconnect', leave);
}

function leave(): never {
  process.exit(0);
}

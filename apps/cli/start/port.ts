import { createServer } from 'node:net';
import { CommandError } from '../command-error.js';

/**
 * Finds out whether the address can be listened on, before anything is started.
 * @throws CommandError `port-taken`, `port-forbidden`, `host-unknown`
 */
export async function checkPort(host: string, port: number): Promise<void> {
  const error = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    const probe = createServer();
    probe.once('error', resolve);
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(null)));
  });
  if (!error) return;
  if (error.code === 'EADDRINUSE') {
    throw new CommandError(
      'port-taken',
      `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
    );
  }
  if (error.code === 'EACCES') {
    throw new CommandError(
      'port-forbidden',
      `This user may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start`,
    );
  }
  throw new CommandError('host-unknown', `Cannot listen on ${host}, port ${port}: ${error.message}`);
}

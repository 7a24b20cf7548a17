import { type AddressInfo, createServer } from 'node:net';
import { CommandError } from '../command-error.js';

/**
 * The port to listen on: the one asked for, found free before anything is started, or a free one for 0.
 * @throws CommandError `port-taken`, `port-forbidden`, `host-unknown`
 */
export async function choosePort(host: string, port: number): Promise<number> {
  const probe = createServer();
  try {
    return await new Promise<number>((resolve, reject) => {
      probe.once('error', reject);
      probe.listen({ host, port, exclusive: true }, () => {
        const chosen = (probe.address() as AddressInfo).port;
        probe.close(() => resolve(chosen));
      });
    });
  } catch (error) {
    throw inWords(error as NodeJS.ErrnoException, host, port);
  }
}

function inWords(error: NodeJS.ErrnoException, host: string, port: number): CommandError {
  if (error.code === 'EADDRINUSE') {
    return new CommandError(
      'port-taken',
      `Another program, perhaps another Candor, uses port ${port}. Stop it, or choose another port: PORT=${port + 1} npm start`,
    );
  }
  if (error.code === 'EACCES') {
    return new CommandError(
      'port-forbidden',
      `This user cannot listen on port ${port}. Choose a port above 1023: PORT=3000 npm start`,
    );
  }
  return new CommandError('host-unknown', `Cannot listen on ${host}, port ${port}: ${error.message}`);
}

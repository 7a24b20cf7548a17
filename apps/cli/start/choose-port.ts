import { randomInt } from 'node:crypto';
import { type AddressInfo, createServer } from 'node:net';
import { CommandError } from '../command-error.js';

/**
 * Ports that a free one is chosen from: below those that operating systems give to outgoing connections (Linux from 32768, others from
 * 49152), which take any port at any moment until the program that it was chosen for listens.
 */
const FREE_PORTS = { from: 20_000, to: 32_000 };
const TRIES = 100;

/**
 * The port to listen on: the one asked for, found free before anything is started, or a free one for 0.
 * @throws CommandError `port-taken`, `port-forbidden`, `host-unknown`
 */
export async function choosePort(host: string, port: number): Promise<number> {
  for (let tries = 0; ; tries += 1) {
    const tried = port === 0 && tries < TRIES ? randomInt(FREE_PORTS.from, FREE_PORTS.to) : port;
    try {
      return await probed(host, tried);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (tried === port || (code !== 'EADDRINUSE' && code !== 'EACCES'))
        throw inWords(error as NodeJS.ErrnoException, host, tried);
    }
  }
}

/** Listens on a port for a moment. @returns the port · @throws why it cannot be listened on */
async function probed(host: string, port: number): Promise<number> {
  const probe = createServer();
  return new Promise<number>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen({ host, port, exclusive: true }, () => {
      const chosen = (probe.address() as AddressInfo).port;
      probe.close(() => resolve(chosen));
    });
  });
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

/**
 * The API process. A parent with an IPC channel gets a message when it listens and may report that the worker beside it
 * died. The process ends when the channel closes.
 */
import type { Socket } from 'node:net';
import { environmentFromParent } from '#libs/config';
import { jsonLogger, leave, onEnd, settingsOrLeave } from '#libs/process';
import { createApp } from './create-app.js';
import { WorkersService } from './platform/health/workers.service.js';
import { RoleReaderService } from './roles/reading/role-reader.service.js';

/** The interval at which connections are checked during shutdown, and the time that requests have to end, ms. */
const SWEEP_MS = 20;
const PATIENCE_MS = 10_000;

const connections = new Set<Socket>();
let stopping = false;
await environmentFromParent();
const settings = settingsOrLeave();
const logger = jsonLogger(settings.logLevel);

onEnd(async () => {
  stopping = true;
  setTimeout(() => process.exit(0), PATIENCE_MS).unref();
  const started = await starting;
  // Connections that were busy when the server began to close are kept alive afterwards: each is closed when it falls idle.
  const server = started.getHttpServer();
  const sweep = (): void => {
    server.closeIdleConnections();
    for (const connection of connections) if (connection.bytesRead === 0) connection.destroy();
  };
  setInterval(sweep, SWEEP_MS).unref();
  await started.close();
  process.exit(0);
});

const starting = createApp(settings, logger);
const app = await starting.catch(failed);
// Browsers open connections ahead of need, and Node takes one on which nothing was said yet for busy.
app.getHttpServer().on('connection', (connection: Socket) => {
  connections.add(connection);
  connection.once('close', () => connections.delete(connection));
});
await app.listen(settings.port, settings.host).catch(failed);
const address = await app.getUrl();
logger.log({ listening: address }, 'Api');
process.on('message', (message: { workerDeaths?: number }) => {
  if (message.workerDeaths !== undefined) app.get(WorkersService).noteDeathsInARow(message.workerDeaths);
});
process.send?.({ ready: true, address });
app.get(RoleReaderService).warm();

function failed(error: unknown): never {
  leave(describe(error), stopping ? 0 : 1);
}

function describe(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return `Another program uses port ${settings.port} of ${settings.host}. Set PORT to a free one.\n`;
  if (code === 'EACCES')
    return `Port ${settings.port} is not available to this operating-system user. Set PORT to a number above 1023.\n`;
  if (code === 'EADDRNOTAVAIL')
    return `HOST is ${settings.host}, which is not an address of this machine. Set HOST to one of its addresses.\n`;
  return `The API could not start: ${message}\n`;
}

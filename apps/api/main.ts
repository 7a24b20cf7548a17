/** The API process. Whoever starts it with an IPC channel is told when it listens, and it leaves when that channel closes. */
import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import { serverSettings, SettingsError, type ServerSettings } from '#libs/config';
import { createApp } from './create-app.js';

const LEVELS: Record<ServerSettings['logLevel'], LogLevel[]> = {
  error: ['fatal', 'error'],
  warn: ['fatal', 'error', 'warn'],
  info: ['fatal', 'error', 'warn', 'log'],
  debug: ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'],
};

/** How often connections are looked at while the process ends, and how long it waits for requests that do not. */
const SWEEP_MS = 20;
const PATIENCE_MS = 10_000;

let stopping = false;
const settings = readSettings();
const logger = new ConsoleLogger({ json: true, colors: false, logLevels: LEVELS[settings.logLevel] });
const hasParent = process.send !== undefined;

// Before the start: a parent that goes, or asks to stop, while the API comes up.
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => {
  // Ctrl-C reaches the whole terminal: the parent stops its children in order.
  if (!hasParent) void stop();
});
if (hasParent) process.on('disconnect', () => void stop());

const starting = createApp(settings, logger);
const app = await starting.catch((error: unknown) => leave(describe(error)));
await app.listen(settings.port, settings.host).catch((error: unknown) => leave(describe(error)));
const address = await app.getUrl();
logger.log({ listening: address }, 'Api');
process.send?.({ ready: true, address });

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(0), PATIENCE_MS).unref();
  const started = await starting;
  // Connections that were busy when the server began to close are kept alive afterwards: each is closed when it falls idle.
  const server = started.getHttpServer();
  setInterval(() => server.closeIdleConnections(), SWEEP_MS).unref();
  await started.close();
  process.exit(0);
}

function readSettings(): ServerSettings {
  try {
    return serverSettings();
  } catch (error) {
    return leave(error instanceof SettingsError ? error.describe() : describe(error));
  }
}

function describe(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return `Port ${settings.port} of ${settings.host} is taken by another program. Set PORT to a free one.\n`;
  if (code === 'EACCES') return `Port ${settings.port} may not be used by this user. Set PORT to one above 1023.\n`;
  if (code === 'EADDRNOTAVAIL') return `HOST is ${settings.host}, which is not an address of this machine.\n`;
  return `The API could not start: ${message}\n`;
}

function leave(reason: string): never {
  process.stderr.write(reason);
  process.exit(stopping ? 0 : 1);
}

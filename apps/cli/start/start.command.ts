import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { childEnvironment, type Settings } from '#libs/config';
import { CommandError } from '../command-error.js';
import { commandSettings } from '../settings.js';
import { openDataFolder, secretKeyOf } from './data-folder.js';
import { type DatabaseUrls, forgetDatabase, startEmbeddedDatabase } from './embedded-database.js';
import { lockDataFolder } from './instance-lock.js';
import { choosePort } from './choose-port.js';
import { clusterOf } from './postgres/index.js';
import { waitUntilReady } from './readiness.js';
import { runService, type Service, type ServiceOptions } from './processes/service.js';
import { reportWhenSlow } from './slow-phase.js';
import { listenForEnd } from './shutdown.js';

/** How long each is given to end by itself. With the database's own limits all of it stays below fifteen seconds. */
const API_STOP_MS = 4_000;
const WORKER_STOP_MS = 4_000;

/** After so many deaths before the API was ready once, the user who has just typed the command should see the cause. */
const API_DEATHS_AT_START = 3;

const API = fileURLToPath(new URL('../../api/main.js', import.meta.url));
const WORKER = fileURLToPath(new URL('../../worker/main.js', import.meta.url));

/** `candor start`: everything in one command, until Ctrl-C. What was started is stopped in the opposite order, whatever happens. */
export async function start(): Promise<void> {
  const settings = commandSettings();
  const { host } = settings;
  const port = await choosePort(host, settings.port);
  const address = `http://${['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host}:${port}`;
  const folder = openDataFolder(settings.dataDir);
  const end = listenForEnd();
  const closers: (() => Promise<void> | void)[] = [];
  const services: (() => Promise<void>)[] = [];
  let isReady = false;
  let api: Service | null = null;
  for (const module of [API, WORKER]) {
    if (!existsSync(module)) throw new CommandError('not-built', `${module} is missing. Run \`npm run build\`.`);
  }
  try {
    // Commands that print links read it from the lock.
    closers.push(lockDataFolder(folder, settings.publicUrl ?? address));
    // API and worker load their modules meanwhile.
    const environment = prepareEnvironment();
    // A worker that cannot start blocks neither intake nor lists. Its error is logged here and shown in /readyz.
    serve('worker', {
      ...{ module: WORKER, stopMs: WORKER_STOP_MS, environment },
      // Only this process knows of a worker that dies before its first heartbeat.
      onDeath: ({ deaths }) => api?.send({ workerDeaths: deaths }),
    });
    api = serve('API', {
      ...{ module: API, stopMs: API_STOP_MS, environment },
      onDeath: ({ deaths, reason }) => {
        if (!isReady && deaths >= API_DEATHS_AT_START) end.fail(reason);
      },
    });
    await environment;
    const probed = `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}`;
    await reportWhenSlow('Starting API and worker', waitUntilReady(probed, end.signal), note);
    end.throwIfOver();
    isReady = true;
    process.stdout.write(`Candor is ready at ${address}\n`);
    await end.happened;
  } catch (error) {
    if (error !== end.signal.reason) throw error;
  } finally {
    for (const stop of services.reverse()) await stop();
    for (const close of closers.reverse()) await close();
    end.stopListening();
  }
  if (end.failure) throw new CommandError('given-up', end.failure);

  /** Starts and migrates the database. Returns what API and worker run with. */
  async function prepareEnvironment(): Promise<Record<string, string>> {
    // A second of loading, done while the database server starts.
    const loading = import('./prepare-database.js');
    const database = await reportWhenSlow('Starting the database', openDatabase(settings, folder), note);
    end.throwIfOver();
    const { prepareDatabase } = await loading;
    const secretKey = settings.secretKey ?? secretKeyOf(folder);
    const secretKeys = [secretKey, ...settings.formerSecretKeys];
    const preparing = prepareDatabase(database, settings.publicUrl ?? address, secretKeys);
    const signIn = await reportWhenSlow('Migrating the database', preparing, note);
    if (signIn !== null) process.stdout.write(`Sign in as admin. Shown once:\n${signIn}`);
    end.throwIfOver();
    return childEnvironment({
      DATABASE_URL: database.url,
      // Ownership stays out of the running processes.
      DATABASE_OWNER_URL: undefined,
      CANDOR_SECRET_KEY: secretKey,
      CANDOR_DATABASE_DIR: databaseDirOf(settings, folder),
      CANDOR_RECORDS_DIR: settings.recordsDir ?? join(folder, 'records'),
      PORT: String(port),
      HOST: host,
    });
  }

  async function openDatabase({ databaseUrl, databaseOwnerUrl }: Settings, folder: string): Promise<DatabaseUrls> {
    if (databaseUrl !== null) return { url: databaseUrl, ownerUrl: databaseOwnerUrl ?? databaseUrl };
    const { server, urls } = await startEmbeddedDatabase(folder, { note, giveUp: end.signal });
    closers.push(async () => {
      await server.stop(end.hurry);
      forgetDatabase(folder);
    });
    return urls;
  }

  function serve(
    name: string,
    {
      stopMs,
      ...options
    }: Pick<ServiceOptions, 'module' | 'environment' | 'onDeath'> & {
      /** How long it is given to end by itself. */
      stopMs: number;
    },
  ): Service {
    const log = join(folder, 'logs', `${name.toLowerCase()}.log`);
    const service = runService({ ...options, name, log, note });
    services.push(() => service.stop(stopMs, end.hurry));
    return service;
  }
}

/** Returns the folder of the database whose disk space is watched; undefined for a database elsewhere. */
function databaseDirOf({ databaseDir, databaseUrl }: Settings, folder: string): string | undefined {
  return databaseDir ?? (databaseUrl === null ? clusterOf(join(folder, 'postgres')) : undefined);
}

function note(line: string): void {
  process.stderr.write(`${line}\n`);
}

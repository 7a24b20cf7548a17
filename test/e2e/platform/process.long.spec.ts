/**
 * The API as a process of its own, as `candor start` and a container run it.
 *
 * @runs-alone It starts and kills processes.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type Server } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { requireSecretKey } from '#libs/process';
import { createTestDatabase, openDataSource, type TestDatabase } from '../../support/servers/postgres.js';
import { outputOf } from '../../support/candor/output.js';
import { SECRET_KEY } from '../../support/candor/processes.js';
import { untilFound } from '../../support/until.js';

const MAIN = fileURLToPath(new URL('../../../dist/packed/apps/api/main.js', import.meta.url));

interface Run {
  child: ChildProcess;
  output: () => string;
  ended: Promise<number | null>;
  /** The address, when it listens. */
  ready: () => Promise<string>;
}

const running: ChildProcess[] = [];
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});
afterAll(() => database.drop());

function run(env: Record<string, string>): Run {
  const child = fork(MAIN, [], {
    env: { PATH: process.env['PATH'], ...env },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  running.push(child);
  const output = outputOf(child);
  return {
    child,
    output,
    // Not 'close' of the process: it does not come after this side has disconnected. What it wrote may come after its end.
    ended: Promise.all([once(child, 'exit'), once(child.stdout!, 'close'), once(child.stderr!, 'close')]).then(
      ([[code]]) => code as number | null,
    ),
    ready: () =>
      new Promise((resolve, reject) => {
        child.once('message', (message) => resolve((message as { address: string }).address));
        child.once('exit', () => reject(new Error(output())));
      }),
  };
}

/** Waits until a server takes no new connections: it is ending. */
async function takesNobody(address: string): Promise<void> {
  const { hostname, port } = new URL(address);
  await untilFound(
    () =>
      new Promise<boolean>((resolve) => {
        const socket = connect(Number(port), hostname);
        socket.once('error', () => resolve(true));
        socket.once('connect', () => {
          socket.destroy();
          resolve(false);
        });
      }),
  );
}

const good = () => ({ DATABASE_URL: database.url, CANDOR_SECRET_KEY: SECRET_KEY, PORT: '0' });

describe('an API with wrong settings', () => {
  it('names all of them at once and ends with 1, without a stack trace', async () => {
    const { ended, output } = run({ PORT: 'eighty', CANDOR_INSECURE_HTTP: 'yes', CANDOR_COLOUR: 'red' });
    expect(await ended).toBe(1);
    for (const name of ['DATABASE_URL', 'CANDOR_SECRET_KEY', 'PORT', 'CANDOR_INSECURE_HTTP', 'CANDOR_COLOUR']) {
      expect(output()).toContain(name);
    }
    expect(output()).not.toMatch(/\n\s+at /);
  });

  it('says that the port is taken', async () => {
    const taken: Server = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as { port: number };
    const { ended, output } = run({ ...good(), PORT: String(port) });
    expect(await ended).toBe(1);
    expect(output()).toContain(`uses port ${port} of 127.0.0.1`);
    expect(output()).not.toMatch(/\n\s+at /);
    await new Promise((resolve) => taken.close(resolve));
  });
});

describe('an API with another secret key than before', () => {
  it('says so and what to do, and ends with 1', async () => {
    const own = await createTestDatabase();
    try {
      const dataSource = await openDataSource(own.url, 'app', { size: 1 });
      await requireSecretKey(dataSource, [Buffer.alloc(32, 9).toString('base64')]);
      await dataSource.destroy();
      const { ended, output } = run({ ...good(), DATABASE_URL: own.url });
      expect(await ended).toBe(1);
      expect(output()).toContain('CANDOR_SECRET_KEY does not match this database');
      expect(output()).toContain('CANDOR_FORMER_SECRET_KEYS');
      expect(output()).not.toMatch(/\n\s+at /);
    } finally {
      await own.drop();
    }
  });
});

describe('a running API', () => {
  it('answers, leaves Ctrl-C to its parent, and ends on SIGTERM', async () => {
    const { child, ready, ended, output } = run(good());
    const address = await ready();
    child.kill('SIGINT');
    await setTimeout(200); // Long enough to end, which it must not.
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    const openapi = (await (await fetch(`${address}/api/openapi.json`)).json()) as { openapi: string };
    expect(openapi.openapi).toBe('3.1.0');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    for (const line of output().trim().split('\n')) expect(() => JSON.parse(line) as unknown).not.toThrow();
  });

  it('finishes what is under way before it ends', async () => {
    const { child, ready, ended } = run(good());
    const address = await ready();
    const owner = new pg.Client(database.ownerUrl);
    await owner.connect();
    try {
      // The answer waits for the table, so that the signal certainly comes while it is under way.
      await owner.query('BEGIN; LOCK TABLE login_directory');
      const answer = fetch(`${address}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: 'nobody@example.org', password: 'whatever it was' }),
      });
      await untilFound(async () => {
        const { rows } = await owner.query(
          "SELECT FROM pg_locks WHERE NOT granted AND relation = 'login_directory'::regclass",
        );
        return rows.length > 0;
      });
      child.kill('SIGTERM');
      await takesNobody(address);
      await owner.query('ROLLBACK');
      expect((await answer).status).toBe(401);
    } finally {
      await owner.end();
    }
    expect(await ended).toBe(0);
  });

  it('tells who comes on an open connection while it ends what is going on', async () => {
    const { child, ready, ended } = run(good());
    const address = await ready();
    const { hostname, port } = new URL(address);
    const socket = connect(Number(port), hostname).setEncoding('utf8');
    let answers = '';
    socket.on('data', (text: string) => (answers += text));
    const head = 'Host: candor\r\nContent-Type: application/json';
    socket.write(`POST /api/v1/session HTTP/1.1\r\n${head}\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n{`);
    await untilFound(() => answers.includes('100 Continue'));
    child.kill('SIGTERM');
    await takesNobody(address);
    socket.write(`}GET /readyz HTTP/1.1\r\n${head}\r\n\r\n`);
    await once(socket, 'close');
    expect(answers.match(/HTTP\/1.1 \d+/g)).toEqual(['HTTP/1.1 100', 'HTTP/1.1 422', 'HTTP/1.1 503']);
    expect(answers).toMatch(/application\/problem\+json[^]*"code":"shutting-down"/);
    expect(await ended).toBe(0);
  });

  it('leaves when the channel to its parent closes', async () => {
    const { child, ready, ended } = run(good());
    await ready();
    child.disconnect();
    expect(await ended).toBe(0);
  });
});

// `node scripts/release-fixture.mjs [--into FOLDER]`: makes the data folder of a release, which every later commit upgrades in a test
// (docs/decisions/platform-upgrades.md). It starts the built product on an empty folder, waits until the sample candidates are
// ranked, stops it, and packs the folder into `test/fixtures/releases/<version of package.json>/`, beside the shortlist that it served.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { constants, createBrotliCompress } from 'node:zlib';
import pg from 'pg';
import { ensureBuilt, importBuilt } from './build-steps.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { into: { type: 'string', default: join(root, 'test/fixtures/releases') } } });
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const fixture = join(resolve(values.into), version);

/** A cluster holds its system tables once for each of four databases: a window over all of it stores them once. */
const PACKED = {
  [constants.BROTLI_PARAM_QUALITY]: 9,
  [constants.BROTLI_PARAM_LARGE_WINDOW]: 1,
  [constants.BROTLI_PARAM_LGWIN]: 27,
};
const LOOK_EVERY_MS = 500;

await ensureBuilt();
const data = mkdtempSync(join(tmpdir(), 'candor-release-'));
// As root the database runs as another user, who has to pass through.
chmodSync(data, 0o711);
try {
  const shortlist = await whileItRuns(servedShortlist);
  await removeWhatIsNotRead();
  mkdirSync(fixture, { recursive: true });
  const file = join(fixture, 'data-folder.tar.br');
  await pack(file);
  await writeFile(join(fixture, 'shortlist.json'), `${JSON.stringify(shortlist, null, 2)}\n`);
  console.log(`${file}: ${(statSync(file).size / 1e6).toFixed(1)} MB, ${shortlist.candidates.length} candidates`);
} finally {
  rmSync(data, { recursive: true, force: true });
}

/** Starts the product, has `work` done with a session of its first admin, and stops it. */
async function whileItRuns(work) {
  const candor = spawn(process.execPath, [join(root, 'dist/packed/apps/cli/main.js'), 'start'], {
    env: { PATH: process.env.PATH, PORT: '0', CANDOR_DATA_DIR: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  candor.stdout.on('data', (text) => (output += text));
  try {
    const origin = await found(() => {
      if (candor.exitCode !== null) throw new Error(`Candor did not start:\n${output}`);
      return /Candor is ready at (\S+)/.exec(output)?.[1];
    });
    return await work(await signedIn(origin, /password {2}(\S+)/.exec(output)?.[1]));
  } finally {
    candor.kill('SIGTERM');
    if (candor.exitCode === null) await once(candor, 'exit');
  }
}

/** @returns what reads a path of the API */
async function signedIn(origin, password) {
  const session = await call(`${origin}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email: 'admin@candor.local', password }),
  });
  const cookie = session.headers.getSetCookie().map((each) => each.split(';')[0]);
  return async (path) => (await call(`${origin}/api/v1${path}`, { headers: { cookie: cookie.join('; ') } })).json();
}

async function call(url, init) {
  const response = await globalThis.fetch(url, init);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return response;
}

/** The sample role's shortlist once every candidate is ranked. */
async function servedShortlist(read) {
  const { title, shortlist } = await found(async () => {
    const [{ id }] = (await read('/roles')).items;
    const role = await read(`/roles/${id}`);
    const served = await read(`/roles/${id}/shortlist?limit=100`);
    return served.items.length > 0 && served.waiting === 0 && { title: role.title, shortlist: served };
  });
  const candidates = shortlist.items.map(({ name, score, low, high, coverage }) => ({
    name,
    score,
    low,
    high,
    coverage,
  }));
  return { product: version, role: title, candidates };
}

/** Logs, the room that is kept for a full disk, and the parts of PostgreSQL's log that a server stopped in order does not read again. */
async function removeWhatIsNotRead() {
  const { forgetDatabase, startEmbeddedDatabase } = await importBuilt('apps/cli/start/embedded-database.js');
  const { server, urls } = await startEmbeddedDatabase(data, { note: console.error });
  const client = new pg.Client(urls.ownerUrl);
  await client.connect();
  // The next part begins, and the checkpoint of the stop will be in it.
  await client.query('SELECT pg_switch_wal()');
  await client.query('CHECKPOINT');
  const { rows } = await client.query('SELECT pg_walfile_name(pg_current_wal_insert_lsn()) AS current');
  await client.end();
  await server.stop();
  forgetDatabase(data);
  const wal = join(data, 'postgres/cluster/pg_wal');
  for (const name of readdirSync(wal)) {
    if (/^[0-9A-F]{24}$/.test(name) && name !== rows[0].current) rmSync(join(wal, name));
  }
  for (const path of ['logs', 'postgres/log', 'postgres/ballast'])
    rmSync(join(data, path), { recursive: true, force: true });
}

async function pack(file) {
  const tar = spawn('tar', ['--create', '--directory', data, '.'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(tar, 'close');
  await pipeline(tar.stdout, createBrotliCompress({ params: PACKED }), createWriteStream(file));
  const [code] = await ended;
  if (code !== 0) throw new Error(`tar ended with ${code}`);
}

async function found(look) {
  for (;;) {
    const result = await look();
    if (result) return result;
    await sleep(LOOK_EVERY_MS);
  }
}

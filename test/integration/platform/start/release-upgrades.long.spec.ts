/**
 * Every release's data folder starts with the code of today, and serves the shortlist that the release served. A data folder of today's
 * code is made too, so that the script for the next release works when it is needed.
 *
 * @runs-alone It starts Candor several times.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { choosePort } from '../../../../apps/cli/start/choose-port.js';
import { outputOf } from '../../../support/candor/output.js';
import { createTestDatabase } from '../../../support/servers/postgres.js';
import {
  type ReleaseFixture,
  releaseFixtures,
  releasesWithoutFixture,
  servedShortlist,
  unpackDataFolder,
} from '../../../support/candor/release-fixtures.js';
import { removeServerData } from '../../../support/servers/server-data.js';
import { untilFound } from '../../../support/until.js';
import { catalogue } from '../backup/databases.js';

const CANDOR = resolve('dist/packed/apps/cli/main.js');
/** Limits that are never reached: one start or two, and the samples' way through the worker, on a busy machine. */
const PATIENCE_MS = { upgrade: 900_000, makeAndUpgrade: 2_400_000 };
const KEPT = releaseFixtures(resolve('test/fixtures/releases'));

describe('the data folders of releases', () => {
  it('are missing for a release of the changelog before the present version, and for the first release', () => {
    const changelog = '# Changelog\n\n## [0.10.0]\n\n## [0.3.0] - 2027-02-01\n\n## 0.2.0\n- `## [0.0.9]` in a line\n';
    expect(releasesWithoutFixture(changelog, '0.10.0', [])).toEqual(['0.1.0', '0.2.0', '0.3.0']);
    expect(releasesWithoutFixture(changelog, '0.3.0', ['0.1.0'])).toEqual(['0.2.0']);
    expect(releasesWithoutFixture(changelog, '0.1.0', [])).toEqual([]);
  });

  it('are kept for every release: `node scripts/release-fixture.mjs` at its commit makes one', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const kept = KEPT.map((fixture) => fixture.version);
    expect(releasesWithoutFixture(readFileSync('CHANGELOG.md', 'utf8'), version, kept)).toEqual([]);
  });
});

describe('an upgrade', () => {
  let root: string;
  let port: number;
  let data: string;
  const started: ChildProcess[] = [];

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'candor-upgrade-'));
    chmodSync(root, 0o711);
    data = join(root, 'data');
    port = await choosePort('127.0.0.1', 0);
  });
  afterEach(async () => {
    for (const child of started) {
      child.kill('SIGTERM');
      await untilFound(() => child.exitCode !== null || child.signalCode !== null);
    }
    started.length = 0;
    await removeServerData(join(data, 'postgres'));
    rmSync(data, { recursive: true, force: true });
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  function candor(...args: string[]): { process: ChildProcess; output(): string } {
    const child = spawn(process.execPath, [CANDOR, ...args], {
      env: { PATH: process.env['PATH'], PORT: String(port), CANDOR_DATA_DIR: data },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    started.push(child);
    return { process: child, output: outputOf(child) };
  }

  async function read<Body>(path: string, key: string): Promise<Body> {
    const response = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
      headers: { authorization: `Bearer ${key}` },
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Body;
  }

  async function newKey(): Promise<string> {
    const { process: command, output } = candor('key', 'add', 'after the upgrade', '--kind', 'admin');
    await once(command, 'close');
    return /ck_\S+/.exec(output())?.[0] ?? output();
  }

  async function serveAsBefore(fixture: ReleaseFixture): Promise<void> {
    unpackDataFolder(fixture, data);
    const { role, candidates } = servedShortlist(fixture);
    const { process: product, output } = candor('start');
    await untilFound(() => {
      if (product.exitCode !== null) throw new Error(output());
      return output().includes('Candor is ready');
    });
    const key = await newKey();

    const { items: roles } = await read<{ items: { id: string; title: string }[] }>('/roles', key);
    expect(roles).toMatchObject([{ title: role }]);
    const shortlist = await read<{ items: { applicationId: string }[] }>(
      `/roles/${roles[0]?.id}/shortlist?limit=100`,
      key,
    );
    expect(shortlist.items).toHaveLength(candidates.length);
    expect(shortlist.items).toMatchObject(candidates);
    for (const { applicationId } of shortlist.items) {
      expect(await read(`/applications/${applicationId}`, key)).toMatchObject({ id: applicationId, state: 'assessed' });
    }

    // The tables are those of a database that never was another version's: no migration was changed after its release.
    const { ownerUrl } = JSON.parse(readFileSync(join(data, 'database.json'), 'utf8')) as { ownerUrl: string };
    const fresh = await createTestDatabase();
    try {
      expect(await catalogue(ownerUrl)).toEqual(await catalogue(fresh.ownerUrl));
    } finally {
      await fresh.drop();
    }
  }

  for (const fixture of KEPT) {
    it(
      `of the data folder of ${fixture.version} serves the same shortlist, from the same tables as a new one`,
      () => serveAsBefore(fixture),
      PATIENCE_MS.upgrade,
    );
  }

  it(
    'of a data folder that this commit makes serves the same shortlist, from the same tables as a new one',
    async () => {
      const into = join(root, 'releases');
      execFileSync(process.execPath, ['scripts/release-fixture.mjs', '--into', into], { stdio: 'inherit' });
      const [made] = releaseFixtures(into);
      await serveAsBefore(made!);
    },
    PATIENCE_MS.makeAndUpgrade,
  );
});

/** @runs-alone Its hooks give each test a service of its own. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning } from '../../../../apps/cli/start/processes/process-table.js';
import type { Clock } from '../../../../apps/cli/start/processes/restarts.js';
import { runService, type Service, type ServiceOptions } from '../../../../apps/cli/start/processes/service.js';
import { untilFound } from '../../../support/until.js';

let folder: string;
let notes: string[];
let deaths: { deaths: number; reason: string }[];
let pauses: number[];
let service: Service;
const never = new AbortController().signal;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-service-'));
  notes = [];
  pauses = [];
  deaths = [];
});
afterEach(async () => {
  await service.stop(0, never);
  rmSync(folder, { recursive: true, force: true });
});

const QUICK: Clock = { now: () => 0, wait: async (ms) => void pauses.push(ms) };

function run(
  code: string,
  { clock = QUICK, environment = {} }: Partial<Pick<ServiceOptions, 'clock' | 'environment'>> = {},
): void {
  const module = join(folder, 'service.mjs');
  writeFileSync(module, code);
  service = runService({
    name: 'service',
    module,
    environment,
    log: join(folder, 'log'),
    note: (line) => notes.push(line),
    onDeath: (death) => deaths.push(death),
    // The pauses are those of the policy; the test does not wait for them.
    clock,
  });
}

/** A module that says in the log when it is loaded, and then what its environment holds. */
const AWAITING = `
  import { environmentFromParent } from ${JSON.stringify(new URL('../../../../dist/libs/config/index.js', import.meta.url).href)};
  console.log('loaded');
  await environmentFromParent();
  console.log('PORT is ' + process.env.PORT);
  setInterval(() => undefined, 1000);
`;
const logged = () => readFileSync(join(folder, 'log'), 'utf8');

describe('a service of candor start', () => {
  it('loads its modules while its environment is not known, and gets it at every start', async () => {
    let know!: (environment: NodeJS.ProcessEnv) => void;
    run(AWAITING, { environment: new Promise((resolve) => (know = resolve)) });
    await untilFound(() => logged().includes('loaded'));
    expect(logged()).not.toContain('PORT');
    know({ PORT: '4711' });
    await untilFound(() => logged().includes('PORT is 4711'));
    const first = await untilFound(() => service.pid);
    process.kill(first, 'SIGKILL');
    await untilFound(() => logged().split('PORT is 4711').length === 3);
  });

  it('can be stopped while it waits for its environment', async () => {
    run(AWAITING, { environment: new Promise(() => undefined) });
    const pid = await untilFound(() => service.pid);
    await untilFound(() => logged().includes('loaded'));
    await service.stop(10_000, never);
    expect(isRunning(pid)).toBe(false);
  });

  it('is started again when it dies, and not when it was stopped', async () => {
    run('setInterval(() => undefined, 1000)');
    const first = await untilFound(() => service.pid);
    process.kill(first, 'SIGKILL');
    const second = await untilFound(() => service.pid !== first && service.pid);
    expect(notes[0]).toContain('The service stopped unexpectedly (SIGKILL). Restarting it in 1 s.');
    await service.stop(2_000, never);
    expect(isRunning(second)).toBe(false);
    expect(service.pid).toBeNull();
  });

  it('is started again ever more slowly for as long as it dies, and says why once', async () => {
    run('console.log(JSON.stringify({ at: Date.now() })); console.error("no database here"); process.exit(3)');
    await untilFound(() => deaths.length > 8);
    await service.stop(0, never);
    expect(pauses.slice(0, 8)).toEqual([1, 2, 4, 8, 16, 32, 60, 60].map((seconds) => 1_000 * seconds));
    expect(deaths[7]).toMatchObject({
      deaths: 8,
      reason: expect.stringMatching(/^The service crashed 8 times \(last: exit code 3\)\.[^]*\nno database here$/),
    });
    expect(notes.filter((note) => note.includes('no database here'))).toHaveLength(1);
    expect(notes.filter((note) => note.startsWith('The service stopped unexpectedly (exit code 3'))).toHaveLength(
      deaths.length,
    );
    expect(notes).toContain('The service stopped unexpectedly (exit code 3, 8 times in a row). Restarting it in 60 s.');
  });

  it('begins with the shortest pause again when it says that the cause of its deaths is set aside', async () => {
    run('process.send({ causeSetAside: true }, () => process.exit(3))');
    await untilFound(() => pauses.length > 3);
    expect(new Set(pauses)).toEqual(new Set([1_000]));
    expect(deaths[3]).toMatchObject({ deaths: 1 });
  });

  it('does not keep who stops it waiting for a pause between two starts', async () => {
    run('process.exit(3)', {
      clock: {
        now: () => 0,
        wait: (ms, signal) => (pauses.push(ms), sleep(3_600_000, undefined, { signal })),
      },
    });
    await untilFound(() => pauses.length > 0);
    await service.stop(2_000, never);
    expect(service.pid).toBeNull();
    expect(deaths).toHaveLength(1);
  });

  it('is killed when it does not heed SIGTERM in time, and at once when a user hurries it', async () => {
    const deaf = 'process.on("SIGTERM", () => undefined); setInterval(() => undefined, 1000); console.log("deaf")';
    for (const hurried of [false, true]) {
      run(deaf);
      const pid = await untilFound(() => service.pid);
      await untilFound(() => readFileSync(join(folder, 'log'), 'utf8').split('deaf').length > (hurried ? 2 : 1));
      const hurry = new AbortController();
      const stopped = service.stop(hurried ? 60_000 : 100, hurry.signal);
      if (hurried) hurry.abort();
      await stopped;
      expect(isRunning(pid)).toBe(false);
    }
  });
});

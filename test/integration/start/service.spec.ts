import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isRunning } from '../../../apps/cli/start/process-table.js';
import { runService, type Service } from '../../../apps/cli/start/service.js';
import { untilFound } from '../../support/until.js';

let folder: string;
let notes: string[];
let givenUp: string[];
let service: Service;
const never = new AbortController().signal;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-service-'));
  notes = [];
  givenUp = [];
});
afterEach(async () => {
  await service.stop(0, never);
  rmSync(folder, { recursive: true, force: true });
});

function run(code: string): void {
  const module = join(folder, 'service.mjs');
  writeFileSync(module, code);
  service = runService({
    name: 'service',
    module,
    environment: {},
    log: join(folder, 'log'),
    note: (line) => notes.push(line),
    onGivenUp: (reason) => givenUp.push(reason),
  });
}

describe('a service of candor start', () => {
  it('is started again when it dies, and not when it was stopped', async () => {
    run('setInterval(() => undefined, 1000)');
    const first = await untilFound(() => service.pid);
    process.kill(first, 'SIGKILL');
    const second = await untilFound(() => service.pid !== first && service.pid);
    expect(notes).toEqual([expect.stringContaining('ended by itself (SIGKILL)')]);
    await service.stop(2_000, never);
    expect(isRunning(second)).toBe(false);
    expect(service.pid).toBeNull();
  });

  it('is given up, with the end of its log, when it dies again and again', async () => {
    run('console.error("no database here"); process.exit(3)');
    await untilFound(() => givenUp.length > 0);
    expect(givenUp).toEqual([expect.stringMatching(/died 6 times .*exit code 3[^]*no database here/)]);
  }, 15_000);

  it('is killed when it does not heed SIGTERM in time, and at once when somebody hurries', async () => {
    const deaf = 'process.on("SIGTERM", () => undefined); setInterval(() => undefined, 1000); console.log("deaf")';
    for (const hurried of [false, true]) {
      run(deaf);
      const pid = await untilFound(() => service.pid);
      await pause(150);
      const hurry = new AbortController();
      const stopped = service.stop(hurried ? 60_000 : 100, hurry.signal);
      if (hurried) hurry.abort();
      await stopped;
      expect(isRunning(pid)).toBe(false);
    }
  });
});

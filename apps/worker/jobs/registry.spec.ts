import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { JOBS, JOB_NAMES, type JobDefinition } from '#libs/queues';
import { checkedRegistry, JobDefinitionsError, modulePath } from './registry.js';

const defined = (name: string) => ({ status: 'fulfilled' as const, value: { job: { name } as JobDefinition } });

it('every folder of a job is in the list of jobs, and every job of the list has its folder', () => {
  const here = dirname(fileURLToPath(import.meta.url));
  const folders = (path: string) =>
    readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  const found = folders(here).flatMap((area) => folders(`${here}/${area}`).map((name) => `${area}/${name}`));
  const modules = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.job.ts'));
  const listed = JOB_NAMES.map((name) => `${JOBS[name].area}/${name}`).sort();
  expect(found.sort()).toEqual(listed);
  expect(modules.map((path) => dirname(path)).sort()).toEqual(listed);
  expect(modules.map((path) => basename(path, '.job.ts'))).toEqual(modules.map((path) => basename(dirname(path))));
});

it('a registry with one definition for each job passes', () => {
  expect(Object.keys(checkedRegistry(JOB_NAMES.map(defined)))).toEqual(JOB_NAMES);
});

it('a registry with faults names every fault at once', () => {
  const [missing, foreign, empty, ...rest] = JOB_NAMES;
  const check = () =>
    checkedRegistry([
      { status: 'rejected', reason: new Error('no such file') },
      defined('tidy-up'),
      { status: 'fulfilled', value: {} },
      ...rest.map(defined),
    ]);
  expect(check).toThrow(JobDefinitionsError);
  expect(check).toThrow(
    `Wrong job definitions: ${modulePath(missing!)} cannot be loaded (Error: no such file); ` +
      `${modulePath(foreign!)} exports the job tidy-up; ${modulePath(empty!)} exports no job`,
  );
});

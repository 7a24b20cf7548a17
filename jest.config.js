/**
 * The projects of `test/runner/projects.mjs`, each spec file by itself: what `npm test -- path` uses. Those that need servers share one
 * Postgres server a run.
 */
import { PROJECTS } from './test/runner/projects.mjs';
import { specFiles } from './test/runner/spec-files.mjs';

const shared = {
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

const servers = {
  globalSetup: '<rootDir>/test/support/servers/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/servers/global-teardown.mjs',
};

const files = specFiles();

export default {
  // For what never happens: on a busy machine everything takes many times as long as alone. Jest takes this for all projects or none.
  testTimeout: 300_000,
  // Half of the time is waiting (leases, stalls, restarts), and the machine has two cores: one worker a core, not one less.
  maxWorkers: 2,
  projects: Object.entries(PROJECTS).map(([displayName, { needsServers }]) => ({
    ...shared,
    ...(needsServers && servers),
    displayName,
    testMatch: files.filter(({ project }) => project === displayName).map(({ path }) => path),
  })),
};

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

/** As `.swcrc`, with the syntax of components. */
const SWC_FOR_PAGES = {
  swcrc: false,
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
    target: 'es2022',
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

const inPage = {
  testEnvironment: '<rootDir>/apps/web/testing/page-environment.mjs',
  testEnvironmentOptions: { customExportConditions: ['source', 'browser'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', SWC_FOR_PAGES] },
  moduleNameMapper: { '\\.css$': '<rootDir>/apps/web/testing/css-classes.mjs', ...shared.moduleNameMapper },
};

const files = specFiles();

export default {
  // For what never happens: on a busy machine everything takes many times as long as alone. Jest takes this for all projects or none.
  testTimeout: 300_000,
  // Half of the time is waiting (leases, stalls, restarts), and the machine has two cores: one worker a core, not one less.
  maxWorkers: 2,
  projects: Object.entries(PROJECTS).map(([displayName, { needsServers, inPage: isInPage }]) => ({
    ...shared,
    ...(needsServers && servers),
    ...(isInPage && inPage),
    displayName,
    testMatch: files.filter(({ project }) => project === displayName).map(({ path }) => path),
  })),
};

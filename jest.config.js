/**
 * The test sizes as projects: `unit` is pure and beside the code (golden cases too), `components` renders components of the pages in jsdom
 * and answers their calls from a local server, `integration` runs on real Postgres and Redis, `e2e` goes through HTTP and the browser. The
 * last two share one Postgres server a run.
 */
const shared = {
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
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

const onServers = {
  ...shared,
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};

export default {
  // For what never happens: on a busy machine everything takes many times as long as alone. Jest takes this for all projects or none.
  testTimeout: 300_000,
  // Half of the time is waiting (leases, stalls, restarts), and the machine has two cores: one worker a core, not one less.
  maxWorkers: 2,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs,migrations,bench}/**/*.spec.ts', '<rootDir>/test/golden/**/*.spec.ts'],
    },
    {
      ...shared,
      displayName: 'components',
      testMatch: ['<rootDir>/apps/web/**/*.spec.tsx'],
      testEnvironment: '<rootDir>/apps/web/testing/page-environment.mjs',
      testEnvironmentOptions: { customExportConditions: ['source', 'browser'] },
      extensionsToTreatAsEsm: ['.ts', '.tsx'],
      transform: { '^.+\\.tsx?$': ['@swc/jest', SWC_FOR_PAGES] },
      moduleNameMapper: { '\\.css$': '<rootDir>/apps/web/testing/css-classes.mjs', ...shared.moduleNameMapper },
    },
    { ...onServers, displayName: 'integration', testMatch: ['<rootDir>/test/integration/**/*.spec.ts'] },
    { ...onServers, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.spec.ts'] },
  ],
};

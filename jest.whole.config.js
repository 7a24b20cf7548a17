/** What `npm test` runs when it is given no paths: the same tests in fewer files, the longest files first. */
import config from './jest.config.js';
import { GROUPED } from './test/together/groups.mjs';

const inGroups = GROUPED.map((path) => `<rootDir>/${path.replaceAll('.', '\\.')}$`);

/** Files that load groups. */
const TOGETHER = {
  unit: ['<rootDir>/test/together/*.spec.mjs'],
  integration: ['<rootDir>/test/together/integration/*.spec.mjs'],
  e2e: ['<rootDir>/test/together/e2e/*.spec.mjs'],
};

export default {
  ...config,
  testSequencer: '<rootDir>/test/together/longest-first.mjs',
  projects: config.projects.map((project) => ({
    ...project,
    testMatch: [...project.testMatch, ...(TOGETHER[project.displayName] ?? [])],
    testPathIgnorePatterns: [...(project.testPathIgnorePatterns ?? []), ...inGroups],
  })),
};

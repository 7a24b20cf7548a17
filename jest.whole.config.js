/** What `npm test` runs when it is given no paths: the same tests in fewer files, the longest files first. */
import config from './jest.config.js';
import { GROUPED } from './test/together/groups.mjs';

const inGroups = GROUPED.map((path) => `<rootDir>/${path.replaceAll('.', '\\.')}$`);

export default {
  ...config,
  testSequencer: '<rootDir>/test/together/longest-first.mjs',
  projects: config.projects.map((project) =>
    project.displayName === 'unit'
      ? {
          ...project,
          testMatch: [...project.testMatch, '<rootDir>/test/together/*.spec.mjs'],
          testPathIgnorePatterns: [...project.testPathIgnorePatterns, ...inGroups],
        }
      : project,
  ),
};

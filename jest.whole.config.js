/** What a run without paths uses: the files of its size, in groups. `CANDOR_TEST_SIZE=long` is the size of `npm run test:full`. */
import config from './jest.config.js';
import { filesOfRun } from './test/runner/spec-files.mjs';

const files = filesOfRun(process.env['CANDOR_TEST_SIZE'] === 'long');

export default {
  ...config,
  reporters: ['default', '<rootDir>/test/runner/slowest.mjs'],
  testSequencer: '<rootDir>/test/runner/order.mjs',
  projects: config.projects
    .map((project) => ({ ...project, testMatch: files[project.displayName] }))
    // Without any pattern Jest runs every file.
    .filter(({ testMatch }) => testMatch.length > 0),
};

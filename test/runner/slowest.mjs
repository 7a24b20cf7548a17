/** Says at the end of a whole run which tests took longest: what is spent on one of them is missing everywhere else. */
import { relative } from 'node:path';
import { ROOT } from './spec-files.mjs';

const SHOWN = 20;

export default class Slowest {
  onRunComplete(_contexts, { testResults }) {
    const tests = testResults.flatMap(({ testFilePath, testResults }) =>
      testResults.map(({ fullName, duration }) => ({
        file: relative(ROOT, testFilePath),
        fullName,
        ms: duration ?? 0,
      })),
    );
    const slowest = tests.sort((a, b) => b.ms - a.ms).slice(0, SHOWN);
    const lines = slowest.map(
      ({ file, fullName, ms }) => `  ${(ms / 1000).toFixed(1).padStart(6)} s  ${fullName} (${file})`,
    );
    console.log(`\nThe slowest of ${tests.length} tests:\n${lines.join('\n')}`);
  }

  getLastError() {}
}

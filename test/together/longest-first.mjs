/** Jest's order of a run: the longest files first, so that its workers end together. Without a cache Jest goes by the size of files. */
const LONGEST = [
  'integration/chaos/storm.spec.ts',
  'documents/sandbox/hostile-files.spec.ts',
  'e2e/pages.spec.ts',
  'integration/start/commands.spec.ts',
  // Not beside the storm: both kill processes, and wait for what comes of it.
  'integration/worker/failures.spec.ts',
  'golden/promises/texts.spec.ts',
  'together/text.spec.mjs',
  'together/documents.spec.mjs',
  'integration/erasure/command.spec.ts',
  'integration/start/start.spec.ts',
  'together/golden.spec.mjs',
  'integration/queues/conformance.spec.ts',
  'e2e/import-kills.spec.ts',
  'profile/bad-input.spec.ts',
];

export default class LongestFirst {
  sort(tests) {
    const place = ({ path }) => {
      const found = LONGEST.findIndex((end) => path.endsWith(end));
      return found < 0 ? LONGEST.length : found;
    };
    return [...tests].sort((a, b) => place(a) - place(b) || (a.path < b.path ? -1 : 1));
  }

  cacheResults() {}
}

/** Jest's order of a run: long files first, so that its workers end together. Without a cache Jest goes by the size of files. */
const LONGEST = [
  // The storm keeps both cores busy for a minute and a half. Beside it stand those that mind least; those that kill processes and
  // wait for what comes of it, or hold readers to their ten seconds, follow.
  'integration/chaos/storm.spec.ts',
  'together/e2e/pages.spec.mjs',
  'together/e2e/api.spec.mjs',
  'together/integration/stores.spec.mjs',
  'integration/start/commands.spec.ts',
  'integration/erasure/command.spec.ts',
  'integration/start/start.spec.ts',
  'integration/worker/failures.spec.ts',
  'integration/worker/ats-look-ups.spec.ts',
  'integration/queues/conformance.spec.ts',
  'e2e/import-kills.spec.ts',
  'golden/promises/texts.spec.ts',
  'documents/sandbox/hostile-files.spec.ts',
  'together/text.spec.mjs',
  'together/documents.spec.mjs',
  'together/golden.spec.mjs',
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

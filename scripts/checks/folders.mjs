// A step of `npm run check`: no folder has more than twelve files, except those listed here with the reason. A spec or a stylesheet beside
// the code counts with its file. Prints what breaks this, also entries that are no longer needed.
import { execFileSync } from 'node:child_process';
import { posix } from 'node:path';

const MOST = 12;
const ROOTS = ['apps', 'libs', 'test', 'scripts', 'migrations', 'docs'];

/** Folders that may have more, each with the reason. */
const MAY_HAVE_MORE = {
  'docs/decisions': 'a page for each decision; its index sorts them',
  'docs/how-to/operate': 'a page for each task of an operator',
  'libs/ats': 'a file or folder for each vendor, and what they share',
  'libs/documents/formats': 'a file for each format',
  'libs/taxonomy/skills': 'a file for each class of skills',
  migrations: 'a file for each migration, in their order',
  'test/support/ats': 'a stand-in for each vendor',
  'test/support/resume-layouts': 'people and layouts of each generation, which are frozen',
};

/** Folders of small parts of one thing that are still unsorted. */
const NOT_SORTED_YET = ['libs/wording'];

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...ROOTS], {
  encoding: 'utf8',
});
const counts = new Map();
for (const file of files.split('\n').filter(Boolean)) {
  if (/^(apps|libs|migrations)\/.*\.(spec\.tsx?|module\.css)$/.test(file)) continue;
  const folder = posix.dirname(file);
  counts.set(folder, (counts.get(folder) ?? 0) + 1);
}

const listed = [...Object.keys(MAY_HAVE_MORE), ...NOT_SORTED_YET];
const large = [...counts].filter(([, count]) => count > MOST);
const faults = [
  ...large
    .filter(([folder]) => !listed.includes(folder))
    .map(([folder, count]) => `${folder} has ${count} files: sort them into folders, at most ${MOST} in each.`),
  ...[...Object.keys(MAY_HAVE_MORE), ...NOT_SORTED_YET]
    .filter((folder) => (counts.get(folder) ?? 0) <= MOST)
    .map((folder) => `${folder} has no more than ${MOST} files: take it off the list in scripts/checks/folders.mjs.`),
];
console.log(
  faults.join('\n') || `Folders: ${counts.size}, of which ${large.length} have more than ${MOST} files and are listed.`,
);
process.exit(faults.length === 0 ? 0 : 1);

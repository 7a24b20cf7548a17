/**
 * The spec files, in the form that Jest runs. `name.spec.ts` is part of `npm test`; `name.long.spec.ts` only of `npm
 * run test:full`.
 *
 * Jest evaluates every module again for each file that it runs, and most files take longer to load than to run. A run
 * without paths therefore loads the files of a project as one group: what they share is loaded once. `@runs-alone` and
 * a reason in the first comment of a file keep it out of the group. `npm test -- path` runs each file by itself.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROJECTS } from './projects.mjs';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Holds a file for each group of the latest run; generated. */
export const GROUPS = join(ROOT, 'test/.groups');

const FIRST_COMMENT = /^\/\*\*[\s\S]*?\*\//;
const ALONE = /@runs-alone\b[ \t]*(\S?)/;
/** In a group these would act on the tests of every file in it. */
const ACTS_ON_OTHERS = /^(beforeEach|afterEach|jest\.setTimeout)\(/m;

/** @typedef {{ path: string, project: string, isLong: boolean, runsAlone: boolean }} SpecFile `path` is absolute. */

/** @returns {SpecFile[]} every spec file of the project, in the order of paths */
export function specFiles() {
  const folders = Object.values(PROJECTS).flatMap((project) => project.folders);
  const tops = folders.filter((folder) => !folders.some((other) => folder.startsWith(`${other}/`)));
  return tops
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true }).map((name) => `${folder}/${name}`))
    .filter((path) => /\.spec\.tsx?$/.test(path))
    .sort()
    .map((path) => ({
      path: join(ROOT, path),
      project: projectOf(path),
      isLong: /\.long\.spec\.tsx?$/.test(path),
      runsAlone: runsAlone(path),
    }));
}

/**
 * Writes the groups of a run and returns what Jest runs for each project, which may be nothing.
 * @param {boolean} isLong whether the run is `npm run test:full`
 * @returns {Record<string, string[]>} absolute paths by project
 */
export function filesOfRun(isLong) {
  rmSync(GROUPS, { recursive: true, force: true });
  mkdirSync(GROUPS, { recursive: true });
  const files = specFiles().filter((file) => file.isLong === isLong);
  return Object.fromEntries(
    Object.keys(PROJECTS).map((project) => {
      const mine = files.filter((file) => file.project === project);
      const together = mine.filter((file) => !file.runsAlone);
      const alone = mine.filter((file) => file.runsAlone).map(({ path }) => path);
      return [project, together.length === 0 ? alone : [writeGroup(project, together), ...alone]];
    }),
  );
}

/**
 * Files come in the order of their names, wherever they stand, so that a file that moves keeps its place. They are imported one after
 * the other: of several imports at once, Jest evaluates what they share more than once.
 */
function writeGroup(project, files) {
  const group = join(GROUPS, `${project}.spec.mjs`);
  const paths = files.map(({ path }) => path).sort((a, b) => (basename(a) < basename(b) ? -1 : 1));
  writeFileSync(group, paths.map((path) => `await import('${relative(GROUPS, path)}');\n`).join(''));
  return group;
}

function projectOf(path) {
  if (path.endsWith('.tsx')) return 'components';
  const [[project]] = Object.entries(PROJECTS)
    .flatMap(([name, { folders }]) =>
      folders.filter((folder) => path.startsWith(`${folder}/`)).map((folder) => [name, folder]),
    )
    .sort(([, a], [, b]) => b.length - a.length);
  return project;
}

/** @throws about a file that gives no reason to run alone, or that has to and does not say so */
function runsAlone(path) {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const pragma = ALONE.exec(FIRST_COMMENT.exec(text)?.[0] ?? '');
  if (pragma && pragma[1] === '') throw new Error(`${path}: @runs-alone gives a reason.`);
  const found = ACTS_ON_OTHERS.exec(text);
  if (found && !pragma) {
    throw new Error(
      `${path}: ${found[1]} outside of a block acts on other files. Put it into a block, or say @runs-alone and why.`,
    );
  }
  return pragma !== null;
}

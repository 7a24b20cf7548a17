// Finds links of the docs that lead nowhere, and paths of docs that code names and that do not exist. Used by scripts/docs.mjs.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const PAGES = ['README.md', 'SECURITY.md', 'CHANGELOG.md'];
const SOURCES = ['apps', 'bench', 'libs', 'migrations', 'scripts', 'test'];

const filesIn = (root, folder, ending) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));

/** The page without its code: a link in an example is not a link. */
const prose = (page) => page.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '``');

/** The anchors of a page's headings, made as GitHub makes them. */
function anchorsOf(page) {
  const seen = new Map();
  const headings = page.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').matchAll(/^#{1,6} +(.+?) *#*$/gm);
  return new Set(
    [...headings].map(([, heading]) => {
      const text = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[`*]/g, '');
      const anchor = text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
        .replaceAll(' ', '-');
      const count = seen.get(anchor) ?? 0;
      seen.set(anchor, count + 1);
      return count === 0 ? anchor : `${anchor}-${count}`;
    }),
  );
}

/** Returns the faults of the relative links of one page, as sentences. */
function faultsOfPage(root, path) {
  const read = (file) => readFileSync(join(root, file), 'utf8');
  return [...prose(read(path)).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target]) => {
    if (/^[a-z][a-z+.-]*:/i.test(target)) return [];
    const [to, anchor] = target.split('#');
    const file = to === '' ? path : normalize(join(dirname(path), decodeURI(to)));
    if (!existsSync(join(root, file))) return [`${path}: ${target} does not exist`];
    if (anchor === undefined || !file.endsWith('.md') || statSync(join(root, file)).isDirectory()) return [];
    return anchorsOf(read(file)).has(anchor) ? [] : [`${path}: ${target} names no heading of ${file}`];
  });
}

/** Paths of docs that a source file names and that do not exist, as sentences. */
function faultsOfSource(root, path) {
  const named = readFileSync(join(root, path), 'utf8').matchAll(
    /(?<![\w/-])(?:\.\.\/)*(docs\/[\w./-]+\.(?:md|png))\b/g,
  );
  return [...new Set([...named].map(([, file]) => file))]
    .filter((file) => !existsSync(join(root, file)))
    .map((file) => `${path}: ${file} does not exist`);
}

/**
 * Everything wrong with the links of the docs.
 * @param root the folder of the repository, without a slash at its end
 */
export function brokenLinks(root) {
  const pages = [...PAGES, ...filesIn(root, 'docs', /\.md$/)];
  const sources = SOURCES.flatMap((folder) => filesIn(root, folder, /(?<!\.spec)\.(ts|tsx|mjs|cjs)$/));
  return [
    ...pages.flatMap((path) => faultsOfPage(root, path)),
    ...sources.flatMap((path) => faultsOfSource(root, path)),
  ];
}

// Finds what the docs name and the repository lacks: paths, source files, npm scripts, subcommands of `candor` and routes of the API. Also finds
// decisions without a date, a status or alternatives. Used by scripts/docs.mjs.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const PAGES = ['README.md', 'SECURITY.md'];
/** A path of the repository in code: from one of its folders, and without a placeholder such as `<area>` or `*`. */
const PATH = /(?<![\w./@-])(?:apps|bench|docs|libs|migrations|scripts|test)\/[\w./{}*<>…-]*[\w>*…]/g;
/** A source file by its name alone, or by the end of its path. */
const FILE = /(?<![\w./@<>*…-])(?!(?:apps|bench|docs|libs|migrations|scripts|test)\/)(?:[\w-]+\/)*[\w-][\w.-]*\.(?:ts|tsx|mjs|cjs)\b/g;
/** Names in the explanation of a rule, and names of files that a decision replaced. */
const EXAMPLES = ['import-view.service.ts', 'name.spec.ts', 'name.long.spec.ts', 'x.processor.ts', 'x.service.ts'];
const SOURCES = ['apps', 'bench', 'libs', 'migrations', 'scripts', 'test'];
const PLACEHOLDER = /[{}*<>…]/;
const NPM_SCRIPT = /\bnpm run (?:-s )?([\w:-]+)/g;
const SUBCOMMAND = /(?:\bnpm run -s candor --|\bmain\.js|^candor) ([a-z][a-z-]*)/gm;
/** A route, up to its query. `$ROLE`, `:id`, `{id}` and `<id>` stand for an id. */
const ROUTE = /\/api\/v1\/[\w$:{}<>/-]*[\w}>](?![\w/…])/g;
/** A route as a page names it that leaves `/api/v1` out: `POST /roles/:id/notices`. */
const SHORT_ROUTE = /^(?:GET|POST|PUT|PATCH|DELETE) (?!\/api\/)(\/[\w$:{}<>/-]*[\w}>])(?![\w/…])/gm;
/** These pages name routes of vendors. */
const VENDORS = 'docs/how-to/connect/';
/** What a page of `docs/decisions` has to have. */
const PARTS = {
  'a line `Date: YYYY-MM-DD`': /^Date: \d{4}-\d{2}-\d{2}/m,
  'a line `Status: …`': /^Status: \S/m,
  'a heading `## Alternatives`': /^## Alternatives$/m,
};

const pagesIn = (root, folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

/** The names of all source files. */
const sourceNames = (root) =>
  SOURCES.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((path) => basename(path)),
  );

/** The spans in backticks of a page. */
const spansOf = (page) => [...page.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code);

/** The code of a page: spans in backticks, and blocks. */
const codeOf = (page) => [
  ...spansOf(page),
  ...[...page.matchAll(/^ *(```|~~~)[^\n]*\n([\s\S]*?)^ *\1/gm)].map(([, , code]) => code),
];

const found = (codes, pattern) => [
  ...new Set(codes.flatMap((code) => [...code.matchAll(pattern)].map(([whole, part]) => part ?? whole))),
];

/**
 * What is out of date in the code that pages name, as sentences.
 * @param root the folder of the repository, without a slash at its end
 * @param known `subcommands` of `candor` · `routes`: the paths of the OpenAPI document
 */
export function outdatedNames(root, { subcommands, routes }) {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const files = new Set([...sourceNames(root), ...readdirSync(root), ...EXAMPLES]);
  return [...PAGES, ...pagesIn(root, 'docs')].flatMap((page) => {
    const text = readFileSync(join(root, page), 'utf8');
    const codes = codeOf(text);
    const paths = found(codes, PATH).filter((path) => !PLACEHOLDER.test(path) && !existsSync(join(root, path)));
    return [
      ...paths.map((path) => `${page}: ${path} does not exist`),
      ...found(spansOf(text), FILE)
        .filter((file) => !files.has(basename(file)))
        .map((file) => `${page}: no source file is called ${file}`),
      ...found(codes, NPM_SCRIPT)
        .filter((script) => !(script in scripts))
        .map((script) => `${page}: package.json has no script ${script}`),
      ...found(codes, SUBCOMMAND)
        .filter((command) => !subcommands.includes(command))
        .map((command) => `${page}: candor has no command ${command}`),
      ...[...found(codes, ROUTE), ...(page.startsWith(VENDORS) ? [] : found(codes, SHORT_ROUTE))]
        .filter((route) => !routes.some((known) => isRoute(route, known) || isRoute(`/api/v1${route}`, known)))
        .map((route) => `${page}: the API has no route ${route}`),
    ];
  });
}

/** Whether a route of a page is the one of the OpenAPI document: the same segments, and anything in place of a parameter. */
function isRoute(route, known) {
  const [segments, expected] = [route.split('/'), known.split('/')];
  return segments.length === expected.length && expected.every((one, index) => one.startsWith('{') || one === segments[index]);
}

/** Decisions that lack one of their parts or a line in the index, as sentences. */
export function incompleteDecisions(root) {
  const index = readFileSync(join(root, 'docs/decisions/README.md'), 'utf8');
  return pagesIn(root, 'docs/decisions')
    .filter((page) => !page.endsWith('README.md'))
    .flatMap((page) => {
      const text = readFileSync(join(root, page), 'utf8');
      const name = page.slice('docs/decisions/'.length);
      return [
        ...Object.entries(PARTS)
          .filter(([, pattern]) => !pattern.test(text))
          .map(([part]) => `${page} lacks ${part}`),
        ...(index.includes(`](${name})`) ? [] : [`docs/decisions/README.md does not list ${name}`]),
      ];
    });
}

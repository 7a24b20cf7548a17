// Packs what starts as a process with the modules that it loads: half of the time that a process took to start went into finding and
// loading some 3,500 small modules. Packed programs stand apart from what the compiler builds, each at its path below one folder.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { rolldown } from 'rolldown';

/** Folder of the packed product, from the project's. */
export const PACKED_PRODUCT = 'dist/packed';

/** How long files of earlier builds stay: a process that runs may load one yet. */
const KEPT_MS = 24 * 3_600_000;

/** What is loaded by its path: by a process that starts, or, for the definition of a job, by the registry. */
const isEntry = (path) =>
  /^apps\/(?:api|cli|worker)\/main\.ts$/.test(path) || /-child\.ts$/.test(path) || path.endsWith('.job.ts');
/**
 * Packages of many small modules: whatever imports one of them has to be packed with it, or a process has it twice. Others stay as they
 * are: large ones, native ones, and those that find files by their place.
 */
const PACKED = /^(?:@nestjs|es-toolkit|iterare|rxjs|tslib|zod)(?:\/|$)/;
/** Parts of Nest that it asks for and does without. */
const LEFT_OUT = /^@nestjs\/(?:microservices|platform-express|websockets)/;
/** Of these a packed package has a copy of its own, and what asks for it is not used here (Nest's validator of file types). */
const OWN_COPY_UNUSED = new Set(['file-type']);
const isOfRepository = (id) => /^(?:\.{1,2}\/|#)/.test(id) || isAbsolute(id);
/** Functions that the compiler calls for decorators. The bundler holds them itself. */
const isHelper = (id) => id.startsWith('@oxc-project/runtime/');

/** Stands for the folder of packed files, until a packed file knows where it is itself. */
const FOLDER = '@packed-files@/';

/**
 * Packs the product.
 * @param {string} root the project's folder
 */
export async function packProduct(root) {
  await pack(root, PACKED_PRODUCT, entriesIn(root, ['apps/api', 'apps/cli', 'apps/worker', 'libs']));
}

/**
 * Packs programs of the tests that run a worker, with what a worker starts.
 * @param {string} root the project's folder
 * @param {string} into where, from there
 * @param {readonly string[]} paths of their TypeScript modules, from there
 */
export async function packTestPrograms(root, into, paths) {
  const entries = [...paths.map(withoutExtension), ...entriesIn(root, ['apps/worker', 'libs'])];
  await pack(root, into, entries);
}

/** The entries in folders, without extension. */
function entriesIn(root, folders) {
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => posix(join(folder, name))))
    .filter(isEntry)
    .map(withoutExtension);
}

/** Writes each entry to its path below `into`, and what entries share to `into/shared`. */
async function pack(root, into, entries) {
  const folder = join(root, into);
  const bundle = await rolldown({
    cwd: root,
    input: Object.fromEntries(entries.map((entry) => [entry, join(root, `${entry}.ts`)])),
    platform: 'node',
    tsconfig: 'tsconfig.build.json',
    resolve: { conditionNames: ['source', 'node', 'import'], extensionAlias: { '.js': ['.ts', '.js'] } },
    external: (id, importer) => isExternal(root, id, importer),
    // Modules that only do something, such as setting up metadata of classes, are not named by anyone.
    treeshake: false,
    plugins: [placesOfModules(root, into)],
  });
  const { output } = await bundle.write({
    dir: folder,
    format: 'esm',
    sourcemap: true,
    keepNames: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'shared/[name]-[hash].js',
  });
  await bundle.close();
  writeFileSync(join(folder, 'THIRD-PARTY-LICENSES.txt'), licensesOf(root, output));
  removeOld(folder, new Set(output.map(({ fileName }) => fileName)));
}

/** @throws when a packed package has a copy of its own of what stays outside: there the project's would take its place */
function isExternal(root, id, importer) {
  if (!LEFT_OUT.test(id) && (isOfRepository(id) || isHelper(id) || PACKED.test(id))) return false;
  const folder = importer && packageFolder(posix(relative(root, importer)));
  const [name] = /^(?:@[^/]+\/)?[^/]+/.exec(id) ?? [];
  if (folder && name && !OWN_COPY_UNUSED.has(name) && existsSync(join(root, folder, 'node_modules', name)))
    throw new Error(`${folder} has a copy of ${name} of its own, which has to be packed with it (scripts/pack.mjs).`);
  return true;
}

/**
 * Modules find files, children and other modules by their own place: of a packed module that is its path below the folder of packed files,
 * where entries and data files are. Packages of npm stay where they are.
 */
function placesOfModules(root, into) {
  return {
    name: 'places-of-modules',
    transform(code, id) {
      const path = posix(relative(root, id));
      const isOfNpm = packageFolder(path) !== null;
      const own = isOfNpm ? posix(relative(join(root, into), id)) : path.replace(/\.ts$/, '.js');
      const place = `new URL('${FOLDER}${own}', import.meta.url).href`;
      let placed = code.replaceAll('import.meta.url', place);
      // The path of a module that is only known at run time.
      if (!isOfNpm) placed = placed.replaceAll(/\bimport\((\w+\(\w+\))\)/g, `import(new URL($1, ${place}).href)`);
      return placed === code ? null : { code: placed, map: null };
    },
    renderChunk(code, { fileName }) {
      if (!code.includes(FOLDER)) return null;
      const up = posix(relative(dirname(fileName), '.')) || '.';
      return { code: code.replaceAll(FOLDER, `${up}/`), map: null };
    },
  };
}

/** The licenses of packages whose code is in packed files: where packed files go, they go along. */
function licensesOf(root, output) {
  const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
  const folders = new Set(modules.map((id) => packageFolder(posix(relative(root, id)))).filter(Boolean));
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((one) => /^licen[cs]e/i.test(one));
    if (file === undefined) throw new Error(`${folder} is packed, and has no file with its license.`);
    return `${name} ${version} (${license})\n\n${readFileSync(join(root, folder, file), 'utf8').trim()}\n`;
  });
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}

/** The folder of the package that a path from the project's folder is in; null for a module of ours. */
function packageFolder(path) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? null;
}

function removeOld(folder, written) {
  const shared = join(folder, 'shared');
  mkdirSync(shared, { recursive: true });
  for (const name of readdirSync(shared)) {
    const path = join(shared, name);
    if (!written.has(`shared/${name}`) && Date.now() - statSync(path).mtimeMs > KEPT_MS) rmSync(path);
  }
}

function withoutExtension(path) {
  return path.replace(/\.ts$/, '');
}

function posix(path) {
  return path.split(sep).join('/');
}

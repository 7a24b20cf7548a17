import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A process that starts from sources loads hundreds of them, and a run of the tests starts dozens of processes. */
const CACHE = join(tmpdir(), `candor-sources-${process.getuid?.() ?? 0}`);
const SETTINGS = readFileSync(new URL('../../.swcrc', import.meta.url));

mkdirSync(CACHE, { recursive: true, mode: 0o700 });

const ROOT = new URL('../../', import.meta.url).href;
const PRODUCT = /^(?:apps|libs|migrations)\/.*\.ts$/;

/** What starts as a process of its own, packed with all that it loads. */
const PACKED = /-child\.ts$/;

/** `npm test` has built the product before: then processes load it in a third of the time. */
const IS_BUILT = process.env['CANDOR_TEST_BUILT'] === 'true';

/** `#libs/…` by its TypeScript sources, and `./x.js` as the `x.ts` it is compiled from; where the product is built, what was built of it. */
export async function resolve(specifier, context, next) {
  const withSources = IS_BUILT ? context : { ...context, conditions: [...context.conditions, 'source'] };
  let wanted = specifier;
  if (specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL?.endsWith('.ts')) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(source)) wanted = source.href;
  }
  return next(IS_BUILT ? asBuilt(wanted) : wanted, withSources);
}

function asBuilt(url) {
  const path = url.startsWith(ROOT) ? url.slice(ROOT.length) : '';
  if (!PRODUCT.test(path)) return url;
  return `${ROOT}dist/${PACKED.test(path) ? 'packed/' : ''}${path.replace(/\.ts$/, '.js')}`;
}

export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
  return { format: 'module', source: await compiled(fileURLToPath(url)), shortCircuit: true };
}

/** The JavaScript of a file, from the cache if these very bytes were compiled before. */
async function compiled(path) {
  const digest = createHash('sha1').update(SETTINGS).update(path).update(readFileSync(path)).digest('hex');
  const kept = join(CACHE, `${digest}.js`);
  try {
    return readFileSync(kept);
  } catch {
    const { transformFile } = await import('@swc/core');
    const { code } = await transformFile(path);
    // Whole or not at all: others may be reading.
    const draft = `${kept}.${process.pid}`;
    writeFileSync(draft, code);
    renameSync(draft, kept);
    return code;
  }
}

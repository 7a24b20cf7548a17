import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import compile from 'icu-minify/compile';
import { build, defineConfig, transformWithOxc, type Plugin, type Rolldown, type UserConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The modules that the application needs before it shows anything, and those of the public pages. */
interface Needs {
  application: ReadonlySet<string>;
  open: ReadonlySet<string>;
}

/**
 * Read from a build that is thrown away. Left alone, whatever the application shares with one of its pages becomes a chunk of its own,
 * dozens of them, though pages are only ever reached through it; which modules those are only a build knows.
 */
async function needs(): Promise<Needs> {
  const built = (await build({
    ...common,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false },
  })) as {
    output: (Rolldown.OutputChunk | Rolldown.OutputAsset)[];
  };
  const chunks = built.output.filter((one) => one.type === 'chunk');
  const neededBy = (name: string): Set<string> => {
    const reached = new Set(chunks.filter((chunk) => chunk.isDynamicEntry && chunk.name === name));
    for (const chunk of reached)
      for (const file of chunk.imports) reached.add(chunks.find(({ fileName }) => fileName === file)!);
    return new Set([...reached].filter(({ isEntry }) => !isEntry).flatMap(({ moduleIds }) => moduleIds));
  };
  return { application: neededBy('application'), open: neededBy('public-pages') };
}

/** Packs what is served, once and as well as it goes: the server sends the packed file as it lies. */
const packed: Plugin = {
  name: 'packed',
  apply: 'build',
  writeBundle({ dir }) {
    for (const name of readdirSync(dir!, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(m?js|css|html|svg|wasm)$/.test(name)) continue;
      const bytes = readFileSync(join(dir!, name));
      writeFileSync(join(dir!, `${name}.br`), brotliCompressSync(bytes));
      writeFileSync(join(dir!, `${name}.gz`), gzipSync(bytes, { level: 9 }));
    }
  },
};

/** Pages check nothing by schemas, and need not carry what does: lists of the contract stand apart from them. */
const noValidator: Plugin = {
  name: 'no-validator',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      const schemas = chunk.type === 'chunk' ? chunk.moduleIds.filter((id) => id.includes('/node_modules/zod/')) : [];
      if (schemas.length > 0)
        this.error(`${chunk.fileName} carries zod: take values from files of libs/contracts that hold no schema.`);
    }
  },
};

/** Messages are taken apart once, here: what takes them apart is larger than a page may be. */
const compiledMessages: Plugin = {
  name: 'compiled-messages',
  async transform(code, id) {
    if (!/\.(en|de)\.ts$/.test(id)) return null;
    const { code: script } = await transformWithOxc(code, id);
    const messages = (await import(`data:text/javascript,${encodeURIComponent(script)}`)) as Record<string, Catalog>;
    const exports = Object.entries(messages).map(
      ([name, catalog]) => `export const ${name} = ${JSON.stringify(compiled(catalog))};`,
    );
    return { code: exports.join('\n'), map: null };
  },
};

interface Catalog {
  [key: string]: string | Catalog;
}

const compiled = (part: string | Catalog): unknown =>
  typeof part === 'string'
    ? compile(part)
    : Object.fromEntries(Object.entries(part).map(([key, value]) => [key, compiled(value)]));

const common = {
  root: here,
  // The condition `source` takes `#libs/…` from its TypeScript, as the type checker does.
  resolve: {
    conditions: ['source', 'module', 'browser', 'development|production'],
    alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' },
  },
  plugins: [compiledMessages],
};

export default defineConfig(async ({ command }): Promise<UserConfig> => {
  const { application, open } = command === 'build' ? await needs() : { application: new Set(), open: new Set() };
  const name = (id: string) => (!application.has(id) ? null : open.has(id) ? 'common' : 'application');
  return {
    ...common,
    // The server puts a nonce there, another one for each answer.
    html: command === 'build' ? { cspNonce: 'CANDOR_STYLE_NONCE' } : {},
    server: { proxy: { '/api': 'http://localhost:3000' } },
    plugins: [...common.plugins, noValidator, packed],
    build: {
      target: 'es2022',
      chunkSizeWarningLimit: 1_000,
      rolldownOptions: {
        output: { codeSplitting: { groups: [{ name, debugName: 'first', includeDependenciesRecursively: false }] } },
        // `"use client"` is for React servers; there is none here, and every Mantine file says it.
        onwarn: (warning, warn) => {
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
  };
});

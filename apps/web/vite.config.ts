import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin, type Rolldown } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const [main, application, open] = ['main.ts', 'application.tsx', 'open/open.tsx'].map((path) => join(here, path));

/**
 * Puts what the application needs before it shows anything into one chunk. Left alone, whatever it shares with one of its pages becomes
 * a chunk of its own, dozens of them, though pages are only ever reached through it. What the open pages use too is a second one.
 */
function chunkOf(id: string, context: Rolldown.ChunkingContext): string | null {
  if (neededBy([main!], context).has(id) || !neededBy([application!], context).has(id)) return null;
  return neededBy([open!], context).has(id) ? 'common' : 'application';
}

/** Modules that some files import, at first or further hand, other than on the way. */
function neededBy(files: readonly string[], context: Rolldown.ChunkingContext): Set<string> {
  const found = new Set(files);
  for (const id of found) {
    const module = context.getModuleInfo(id);
    for (const imported of module?.importedIds ?? []) {
      if (!imported.endsWith(COMPONENTS)) found.add(imported);
      else for (const component of componentsOf(module?.code ?? '', imported, context)) found.add(component);
    }
  }
  return found;
}

/** One module names all components of the library: those that a file takes from it. */
const COMPONENTS = join('@mantine', 'core', 'esm', 'index.mjs');

function componentsOf(code: string, all: string, context: Rolldown.ChunkingContext): string[] {
  const names = [...code.matchAll(/import\s*\{([^}]*)\}\s*from\s*['"]@mantine\/core['"]/g)]
    .flatMap(([, list]) => list!.split(','))
    .map((name) => plain(name.trim().split(/\s/)[0]!));
  return (context.getModuleInfo(all)?.importedIds ?? []).filter((id) => names.includes(plain(basename(id, '.mjs'))));
}

/** `useMantineTheme` stands in `use-mantine-theme.mjs`. */
const plain = (name: string): string => name.replaceAll('-', '').toLowerCase();

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
      if (schemas.length > 0) this.error(`${chunk.fileName} carries zod: take values from libs/contracts/lists.`);
    }
  },
};

export default defineConfig({
  root: here,
  // The condition `source` takes `#libs/…` from its TypeScript, as the type checker does.
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  server: { proxy: { '/api': 'http://localhost:3000' } },
  plugins: [noValidator, packed],
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: chunkOf, debugName: 'application', includeDependenciesRecursively: false }] },
      },
      // `"use client"` is for React servers; there is none here, and every Mantine file says it.
      onwarn: (warning, warn) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
});

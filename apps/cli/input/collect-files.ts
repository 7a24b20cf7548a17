import { readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

export interface CollectedFiles {
  /** Paths as they were given, or as they continue what was given; sorted, each file once. */
  files: string[];
  /** Arguments that do not exist. */
  missing: string[];
}

/**
 * Finds the files behind arguments: files themselves, and everything inside folders, hidden names left out. Order and repetition of
 * the arguments make no difference.
 */
export async function collectFiles(inputs: readonly string[]): Promise<CollectedFiles> {
  const found = new Map<string, string>();
  const missing: string[] = [];
  const entered = new Set<string>();
  for (const input of [...new Set(inputs)].sort()) {
    if (!(await walk(input, found, entered))) missing.push(input);
  }
  return { files: [...found.values()].sort(), missing };
}

async function walk(path: string, found: Map<string, string>, entered: Set<string>): Promise<boolean> {
  const kind = await stat(path).catch(() => null);
  if (!kind) return false;
  if (kind.isDirectory()) {
    // A link can lead back to a folder above it.
    const real = await realpath(path);
    if (entered.has(real)) return true;
    entered.add(real);
    for (const name of (await readdir(path)).sort()) {
      if (!name.startsWith('.')) await walk(join(path, name), found, entered);
    }
  } else if (kind.isFile() && !found.has(resolve(path))) {
    found.set(resolve(path), path);
  }
  return true;
}

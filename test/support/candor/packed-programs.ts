/** Programs of a spec that it starts dozens of times: from a few packed files, as what is shipped starts. */
import { execFile } from 'node:child_process';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const PACK = fileURLToPath(new URL('./pack-programs.mjs', import.meta.url));

/**
 * Packs TypeScript programs together with a worker and what it starts; they find each other by their paths.
 * @param from `import.meta.url` of the spec
 * @param programs TypeScript modules, seen from there
 * @returns the packed modules, in the same order
 */
export async function packedPrograms(from: string, programs: readonly URL[]): Promise<URL[]> {
  const name = basename(fileURLToPath(from)).replace(/\..*$/, '');
  const paths = programs.map((program) => fileURLToPath(program));
  const { stdout } = await promisify(execFile)(process.execPath, [PACK, name, ...paths]);
  return (JSON.parse(stdout) as string[]).map((packed) => new URL(packed));
}

/** `node pack-programs.mjs NAME PROGRAM.ts …`: packs programs of the spec NAME, and prints the addresses of the packed modules as JSON. */
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { packTestPrograms } from '../../../scripts/pack.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const [name, ...programs] = process.argv.slice(2);
const into = `dist/packed-tests/${name}`;
const paths = programs.map((program) => relative(root, program));
await packTestPrograms(root, into, paths);
const packed = paths.map((path) => pathToFileURL(join(root, into, path.replace(/\.ts$/, '.js'))).href);
process.stdout.write(JSON.stringify(packed));

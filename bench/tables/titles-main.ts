/**
 * Rebuilds the index of ESCO's job titles alone, which `npm run tables` makes with all other tables and which needs no word vectors:
 *
 *   node scripts/run.mjs bench/tables/titles-main ../shared/data/onet ../shared/data/esco
 */
import { titleStems } from '#libs/language';
import { readOccupations } from './onet.js';
import { writeTitleIndex } from './title-index.js';

const [onet, esco] = process.argv.slice(2);
if (!onet || !esco) throw new Error('Give the folders of O*NET and of ESCO.');
writeTitleIndex(readOccupations(onet), esco, titleStems);

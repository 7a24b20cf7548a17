/**
 * Rebuilds the tables by which a line shows what a requirement names: weights of words, from the task statements of O*NET, and groups of
 * synonyms, from the lists in `bench/tables/things`.
 *
 *   node scripts/run.mjs bench/tables/things-main ../shared/data/onet
 *
 * The argument is a folder with the text files of O*NET (CC BY 4.0; see `onet.ts`). A list has a group in each line: names of one thing with
 * ` | ` between them, and after ` < ` what is narrower and implies them; lines that begin with `#` are comments.
 */
import { contentWords, taskWeightTable } from '#libs/language';
import { readOccupations } from './onet.js';
import { writePackedModule } from './packed-module.js';
import { thingGroups } from './thing-groups.js';

const WEIGHTS = 'libs/language/things/task-weights.generated.ts';
const GROUPS = 'libs/language/things/thing-groups.generated.ts';
const ONET = 'O*NET 29.2 (U.S. Department of Labor, CC BY 4.0)';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Give the folder of O*NET.');

const statements = readOccupations(folder).flatMap(({ tasks }) =>
  tasks.map((task) => contentWords(task).map(({ stem }) => stem)),
);
writePackedModule(WEIGHTS, `${ONET}.`, {
  PACKED_TASK_WEIGHTS: {
    comment: 'Line n of the inflated text lists the stems of weight n / 100.',
    content: taskWeightTable(statements),
  },
});
console.log(`${statements.length} task statements in ${WEIGHTS}`);

const groups = thingGroups();
writePackedModule(GROUPS, `the lists in bench/tables/things and ${ONET}.`, {
  PACKED_THING_GROUPS: { comment: 'Groups of synonyms, a line each.', content: groups },
});
console.log(`${groups.split('\n').length} groups in ${GROUPS}`);

import { readFile } from 'node:fs/promises';
import { newWeightsSchema, type RoleContent, type WeightsContent } from '#libs/contracts';
import { checkWeights, compileWeights, defaultWeights } from '#libs/matching';
import { weightsFaultText } from '#libs/wording';
import { z } from 'zod';
import { CommandError } from '../command-error.js';
import { collectFiles } from '../input/collect-files.js';
import { createProgress } from '../input/progress.js';
import { notFound, readFiles, type ReadFile } from '../input/read-files.js';
import { readRoleFile } from '../input/role-file.js';
import { compare, print } from '../output.js';
import { rankingCsv } from './csv-output.js';
import { rankingJson, type Ranking } from './json-output.js';
import { evaluate, inOrder, type RankedCandidate, type UnreadCandidate } from './rank-candidates.js';
import { rankingTable } from './table-output.js';

export interface RankOptions {
  role: string;
  asOf?: string;
  weights?: string;
  format: 'table' | 'json' | 'csv';
}

/** `candor rank`: role, files, profiles, assessments, fold, order; nothing is kept. */
export async function rank(inputs: readonly string[], options: RankOptions): Promise<void> {
  const role = await readRoleFile(options.role);
  const [asOf, asOfFrom] = dayOf(role, options.asOf);
  const weights = options.weights ? await readWeights(options.weights, role) : defaultWeights(role.criteria);
  const compiled = compileWeights(role.criteria, weights);

  const { files, missing } = await collectFiles(inputs);
  const ranked: RankedCandidate[] = [];
  const unread: UnreadCandidate[] = [];
  const progress = createProgress(files.length);
  const take = (read: ReadFile): void => {
    const candidate = evaluate(read, role, compiled, asOf);
    if ('error' in candidate) unread.push(candidate);
    else ranked.push(candidate);
  };
  missing.map(notFound).forEach(take);
  await readFiles(files, (read) => {
    take(read);
    progress.step();
  });
  progress.end();

  const ranking: Ranking = {
    role,
    asOf,
    asOfFrom,
    weights,
    ranked: inOrder(ranked),
    unread: unread.sort((a, b) => compare(a.file, b.file)),
  };
  await print(OUTPUTS[options.format](ranking));
  if (ranked.length === 0) {
    process.stderr.write(
      files.length === 0 ? 'candor: no files were found.\n' : 'candor: none of the files could be read.\n',
    );
    process.exitCode = 1;
  }
}

const OUTPUTS: Record<RankOptions['format'], (ranking: Ranking) => string> = {
  json: (ranking) => `${JSON.stringify(rankingJson(ranking), null, 2)}\n`,
  csv: rankingCsv,
  table: rankingTable,
};

function dayOf(role: RoleContent, option: string | undefined): [string, Ranking['asOfFrom']] {
  if (option) return [option, 'option'];
  if (role.asOf) return [role.asOf, 'role'];
  return [new Date().toISOString().slice(0, 10), 'today'];
}

/** As they are sent to the API; here they need no name. */
const weightsFileSchema = newWeightsSchema.partial({ name: true });

async function readWeights(file: string, role: RoleContent): Promise<WeightsContent> {
  let data: unknown;
  try {
    data = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new CommandError(
      'weights-not-readable',
      `The weights in ${file} cannot be read: ${(error as Error).message}`,
    );
  }
  const parsed = weightsFileSchema.safeParse(data);
  if (!parsed.success)
    throw new CommandError('weights-invalid', `${file} does not hold weights:\n${z.prettifyError(parsed.error)}`);
  const faults = checkWeights(role.criteria, parsed.data);
  if (faults.length > 0) {
    throw new CommandError(
      'weights-invalid',
      `The weights in ${file} do not fit the role:\n${faults.map((fault) => `- ${weightsFaultText(fault)}`).join('\n')}`,
    );
  }
  return { categories: parsed.data.categories, criteria: parsed.data.criteria };
}

import type { RoleContent } from '#libs/contracts';
import { compileWeights, defaultWeights } from '#libs/matching';
import { collectFiles } from '../../../input/collect-files.js';
import { createProgress } from '../../../input/progress.js';
import { notFound, readFiles, type ReadFile } from '../../../input/read-files.js';
import { printRoleNotes, readRoleFile } from '../../../input/role-file.js';
import { readSkills } from '../../../input/skills-file.js';
import { readWeights } from '../../../input/weights-file.js';
import { compareCodeUnits, print } from '../../../output.js';
import { candidateLines, introductionOf, type Introduction } from './candidate-lines.js';
import { csvOutput } from './csv-output.js';
import { jsonOutput } from './json-output.js';
import { byPlace, evaluate, rankKeyOf, type RankKey, type UnreadCandidate } from './rank-candidates.js';
import type { RankingOutput, RankingTerms } from './ranking-output.js';
import { tableOutput } from './table-output.js';

export interface RankOptions {
  role: string;
  /** The number of one of several roles on the page, from 1. */
  part?: number;
  asOf?: string;
  weights?: string;
  skills?: string;
  format: 'table' | 'json' | 'csv';
  explain?: boolean;
  allResumes?: boolean;
}

/** `candor rank`: role, files, profiles, assessments, fold, order; nothing is kept. */
export async function rank(inputs: readonly string[], options: RankOptions): Promise<void> {
  const skills = await readSkills(options.skills);
  const role = await readRoleFile(options.role, skills, options.part);
  printRoleNotes(role);
  const [asOf, asOfFrom] = dayOf(role, options.asOf);
  const weights = options.weights ? await readWeights(options.weights, role) : defaultWeights(role.criteria);
  const compiled = compileWeights(role.criteria, weights);
  const terms = {
    ...{ role, asOf, asOfFrom, weights, compiled, skills },
    ...{ explain: options.explain === true, allResumes: options.allResumes === true },
  };
  switch (options.format) {
    case 'json':
      return rankInto(jsonOutput, inputs, terms);
    case 'csv':
      return rankInto(csvOutput, inputs, terms);
    case 'table':
      return rankInto(tableOutput, inputs, terms);
  }
}

async function rankInto<Row>(
  output: RankingOutput<Row>,
  inputs: readonly string[],
  terms: RankingTerms,
): Promise<void> {
  const { files, missing } = await collectFiles(inputs);
  const ranked: { place: RankKey; row: Row; introduction: Introduction }[] = [];
  const unread: UnreadCandidate[] = [];
  const take = (read: ReadFile): void => {
    const candidate = evaluate(
      read,
      terms.role,
      terms.compiled,
      terms.asOf,
      terms.skills,
      terms.allResumes || undefined,
    );
    if ('error' in candidate) unread.push(candidate);
    else
      ranked.push({
        place: rankKeyOf(candidate),
        row: output.row(candidate, terms),
        introduction: introductionOf(candidate),
      });
  };
  missing.map(notFound).forEach(take);
  const progress = createProgress(files.length);
  await readFiles(files, (read) => {
    take(read);
    progress.step();
  });
  progress.end();

  ranked.sort((a, b) => byPlace(a.place, b.place));
  // Those that a person has to look at first.
  const isOther = ({ notResume }: UnreadCandidate) => (notResume === undefined ? 1 : 0);
  unread.sort((a, b) => isOther(a) - isOther(b) || compareCodeUnits(a.file, b.file));
  const summaries = candidateLines(
    ranked.map(({ introduction }) => introduction),
    terms,
  );
  const rows = ranked.map(({ row }, index) => ({ row, summary: summaries[index] ?? null }));
  for (const piece of output.print(terms, rows, unread)) await print(piece);
  if (ranked.length > 0) return;
  const why = files.length === 0 ? 'no files were found' : 'none of the files could be read';
  process.stderr.write(`candor: ${why}.\n`);
  process.exitCode = 1;
}

function dayOf(role: RoleContent, option: string | undefined): [string, RankingTerms['asOfFrom']] {
  if (option) return [option, 'option'];
  if (role.asOf) return [role.asOf, 'role'];
  return [new Date().toISOString().slice(0, 10), 'today'];
}

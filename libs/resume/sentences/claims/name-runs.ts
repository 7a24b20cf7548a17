import type { Mention } from '#libs/contracts';

/** Names that stand side by side ("Java, Python and Go"), and what stands between them. */
export interface NameRun {
  names: Mention[];
  joints: string[];
}

const JOINT =
  /^\s*(?:\([^()\n]{0,30}\)\s*)?(?:[,/&+]|,?\s*(?<![\p{L}])(?:and|or|und|oder|et|ou|y|o|as\s+well\s+as)(?![\p{L}]))\s*(?:the\s+)?$/iu;
const LONGEST = 48;

/** Groups the names of a sentence, in their order, into runs. */
export function nameRuns(plain: string, mentions: readonly Mention[]): NameRun[] {
  const runs: NameRun[] = [];
  for (const mention of mentions) {
    const run = runs.at(-1);
    const last = run?.names.at(-1);
    const joint = last && mention.start - last.end <= LONGEST ? plain.slice(last.end, mention.start) : null;
    if (run && joint !== null && JOINT.test(joint)) {
      run.names.push(mention);
      run.joints.push(joint);
    } else runs.push({ names: [mention], joints: [] });
  }
  return runs;
}

/** Profile, assessment and fold of people, bare: one process, nothing stored. */
import { assessorFor, compileWeights, defaultWeights, fold } from '#libs/matching';
import { readRole, SHIPPED_ROLES } from '#libs/job-ad';
import { buildProfile } from '#libs/resume';
import { personDocument } from '../people.js';

export interface AssessingTask {
  from: number;
  to: number;
}

const AS_OF = '2026-01-01';

process.once('message', (task) => {
  void run(task as AssessingTask).then((seconds) => process.send?.({ seconds }, () => process.exit(0)));
});

async function run({ from, to }: AssessingTask): Promise<number> {
  const [shipped] = SHIPPED_ROLES;
  if (!shipped) throw new Error('No role is shipped.');
  const role = readRole(shipped.page, { title: shipped.title });
  const weights = compileWeights(role.criteria, defaultWeights(role.criteria));
  const assess = assessorFor(role);
  const sources = await Promise.all(Array.from({ length: to - from }, (_, index) => personDocument(from + index)));
  const began = performance.now();
  for (const source of sources) fold(assess(buildProfile([source]), AS_OF).criteria, weights);
  return (performance.now() - began) / 1000;
}

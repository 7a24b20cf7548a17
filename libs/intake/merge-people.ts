/** Two people become one, and two again. Why it is done this way: `docs/decisions/candidates-duplicates.md`. */
import type { OutOfDateCause } from '#libs/contracts';
import { candidates, duplicates, type MergeableCandidate, outbox, screeningAnswers, type Tenant } from '#libs/database';
import { outboxJob } from '#libs/queues';

export interface Merged {
  mergeId: string;
  fromId: string;
  intoId: string;
  /** Applications that stand aside now, and that count again. */
  superseded: string[];
  restored: string[];
}

/** Two candidates cannot become one person, or two again. */
export class Unmergeable extends Error {
  override name = 'Unmergeable';
  constructor(
    /** `not-found`: there is no such candidate or merge, or it was erased. */
    readonly code: 'not-found' | 'already-merged' | 'already-undone' | 'erased' | 'candidate-suppressed',
    message: string,
  ) {
    super(message);
  }
}

/**
 * Merges the person whom a candidate is into another. Documents and applications stay where they are: one pointer says whose they are now. A
 * profile of all is owed, and assessments with it.
 * @param merge `by`: user, API key or connection
 * @throws Unmergeable
 */
export async function mergePeople(
  tenant: Tenant,
  { fromId, intoId, by }: { fromId: string; intoId: string; by: string },
): Promise<Merged> {
  const all = await duplicates.lockForMerge(tenant, [fromId, intoId]);
  const [from, into] = [personIn(all, fromId), personIn(all, intoId)];
  if (from === into) throw new Unmergeable('already-merged', `${fromId} and ${intoId} are already one candidate.`);
  const mergeId = await duplicates.createMerge(tenant, { fromId: from, intoId: into, by });
  await duplicates.updatePointers(
    tenant,
    all.map(({ id }) => id),
  );
  const { superseded, restored } = await duplicates.supersedeApplications(tenant, [into]);
  await screeningAnswers.recomputeOfCandidates(tenant, [into]);
  await duplicates.resolveSuggestionsOfMerge(tenant, { mergeId, personId: into, by });
  await scheduleProfileBuilds(tenant, [into], 'merged');
  return { mergeId, fromId: from, intoId: into, superseded, restored };
}

/**
 * Undoes a merge, whatever was merged since. What came meanwhile stays with the candidate it came for; what was made of both is removed.
 * @param undo `by`: user or API key
 * @throws Unmergeable
 */
export async function undoMerge(tenant: Tenant, { mergeId, by }: { mergeId: string; by: string }): Promise<Merged> {
  const merge = await duplicates.findMerge(tenant, mergeId);
  if (merge === null) throw new Unmergeable('not-found', `There is no merge ${mergeId}.`);
  const { fromId, intoId } = merge;
  const all = await duplicates.lockForMerge(tenant, [fromId, intoId]);
  if (all.some(({ id, erased }) => erased && (id === fromId || id === intoId)))
    throw new Unmergeable('erased', 'These candidates were erased, so the merge cannot be undone.');
  if (!(await duplicates.undoMerge(tenant, mergeId, { by })))
    throw new Unmergeable('already-undone', 'This merge was already undone.');
  const ids = all.map(({ id }) => id);
  await duplicates.updatePointers(tenant, ids);
  const parted = await duplicates.findMergeable(tenant, ids);
  const people = [personIn(parted, fromId), personIn(parted, intoId)];
  const { superseded, restored } = await duplicates.supersedeApplications(tenant, people);
  await screeningAnswers.recomputeOfCandidates(tenant, people);
  await duplicates.reopenSuggestionsOfMerge(tenant, mergeId);
  await duplicates.removeMixedProfiles(tenant, ids);
  await scheduleProfileBuilds(tenant, people, 'merge-undone');
  return { mergeId, fromId, intoId, superseded, restored };
}

/** Merged and unmerged candidates are read and scored again without a user's request. */
async function scheduleProfileBuilds(
  tenant: Tenant,
  personIds: readonly string[],
  because: Extract<OutOfDateCause, 'merged' | 'merge-undone'>,
): Promise<void> {
  await candidates.markOutOfDate(tenant, personIds, because);
  const jobs = personIds.map((candidateId) => outboxJob('build-profile', { candidateId }));
  await outbox.enqueue(tenant, jobs);
}

/** The person whom one of locked candidates is. @throws Unmergeable */
function personIn(all: readonly MergeableCandidate[], id: string): string {
  const candidate = all.find((one) => one.id === id);
  if (candidate === undefined || candidate.erased) throw new Unmergeable('not-found', `There is no candidate ${id}`);
  if (all.some(({ personId, suppressed }) => personId === candidate.personId && suppressed)) {
    const detail = `${id} matches an erased candidate and waits for a decision. See GET /api/v1/suppressed-candidates.`;
    throw new Unmergeable('candidate-suppressed', detail);
  }
  return candidate.personId;
}

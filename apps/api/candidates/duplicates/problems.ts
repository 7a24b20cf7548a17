import { Unmergeable } from '#libs/intake';
import { Conflict, NotFound } from '../../platform/http/problems/problem.js';

/** Awaits a merge or its undoing, and turns the refusal into a problem. @throws NotFound or Conflict */
export async function mergeProblems<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Unmergeable)) throw error;
    throw error.code === 'not-found' ? new NotFound('candidate or merge') : new Conflict(error.code, error.message);
  }
}

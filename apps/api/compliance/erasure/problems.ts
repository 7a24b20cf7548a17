import { NoSuchCandidate, OnLegalHold } from '#libs/erasure';
import { Conflict, NotFound } from '../../platform/http/problems/problem.js';

/** Runs an erasure and turns the errors that prevent it into problems of the API. */
export async function erasureProblems<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NoSuchCandidate) throw new NotFound('candidate');
    if (error instanceof OnLegalHold) throw new Conflict(error.code, error.message);
    throw error;
  }
}

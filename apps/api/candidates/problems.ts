import { Unmergeable } from '#libs/intake';
import { Conflict, NotFound } from '../http/problem.js';

const TITLES = {
  'already-merged': 'Already one person',
  'already-undone': 'Already undone',
  erased: 'Erased',
  held: 'Held',
} as const;

/** What keeps people from becoming one, or two again, as the API says it. */
export async function inProblems<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Unmergeable)) throw error;
    throw error.code === 'not-found'
      ? new NotFound('candidate or merge')
      : new Conflict(error.code, TITLES[error.code], error.message);
  }
}

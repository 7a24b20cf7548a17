import type { Activity } from '#libs/contracts';
import { useCandidateHistory } from '../candidate-frame/queries.js';

/** The history of a candidate, newest first. */
export const useActivity = (candidateId: string) => useCandidateHistory<Activity>('activity', candidateId, '50');

import type { Activity } from '#libs/contracts';
import { useCandidateHistory } from '../candidate-frame/queries.js';

/** What happened about a person, newest first. */
export const useActivity = (candidateId: string) => useCandidateHistory<Activity>('activity', candidateId, '50');

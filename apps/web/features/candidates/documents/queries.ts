import type { ProfileVersion } from '#libs/contracts';
import { useCandidateHistory } from '../candidate-frame/queries.js';

/** Versions of the profile, newest first. */
export const useProfiles = (candidateId: string) => useCandidateHistory<ProfileVersion>('profiles', candidateId, '20');

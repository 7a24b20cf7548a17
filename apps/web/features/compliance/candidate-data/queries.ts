import { useMutation } from '@tanstack/react-query';
import type { ErasureReport } from '#libs/contracts';
import { download, post } from '../../../api/client.js';
import { useCandidateMutation } from '../../candidates/candidate-cache/use-candidate-mutation.js';

/** Everything that is held about a person, as a file. */
export const useExport = (candidateId: string) =>
  useMutation({ mutationFn: (name: string) => download(`/candidates/${candidateId}/export`, {}, name) });

export const useErase = (candidateId: string) =>
  useCandidateMutation(() => post<ErasureReport>(`/candidates/${candidateId}/erasure`, {}));

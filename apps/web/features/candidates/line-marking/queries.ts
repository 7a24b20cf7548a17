import { useMutation } from '@tanstack/react-query';
import type { LinesReading } from '#libs/contracts';
import { get } from '../../../api/client.js';
import type { MarkedLines } from '../correction-draft/correction-draft.js';

/** Asks what marked lines say. It changes nothing, and no page shows it before a user asks. */
export const useLinesReading = (candidateId: string) =>
  useMutation({
    mutationFn: ({ documentId, start, end }: Omit<MarkedLines, 'reading'>) =>
      get<LinesReading>(`/candidates/${candidateId}/lines?documentId=${documentId}&start=${start}&end=${end}`),
  });

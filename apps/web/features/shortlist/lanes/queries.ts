import { useQuery } from '@tanstack/react-query';
import type { ByPeopleItem, NearMisses, Page } from '#libs/contracts';
import { get } from '../../../api/client.js';

/** The reason why a candidate is in no lane. */
export type Waiting = 'byPeople' | 'noticePending';

const WAITING_PATHS: Readonly<Record<Waiting, string>> = { byPeople: 'human-review', noticePending: 'notice-pending' };

/** The first hundred of them. */
export const useWaitingCandidates = (roleId: string, of: Waiting) =>
  useQuery({
    queryKey: ['shortlist', roleId, of],
    queryFn: () =>
      get<Page<Pick<ByPeopleItem, 'applicationId' | 'name' | 'receivedAt'>>>(
        `/roles/${roleId}/${WAITING_PATHS[of]}?limit=100`,
      ),
  });

export const useNearMisses = (roleId: string) =>
  useQuery({
    queryKey: ['near-misses', roleId],
    queryFn: () => get<NearMisses>(`/roles/${roleId}/near-misses`),
  });

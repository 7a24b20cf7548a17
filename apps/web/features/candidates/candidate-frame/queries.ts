/** A person with what is known of them, and what people put right of it; as TanStack queries. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  Activity,
  CandidateFacts,
  Correction,
  NewCorrection,
  Page,
  ProfileVersion,
  TakingBack,
} from '#libs/contracts';
import { download, get, post } from '../../../api/client.js';

const ASKED_AGAIN_EVERY_MS = 1_000;

/** What is known of a person today; asked again while something is not in it yet. */
export const useFacts = (candidateId: string) =>
  useQuery({
    queryKey: ['facts', candidateId],
    queryFn: () => get<CandidateFacts>(`/candidates/${candidateId}/facts`),
    refetchInterval: ({ state }) => (state.data?.owed ? ASKED_AGAIN_EVERY_MS : false),
  });

function useList<Item>(what: string, candidateId: string, limit: string) {
  return useInfiniteQuery({
    queryKey: [what, candidateId],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ limit });
      if (pageParam) query.set('cursor', pageParam);
      return get<Page<Item>>(`/candidates/${candidateId}/${what}?${query}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** Facts that were put right, those taken back too; newest first. */
export const useCorrections = (candidateId: string) => useList<Correction>('corrections', candidateId, '50');

/** Versions of the profile, newest first. */
export const useProfiles = (candidateId: string) => useList<ProfileVersion>('profiles', candidateId, '20');

/** What happened about a person, newest first. */
export const useActivity = (candidateId: string) => useList<Activity>('activity', candidateId, '50');

/** Everything that is held about a person, as a file. */
export const useExport = (candidateId: string) =>
  useMutation({ mutationFn: (name: string) => download(`/candidates/${candidateId}/export`, {}, name) });

/** Whatever shows a fact of a person, or a score made of it. */
const ABOUT_FACTS = ['facts', 'corrections', 'candidate', 'profiles', 'application', 'shortlist', 'activity'];

function useChangeOfFacts<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    // Also after a refusal: what it was about may be gone. Nobody waits for it.
    onSettled: () => {
      for (const key of ABOUT_FACTS) void queries.invalidateQueries({ queryKey: [key] });
    },
  });
}

export const useCorrect = (candidateId: string) =>
  useChangeOfFacts((input: NewCorrection) => post<Correction>(`/candidates/${candidateId}/corrections`, input));

export const useTakeBack = (candidateId: string) =>
  useChangeOfFacts(({ correctionId, reason }: TakingBack & { correctionId: string }) =>
    post<Correction>(`/candidates/${candidateId}/corrections/${correctionId}/undo`, { reason }),
  );

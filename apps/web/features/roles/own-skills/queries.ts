/** An organization's own skills, as TanStack queries. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { NewOwnSkills, OwnSkills, OwnSkillsVersion, Page } from '#libs/contracts';
import { get, put } from '../../../api/client.js';

/** The current list, or that of a version. */
export const useOwnSkills = (number: number | null = null) =>
  useQuery({
    queryKey: ['own-skills', number],
    queryFn: () => get<OwnSkills>(`/organisation-skills${number === null ? '' : `?number=${number}`}`),
    // A version never changes; another user may change the current one.
    staleTime: number === null ? 0 : Infinity,
  });

export const useOwnSkillsVersions = () =>
  useInfiniteQuery({
    queryKey: ['own-skills-versions'],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ limit: '20' });
      if (pageParam) query.set('cursor', pageParam);
      return get<Page<OwnSkillsVersion>>(`/organisation-skills/versions?${query}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** Saves the whole list as the next version. What is stored stays as it was read. */
export function useSaveOwnSkills() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (list: NewOwnSkills) => put<OwnSkills>('/organisation-skills', list),
    onSuccess: (saved) => {
      queries.setQueryData(['own-skills', null], saved);
      // No component waits for these. Otherwise the form would close over the next one that is opened.
      for (const key of ['own-skills-versions', 'skills']) void queries.invalidateQueries({ queryKey: [key] });
    },
  });
}

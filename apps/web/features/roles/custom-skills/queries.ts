/** An organization's custom skills, as TanStack queries. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { NewCustomSkills, CustomSkills, CustomSkillsVersion, Page } from '#libs/contracts';
import { get, put } from '../../../api/client.js';

/** The current list, or that of a version. */
export const useCustomSkills = (number: number | null = null) =>
  useQuery({
    queryKey: ['custom-skills', number],
    queryFn: () => get<CustomSkills>(`/custom-skills${number === null ? '' : `?number=${number}`}`),
    // A version never changes; another user may change the current one.
    staleTime: number === null ? 0 : Infinity,
  });

export const useCustomSkillsVersions = () =>
  useInfiniteQuery({
    queryKey: ['custom-skills-versions'],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ limit: '20' });
      if (pageParam) query.set('cursor', pageParam);
      return get<Page<CustomSkillsVersion>>(`/custom-skills/versions?${query}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** Saves the whole list as the next version. What is stored stays as it was read. */
export function useSaveCustomSkills() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (list: NewCustomSkills) => put<CustomSkills>('/custom-skills', list),
    onSuccess: (saved) => {
      queries.setQueryData(['custom-skills', null], saved);
      // No component waits for these. Otherwise the form would close over the next one that is opened.
      for (const key of ['custom-skills-versions', 'skills']) void queries.invalidateQueries({ queryKey: [key] });
    },
  });
}

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { SkillsFound } from '#libs/contracts';
import { get } from '../../../api/client.js';

/** Skills whose name, alias or id holds the words, none while there are no words; those found before stay in view until the next ones are there. */
export const useSkillSearch = (words: string) =>
  useQuery({
    queryKey: ['skills', words],
    queryFn: () => get<SkillsFound>(`/skills?${new URLSearchParams({ query: words.slice(0, 100) })}`),
    enabled: words !== '',
    placeholderData: keepPreviousData,
  });

/** The explanation of an application for its candidate, and its delivery, as TanStack queries. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  CreatedExplanationLink,
  DueItem,
  ExplanationView,
  ExplanationDue,
  ExplanationGiven,
  ExplanationLinks,
  Page,
} from '#libs/contracts';
import { get, post, remove } from '../../../api/client.js';

/** The explanation as the candidate would read it. */
export const useExplanation = (applicationId: string) =>
  useQuery({
    queryKey: ['application', applicationId, 'explanation'],
    queryFn: () => get<ExplanationView>(`/applications/${applicationId}/explanation`),
  });

export const useExplanationLinks = (applicationId: string) =>
  useQuery({
    queryKey: ['application', applicationId, 'explanation-links'],
    queryFn: () => get<ExplanationLinks>(`/applications/${applicationId}/explanation/links`),
    select: ({ items }) => items,
  });

function useAfterExplaining(applicationId: string) {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      [['application', applicationId], ['explanations-due']].map((queryKey) => queries.invalidateQueries({ queryKey })),
    );
}

export function useMakeExplanationLink(applicationId: string) {
  return useMutation({
    mutationFn: () => post<CreatedExplanationLink>(`/applications/${applicationId}/explanation/links`, {}),
    onSettled: useAfterExplaining(applicationId),
  });
}

export function useRevokeExplanationLink(applicationId: string) {
  return useMutation({
    mutationFn: (linkId: string) => remove(`/applications/${applicationId}/explanation/links/${linkId}`),
    onSettled: useAfterExplaining(applicationId),
  });
}

export function useExplanationGiven(applicationId: string) {
  return useMutation({
    mutationFn: (given: ExplanationGiven) =>
      post<ExplanationDue>(`/applications/${applicationId}/explanation/given`, given),
    onSettled: useAfterExplaining(applicationId),
  });
}

export function useExplanationWaived(applicationId: string) {
  return useMutation({
    mutationFn: (reason: string) =>
      post<ExplanationDue>(`/applications/${applicationId}/explanation/waived`, { reason }),
    onSettled: useAfterExplaining(applicationId),
  });
}

/** Declined applications whose explanation is due, the longest due first. */
export const useExplanationsDue = () =>
  useInfiniteQuery({
    queryKey: ['explanations-due'],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ limit: '50' });
      if (pageParam) query.set('cursor', pageParam);
      return get<Page<DueItem>>(`/explanations-due?${query}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });

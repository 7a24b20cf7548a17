import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { RankStability } from '#libs/contracts';
import { useEffect, useState } from 'react';
import { get, post, put } from '../../../api/client.js';
import { applicationQuery } from '../../candidates/applications/queries.js';

/** Reads who comes next beforehand: the key that opens them need not wait. */
export function useAhead(applicationId: string | undefined): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (applicationId !== undefined) void queries.prefetchQuery(applicationQuery(applicationId));
  }, [queries, applicationId]);
}

/** In less time, the user only passes a candidate on the way to another. */
const LOOKED_AT_MS = 1_000;

/** Records that a user has opened an application, once they have looked at it. Decisions store whether that was so. */
export function useOpened(applicationId: string | null): void {
  useEffect(() => {
    if (applicationId === null) return undefined;
    // A failure is no reason to disturb the reader.
    const markOpened = () => void put(`/applications/${applicationId}/opened`, {}).catch(() => undefined);
    const timer = setTimeout(markOpened, LOOKED_AT_MS);
    return () => clearTimeout(timer);
  }, [applicationId]);
}

/**
 * The practical ties among the best two hundred. They are computed over all candidates, so this waits until a candidate
 * is shown.
 */
/** Much is reckoned for it: until then the first people are shown and can be worked with. */
const TIES_AFTER_MS = 1_000;

export function useTies(roleId: string, weightsId: string | null, applications: number, isAsked: boolean) {
  const [isTime, setIsTime] = useState(false);
  useEffect(() => {
    if (!isAsked) return undefined;
    const timer = setTimeout(() => setIsTime(true), TIES_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isAsked]);
  return useQuery({
    queryKey: ['ties', roleId, weightsId, applications],
    queryFn: () => get<RankStability>(`/roles/${roleId}/weights/stability?limit=1`),
    enabled: isTime && weightsId !== null && applications > 1,
    staleTime: 60_000,
    select: ({ ties }) => ties,
  });
}

/** In less time, no one has looked at a list. */
const LOOKED_MS = 5_000;

/** Records that a user has looked at the list of a role when they leave it. Later changes are then new to them. */
export function useLooked(roleId: string): void {
  useEffect(() => {
    const since = performance.now();
    return () => {
      if (performance.now() - since > LOOKED_MS) void post(`/roles/${roleId}/seen`, {}).catch(() => undefined);
    };
  }, [roleId]);
}

/** The audit, as TanStack queries. */
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { AuditEntry, AuditVerification, Page } from '#libs/contracts';
import { get } from '../../../api/client.js';

export interface AuditFilter {
  actorId: string | null;
  action: string | null;
  subjectId: string | null;
  /** `YYYY-MM-DD`, a day as it is where the page is read. */
  day: string | null;
}

/** Entries, newest first. */
export const useAudit = (filter: AuditFilter) =>
  useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ limit: '50' });
      for (const [name, value] of Object.entries(askedBy(filter))) if (value) query.set(name, value);
      if (pageParam) query.set('cursor', pageParam);
      return get<Page<AuditEntry>>(`/audit?${query}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });

function askedBy({ day, ...filter }: AuditFilter): Record<string, string | null> {
  const begin = day === null ? null : new Date(`${day}T00:00`);
  if (begin === null || Number.isNaN(begin.getTime())) return filter;
  const end = new Date(begin);
  end.setDate(end.getDate() + 1);
  return { ...filter, from: begin.toISOString(), until: end.toISOString() };
}

/** Verifies stretch by stretch until the end is reached, or something is wrong. `upTo` tells how far it is. */
export function useVerifyAudit() {
  const [upTo, setUpTo] = useState(0);
  const verify = useMutation({
    mutationFn: async () => {
      setUpTo(0);
      for (let after = 0; ;) {
        const stretch = await get<AuditVerification>(`/audit/verification?after=${after}`);
        setUpTo(stretch.upTo);
        if (stretch.complete || stretch.fault !== null || stretch.upTo <= after) return stretch;
        after = stretch.upTo;
      }
    },
  });
  return { ...verify, upTo };
}

/** The candidate beside the list: who it is, what is read of their application, and the steps to the next one. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { DecisionKind } from '#libs/contracts';
import { ApiError } from '../../../api/api-error.js';
import { useApplication } from '../../candidates/applications/queries.js';
import type { ListAddress } from '../list/use-list-address.js';
import { useNeighbors } from '../list/use-neighbors.js';
import { useEvidenceReading } from '../score-breakdown/use-evidence-reading.js';
import { useAhead, useOpened } from './queries.js';
import type { RankedListState } from './use-ranked-list.js';

export type OpenCandidate = ReturnType<typeof useOpenCandidate>;

export function useOpenCandidate(roleId: string, address: ListAddress, { items, query: list }: RankedListState) {
  // On a phone one thing is in view: the list, or the candidate of the address. The first of the list is in view without having been chosen.
  const isOpen = address.application !== null;
  const chosen = address.application ?? items[0]?.applicationId ?? null;
  const query = useApplication(chosen);
  useOpened(isOpen && query.data ? chosen : null);
  const reading = useEvidenceReading(chosen);
  // Where there is no room for both, one of them is in view.
  const [side, setSide] = useState<'reasons' | 'document'>('reasons');
  /** The decision whose reason is asked for. */
  const [asked, setAsked] = useState<DecisionKind | null>(null);
  const noteField = useRef<HTMLTextAreaElement>(null);
  const { next, previous } = useNeighbors(items, chosen);
  const isGone = isMissing(query.error);
  useRoleLost(roleId, isGone || isMissing(list.error));
  const shown = query.data && query.data.mode !== 'erased' && !isGone ? query.data : null;
  useAhead(shown ? next : undefined);
  return {
    ...{ isOpen, chosen, query, reading, side, setSide, asked, setAsked, noteField, next, previous },
    /** The application that can be read; null: none, or it is gone. */
    shown,
    /** The matches of the search in this application. */
    found: items.find(({ applicationId }) => applicationId === chosen)?.found,
    choose: (applicationId: string | undefined): void => {
      if (!applicationId) return;
      if (!isOpen) setSide('reasons');
      setAsked(null);
      address.open(applicationId);
    },
  };
}

const isMissing = (error: Error | null): boolean => error instanceof ApiError && error.status === 404;

/** Reloads the role when an application is missing, because the role itself may be gone: its frame then says so. */
function useRoleLost(roleId: string, isLost: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (isLost) void queries.invalidateQueries({ queryKey: ['role', roleId], exact: true });
  }, [queries, roleId, isLost]);
}

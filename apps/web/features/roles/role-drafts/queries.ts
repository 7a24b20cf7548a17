/** Drafts of new roles and of requirements, as TanStack queries and as calls that store them. */
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  CriteriaDraftContent,
  CriteriaDrafts,
  NewRoleDraft,
  NewRoleDraftItem,
  NewRoleDrafts,
  RoleDraftReceipt,
} from '#libs/contracts';
import { ApiError } from '../../../api/api-error.js';
import { get, keep, remove } from '../../../api/client.js';
import { browserDrafts } from '../../../api/drafts/draft-store.js';
import { type BrowserCopy, type StoredDraft } from '../../../api/drafts/draft-copies.js';
import type { DraftServer } from '../../../api/drafts/draft-sync.js';

/** What a user types for a new role. */
export interface NewRoleInput {
  title: string;
  text: string;
  confidential: boolean;
}

const NAME = 'new role ';
const EXCERPT = 160;

/** The name of the browser's copy of a draft of a new role. */
export const newRoleDraftName = (id: string): string => `${NAME}${id}`;

const LIST = { queryKey: ['new-role-drafts'] } as const;

/** A draft is read when its page opens. Without an answer the page shows the browser's copy before long. */
const READ_ONCE = { staleTime: 0, gcTime: 0, networkMode: 'always', retry: 1, retryDelay: 500 } as const;

async function loadNewRole(id: string): Promise<StoredDraft<NewRoleInput> | null> {
  try {
    const { title, text, confidential, revision, changedAt } = await get<NewRoleDraft>(`/new-role-drafts/${id}`);
    return { value: { title, text, confidential }, revision, changedAt };
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}

/** @param id null: the draft is new */
export const useNewRoleDraft = (id: string | null) =>
  useQuery({
    ...READ_ONCE,
    queryKey: ['new-role-draft', id],
    queryFn: () => loadNewRole(id ?? ''),
    enabled: id !== null,
    refetchOnWindowFocus: false,
  });

/** The calls that store a draft of a new role. The list of drafts is read again when one comes or goes. */
export function useNewRoleDraftServer(id: string): DraftServer<NewRoleInput> {
  const queries = useQueryClient();
  const path = `/new-role-drafts/${id}`;
  return {
    load: () => loadNewRole(id),
    save: (value, { revision, isLeaving }) =>
      keep<RoleDraftReceipt>('PUT', path, { ...value, revision }, isLeaving).finally(() => {
        if (revision === null) void queries.invalidateQueries(LIST);
      }),
    remove: ({ revision, isLeaving }) =>
      keep<void>('DELETE', `${path}?revision=${revision}`, undefined, isLeaving).finally(
        () => void queries.invalidateQueries(LIST),
      ),
  };
}

/** A draft as the list of roles shows it. */
export interface ListedNewRole {
  id: string;
  title: string;
  excerpt: string;
  changedAt: string;
}

/** The drafts of new roles, with those that only this browser has. */
export function useNewRoleDrafts(isEnabled: boolean): ListedNewRole[] {
  const { data } = useQuery({
    ...LIST,
    queryFn: () => get<NewRoleDrafts>('/new-role-drafts'),
    enabled: isEnabled,
    staleTime: 0,
  });
  return isEnabled ? withBrowserCopies(data?.items ?? []) : [];
}

/** Restores the browser's copy of a draft. */
export const asBrowserCopy = <Value>(copy: unknown): BrowserCopy<Value> | null =>
  typeof copy === 'object' && copy !== null && 'changedAt' in copy ? (copy as BrowserCopy<Value>) : null;

function withBrowserCopies(stored: readonly NewRoleDraftItem[]): ListedNewRole[] {
  const copies = browserDrafts.namesWith(NAME).map((name) => ({
    id: name.slice(NAME.length),
    copy: asBrowserCopy<NewRoleInput>(JSON.parse(browserDrafts.getItem(name) ?? 'null')),
  }));
  const ids = new Set(copies.map(({ id }) => id));
  const ours = copies.flatMap(({ id, copy }) => {
    if (!copy?.value) return [];
    const { title, text } = copy.value;
    return [{ id, title, excerpt: text.slice(0, EXCERPT), changedAt: copy.changedAt }];
  });
  return [...ours, ...stored.filter(({ id }) => !ids.has(id))];
}

/** Discards a draft that is open nowhere. */
export function useDiscardNewRoleDraft(id: string) {
  const queries = useQueryClient();
  return useMutation<void, Error, void>({
    mutationFn: async () => {
      await remove(`/new-role-drafts/${id}`).catch((error: unknown) => {
        // Only this browser had it.
        if (!(error instanceof ApiError && error.status === 404)) throw error;
      });
      browserDrafts.removeItem(newRoleDraftName(id));
    },
    onSuccess: () => queries.invalidateQueries(LIST),
  });
}

const OTHERS_EVERY_MS = 60_000;

const criteriaDraftsQuery = (roleId: string) =>
  queryOptions({
    ...READ_ONCE,
    queryKey: ['criteria-draft', roleId],
    queryFn: () => get<CriteriaDrafts>(`/roles/${roleId}/criteria-draft`),
  });

/** The user's draft of a role's requirements, and which other users have one. */
export const useCriteriaDrafts = (roleId: string, isEnabled: boolean) =>
  useQuery({ ...criteriaDraftsQuery(roleId), enabled: isEnabled, refetchInterval: OTHERS_EVERY_MS });

/** Returns the user's own draft; null: there is none; undefined: the server does not say. */
export function ownCriteriaDraft(
  drafts: CriteriaDrafts | undefined,
): StoredDraft<CriteriaDraftContent> | null | undefined {
  if (drafts === undefined) return undefined;
  if (drafts.own === null) return null;
  const { revision, createdAt: _createdAt, changedAt, ...value } = drafts.own;
  return { value, revision, changedAt };
}

/** The calls that store the draft of a role's requirements. */
export function criteriaDraftServer(roleId: string): DraftServer<CriteriaDraftContent> {
  const path = `/roles/${roleId}/criteria-draft`;
  return {
    load: async () => ownCriteriaDraft(await get<CriteriaDrafts>(path)) ?? null,
    save: (value, { revision, isLeaving }) => keep<RoleDraftReceipt>('PUT', path, { ...value, revision }, isLeaving),
    remove: ({ revision, isLeaving }) => keep<void>('DELETE', `${path}?revision=${revision}`, undefined, isLeaving),
  };
}

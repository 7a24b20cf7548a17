/** What the first page will ask for, asked at once: its parts need not wait for each other. */
import type { QueryClient } from '@tanstack/react-query';
import { listViewIn } from '../shortlist/use-list-address.js';
import { roleQuery, sessionQuery } from './queries.js';
import { shortlistOf } from './shortlist.js';

const ROLE = /^\/roles\/([0-9a-f-]{36})(\/)?(.*)$/;

/** @param address that the browser was sent to */
export function askEarly(queries: QueryClient, { pathname, search }: { pathname: string; search: string }): void {
  if (pathname === '/sign-in' || pathname.startsWith('/password')) return;
  void queries.prefetchQuery(sessionQuery);
  const [, roleId, , page] = ROLE.exec(pathname) ?? [];
  if (roleId === undefined) return;
  void queries.prefetchQuery(roleQuery(roleId));
  if (page === '') void queries.prefetchInfiniteQuery(shortlistOf(roleId, listViewIn(search)));
}

/**
 * The first page's calls, sent before its scripts have arrived. `main.ts` holds this and nothing else, so the responses
 * are on their way while the browser loads the rest. The first caller of the same address gets the response.
 */
import type { ShortlistFilters } from '#libs/contracts';
import { preferredLocale } from '../i18n/locales.js';

const asked = new Map<string, Promise<Response>>();

const ROLE = /^\/roles\/([0-9a-f-]{36})(\/)?(.*)$/;
const FILTERS: Readonly<Record<keyof ShortlistFilters, true>> = {
  lane: true,
  minScore: true,
  maxScore: true,
  decision: true,
  opened: true,
  source: true,
  receivedFrom: true,
  receivedTo: true,
  skill: true,
  skillMonths: true,
  certification: true,
  certificationValid: true,
  band: true,
  flag: true,
  new: true,
  country: true,
  authorisedIn: true,
  authorised: true,
  sponsorship: true,
  relocation: true,
  availableWithin: true,
  available: true,
  q: true,
};

/** Returns the filters among the parameters of an address. A link from elsewhere may carry names that mean nothing here. */
export const filtersIn = (address: URLSearchParams): ShortlistFilters =>
  Object.fromEntries([...address].filter(([name, value]) => Object.hasOwn(FILTERS, name) && value !== ''));

/** @param address that the browser was sent to */
export function preload({ pathname, search }: { pathname: string; search: string }): void {
  if (pathname === '/sign-in' || pathname.startsWith('/password')) return;
  void ask('/session');
  const [, roleId, , page] = ROLE.exec(pathname) ?? [];
  if (roleId === undefined) return;
  void ask(`/roles/${roleId}`);
  if (page !== '') return;
  void ask(viewsPath(roleId));
  const address = new URLSearchParams(search);
  const list = ask(shortlistPath(roleId, filterParams(filtersIn(address)), address.get('sort') ?? 'rank'));
  const chosen = address.get('application');
  if (chosen) void ask(`/applications/${chosen}`);
  else void list.then(askForFirst);
}

/** The first candidate is in view without being chosen. */
async function askForFirst(answer: Response | null): Promise<void> {
  if (!answer?.ok) return;
  const { items } = (await answer.clone().json()) as { items: { applicationId: string }[] };
  if (items[0]) void ask(`/applications/${items[0].applicationId}`);
}

/** @returns the response as far as it arrived; null without one. Its caller sees why. */
function ask(path: string): Promise<Response | null> {
  const answer = fetch(`/api/v1${path}`, {
    credentials: 'same-origin',
    headers: { 'accept-language': preferredLocale() },
  });
  asked.set(path, answer);
  return answer.catch(() => null);
}

/** The answer to a question that was asked early, once. */
export function takePreloaded(path: string): Promise<Response> | undefined {
  const answer = asked.get(path);
  asked.delete(path);
  return answer;
}

export const viewsPath = (roleId: string): string => `/roles/${roleId}/views?limit=100`;

/** Filters as an address has them. */
export const filterParams = (filters: ShortlistFilters): Record<string, string> =>
  Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, String(value)]));

/** Path of a page of a shortlist. @param cursor where the page begins; empty: at the top */
export function shortlistPath(
  roleId: string,
  filters: Readonly<Record<string, string>>,
  sort: string,
  cursor = '',
): string {
  const query = new URLSearchParams({ ...filters, limit: '100', sort });
  if (cursor) query.set('cursor', cursor);
  return `/roles/${roleId}/shortlist?${query}`;
}

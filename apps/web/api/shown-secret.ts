/** Secrets that the server shows once, kept in the memory of the page for whoever made them. */
import { skipToken, useQuery, type QueryClient } from '@tanstack/react-query';

const keyOf = (id: string) => ['shown-secret', id];

/** Told until the page is loaded again or nobody looks at it for some minutes. @param id of what it is the secret of */
export const useShownSecret = (id: string): string | null =>
  useQuery<string>({ queryKey: keyOf(id), queryFn: skipToken, staleTime: Infinity }).data ?? null;

export function keepShownSecret(queries: QueryClient, id: string, secret: string): void {
  queries.setQueryData(keyOf(id), secret);
}

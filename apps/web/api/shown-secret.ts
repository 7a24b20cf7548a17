/** Secrets that the server shows once, kept in the page's memory for the user who created them. */
import { skipToken, useQuery, type QueryClient } from '@tanstack/react-query';

const keyOf = (id: string) => ['shown-secret', id];

/** Returns the secret until the page is reloaded or out of view for some minutes. @param id the id of its owner */
export const useShownSecret = (id: string): string | null =>
  useQuery<string>({ queryKey: keyOf(id), queryFn: skipToken, staleTime: Infinity }).data ?? null;

export function keepShownSecret(queries: QueryClient, id: string, secret: string): void {
  queries.setQueryData(keyOf(id), secret);
}

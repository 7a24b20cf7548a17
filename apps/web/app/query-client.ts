/** The queries of the pages: how long an answer is fresh, what is asked again and when, and which failed changes say so. */
import { QueryClient } from '@tanstack/react-query';
import { isPassing, isRefusal, ApiError } from '../api/api-error.js';
import { mutationCacheThatNotifies } from '../api/unhandled-mutations.js';
import { notifyError } from '../ui/feedback/notify-error.js';

/** The longest wait before a query is asked again; where the server names a time, the longest that is heeded. */
const RETRY_WITHIN_MS = 10_000;
const RETRY_AFTER_AT_MOST_MS = 60_000;

export const newQueryClient = (): QueryClient =>
  new QueryClient({
    mutationCache: mutationCacheThatNotifies(notifyError),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // A refusal will not change by asking again; an outage may, and a busy server is asked until there is an answer.
        retry: (failures, error) => isPassing(error) || (failures < 3 && !isRefusal(error)),
        retryDelay: (failures, error) =>
          error instanceof ApiError && error.againAfterMs !== null
            ? Math.min(error.againAfterMs, RETRY_AFTER_AT_MOST_MS)
            : Math.min(1_000 * 2 ** failures, RETRY_WITHIN_MS),
      },
    },
  });

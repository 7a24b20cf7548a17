import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './styles.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { isPassing, isRefusal, onSessionEnded, Problem } from '../api/client.js';
import { changesThatTell } from '../api/unhandled-mutations.js';
import { App } from './routes.js';
import { styleNonce } from './theme/style-nonce.js';
import { theme } from './theme/theme.js';
import { onDemand } from '../ui/lazy/lazy-component.js';
import { tellFailure } from '../ui/feedback/notify-error.js';

/** Whatever is said before they have come is shown then. */
const NOTIFICATIONS_AFTER_MS = 1_000;
const Notifications = onDemand(async () => {
  await new Promise((then) => setTimeout(then, NOTIFICATIONS_AFTER_MS));
  return import('./shell/notifications.js');
}, 'Notifications');

/** Nobody waits longer than this before it is asked again; where the server says when, than that. */
const AGAIN_WITHIN_MS = 10_000;
const TOLD_AT_MOST_MS = 60_000;

const queries = new QueryClient({
  mutationCache: changesThatTell(tellFailure),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal will not change by asking again; an outage may, and who is only busy is asked until there is an answer.
      retry: (failures, error) => isPassing(error) || (failures < 3 && !isRefusal(error)),
      retryDelay: (failures, error) =>
        error instanceof Problem && error.againAfterMs !== null
          ? Math.min(error.againAfterMs, TOLD_AT_MOST_MS)
          : Math.min(1_000 * 2 ** failures, AGAIN_WITHIN_MS),
    },
  },
});

// The session itself may be what was asked for: the question that is under way is the answer then. The shell lets people sign in.
onSessionEnded(() => void queries.refetchQueries({ queryKey: ['session'] }, { cancelRefetch: false }));

export function showApplication(root: HTMLElement): void {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={styleNonce}>
        <QueryClientProvider client={queries}>
          <Notifications position="bottom-center" />
          {/* Keys that follow each other quickly act on what the one before has done. */}
          <BrowserRouter useTransitions={false}>
            <App />
          </BrowserRouter>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}

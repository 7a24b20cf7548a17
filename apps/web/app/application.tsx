import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './styles.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, useMemo, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { onSessionEnded } from '../api/client.js';
import { AppRoutes } from './routes.js';
import { newQueryClient } from './query-client.js';
import { styleNonce } from './theme/style-nonce.js';
import { useTranslations } from 'use-intl';
import { onLocaleChanged } from '../i18n/messages.js';
import { MessagesProvider } from '../i18n/messages-provider.js';
import { mantineTheme } from './theme/theme.js';
import { lazyComponent } from '../ui/lazy/lazy-component.js';

/** Whatever is said before they have come is shown then. */
const NOTIFICATIONS_AFTER_MS = 1_000;
const Notifications = lazyComponent(async () => {
  await new Promise((then) => setTimeout(then, NOTIFICATIONS_AFTER_MS));
  return import('./shell/notifications.js');
}, 'Notifications');

const queries = newQueryClient();

// The session itself may be what was asked for: the question that is under way is the answer then. The shell lets people sign in.
onSessionEnded(() => void queries.refetchQueries({ queryKey: ['session'] }, { cancelRefetch: false }));

// Sentences of the server are in the language that they were asked for in.
onLocaleChanged(() => void queries.invalidateQueries());

export function showApplication(root: HTMLElement): void {
  createRoot(root).render(
    <StrictMode>
      <MessagesProvider>
        <Themed>
          <QueryClientProvider client={queries}>
            <Notifications position="bottom-center" />
            {/* Keys that follow each other quickly act on what the one before has done. */}
            <BrowserRouter useTransitions={false}>
              <AppRoutes />
            </BrowserRouter>
          </QueryClientProvider>
        </Themed>
      </MessagesProvider>
    </StrictMode>,
  );
}

function Themed({ children }: { children: ReactNode }) {
  const t = useTranslations('common');
  const close = t('close');
  const theme = useMemo(() => mantineTheme(close), [close]);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={styleNonce}>
      {children}
    </MantineProvider>
  );
}

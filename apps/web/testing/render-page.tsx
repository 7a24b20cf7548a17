/** Renders components as the application does: theme, queries, notifications and an address around them. */
import { MantineProvider } from '@mantine/core';
import { cleanNotifications, Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { forgetCompleted } from '../api/submissions.js';
import { newQueryClient } from '../app/query-client.js';
import { CATALOGS } from '../app/catalogs.js';
import { mantineTheme } from '../app/theme/theme.js';
import { loadMessages, startMessages, type Namespace } from '../i18n/messages.js';
import { MessagesProvider } from '../i18n/messages-provider.js';

/** For what never happens: a busy machine is many times slower than an idle one. */
configure({ asyncUtilTimeout: 20_000 });

startMessages(CATALOGS, 'en');
await loadMessages(Object.keys(CATALOGS) as Namespace[]);
const theme = mantineTheme('Close');

/** @param component what is tested */
export function renderPage(component: ReactNode): RenderResult {
  // Both outlive the page that made them.
  cleanNotifications();
  forgetCompleted();
  return render(
    <MessagesProvider>
      <MantineProvider theme={theme} env="test">
        <QueryClientProvider client={newQueryClient()}>
          <Notifications position="bottom-center" />
          <MemoryRouter useTransitions={false}>{component}</MemoryRouter>
        </QueryClientProvider>
      </MantineProvider>
    </MessagesProvider>,
  );
}

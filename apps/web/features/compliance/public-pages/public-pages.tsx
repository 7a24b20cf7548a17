/**
 * The pages that a link opens to a reader without an account. They are apart from the application, so that a phone
 * loads little.
 */
import './public-pages.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { PublicExplanationPage } from './public-explanation.page.js';
import { SharedPage } from './shared.page.js';
import { MessagesProvider } from '../../../i18n/messages-provider.js';

export function showPublicPage(root: HTMLElement): void {
  createRoot(root).render(
    <StrictMode>
      <MessagesProvider>
        {window.location.pathname.startsWith('/shared') ? <SharedPage /> : <PublicExplanationPage />}
      </MessagesProvider>
    </StrictMode>,
  );
}

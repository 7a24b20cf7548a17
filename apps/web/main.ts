/** Starts the pages that a link opens to a reader without an account, or the application. Neither loads the other. */
import { preload } from './api/preload.js';
import { CATALOGS } from './app/catalogs.js';
import { AROUND, OF_SHORTLIST } from './app/first-messages.js';
import { preferredLocale } from './i18n/locales.js';
import { loadMessages, startMessages } from './i18n/messages.js';

const OPEN_PAGES = /^\/(explained|shared)\/?$/;

const A_SHORTLIST = /^\/roles\/[0-9a-f-]{36}\/?$/;

startMessages(CATALOGS, preferredLocale());
const root = document.getElementById('root');
const { pathname } = window.location;
if (root && OPEN_PAGES.test(pathname)) {
  const messages = loadMessages(['open', 'terms']);
  void import('./features/compliance/public-pages/public-pages.js').then(async (open) => {
    await messages;
    open.showPublicPage(root);
  });
} else if (root) {
  preload(window.location);
  // The page that most visits begin with: its messages come together with its script.
  const messages = loadMessages(A_SHORTLIST.test(pathname) ? [...AROUND, ...OF_SHORTLIST] : AROUND);
  void import('./app/application.js').then(async (application) => {
    await messages;
    application.showApplication(root);
  });
}

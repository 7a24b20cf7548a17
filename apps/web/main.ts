/** Pages that a link opens to somebody without an account, or the application: neither loads the other. */
import { askEarly } from './api/preload.js';

const OPEN_PAGES = /^\/(explained|shared)\/?$/;

const root = document.getElementById('root');
if (root && OPEN_PAGES.test(window.location.pathname)) {
  void import('./features/compliance/public-pages/public-pages.js').then((open) => open.showOpenPage(root));
} else if (root) {
  askEarly(window.location);
  void import('./app/application.js').then((application) => application.showApplication(root));
}

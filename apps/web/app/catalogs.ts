/** The message catalogs by namespace, a file for each language. A catalog is loaded with the first page that needs it. */
import type { Locale } from '../i18n/locales.js';

export const CATALOGS = {
  apiKeys: {
    en: () => import('../features/integrations/api-keys/messages.en.js'),
    de: () => import('../features/integrations/api-keys/messages.de.js'),
  },
  atsRole: {
    en: () => import('../features/integrations/role-ats/messages.en.js'),
    de: () => import('../features/integrations/role-ats/messages.de.js'),
  },
  audit: {
    en: () => import('../features/compliance/audit/messages.en.js'),
    de: () => import('../features/compliance/audit/messages.de.js'),
  },
  auditActions: {
    en: () => import('../features/compliance/audit/audit-actions.en.js'),
    de: () => import('../features/compliance/audit/audit-actions.de.js'),
  },
  candidate: {
    en: () => import('../features/candidates/candidate-frame/messages.en.js'),
    de: () => import('../features/candidates/candidate-frame/messages.de.js'),
  },
  common: { en: () => import('../i18n/catalogs/common.en.js'), de: () => import('../i18n/catalogs/common.de.js') },
  corrections: {
    en: () => import('../features/candidates/correction-draft/messages.en.js'),
    de: () => import('../features/candidates/correction-draft/messages.de.js'),
  },
  criteria: {
    en: () => import('../features/roles/criteria-content/messages.en.js'),
    de: () => import('../features/roles/criteria-content/messages.de.js'),
  },
  explanations: {
    en: () => import('../features/compliance/explanations/messages.en.js'),
    de: () => import('../features/compliance/explanations/messages.de.js'),
  },
  finding: {
    en: () => import('../features/shortlist/filters/messages.en.js'),
    de: () => import('../features/shortlist/filters/messages.de.js'),
  },
  suppressed: {
    en: () => import('../features/compliance/suppressed/messages.en.js'),
    de: () => import('../features/compliance/suppressed/messages.de.js'),
  },
  imports: {
    en: () => import('../features/intake/imports/messages.en.js'),
    de: () => import('../features/intake/imports/messages.de.js'),
  },
  inbox: {
    en: () => import('../features/platform/inbox/messages.en.js'),
    de: () => import('../features/platform/inbox/messages.de.js'),
  },
  integrations: {
    en: () => import('../features/integrations/connections/messages.en.js'),
    de: () => import('../features/integrations/connections/messages.de.js'),
  },
  notices: {
    en: () => import('../features/compliance/notices/messages.en.js'),
    de: () => import('../features/compliance/notices/messages.de.js'),
  },
  open: {
    en: () => import('../features/compliance/public-pages/messages.en.js'),
    de: () => import('../features/compliance/public-pages/messages.de.js'),
  },
  jobAdLines: {
    en: () => import('../features/roles/line-classes/messages.en.js'),
    de: () => import('../features/roles/line-classes/messages.de.js'),
  },
  people: {
    en: () => import('../features/candidates/duplicates/messages.en.js'),
    de: () => import('../features/candidates/duplicates/messages.de.js'),
  },
  person: {
    en: () => import('../features/shortlist/candidate-pane/messages.en.js'),
    de: () => import('../features/shortlist/candidate-pane/messages.de.js'),
  },
  requests: {
    en: () => import('../features/compliance/candidate-requests/messages.en.js'),
    de: () => import('../features/compliance/candidate-requests/messages.de.js'),
  },
  retention: {
    en: () => import('../features/compliance/retention/messages.en.js'),
    de: () => import('../features/compliance/retention/messages.de.js'),
  },
  rights: {
    en: () => import('../features/compliance/candidate-rights/messages.en.js'),
    de: () => import('../features/compliance/candidate-rights/messages.de.js'),
  },
  roleDrafts: {
    en: () => import('../features/roles/role-drafts/messages.en.js'),
    de: () => import('../features/roles/role-drafts/messages.de.js'),
  },
  roles: {
    en: () => import('../features/roles/role-list/messages.en.js'),
    de: () => import('../features/roles/role-list/messages.de.js'),
  },
  roleSettings: {
    en: () => import('../features/roles/role-settings/messages.en.js'),
    de: () => import('../features/roles/role-settings/messages.de.js'),
  },
  scoring: {
    en: () => import('../features/roles/scoring/messages.en.js'),
    de: () => import('../features/roles/scoring/messages.de.js'),
  },
  settings: {
    en: () => import('../features/platform/settings/messages.en.js'),
    de: () => import('../features/platform/settings/messages.de.js'),
  },
  shell: { en: () => import('./shell/messages.en.js'), de: () => import('./shell/messages.de.js') },
  shortlist: {
    en: () => import('../features/shortlist/list/messages.en.js'),
    de: () => import('../features/shortlist/list/messages.de.js'),
  },
  signIn: {
    en: () => import('../features/platform/sign-in/messages.en.js'),
    de: () => import('../features/platform/sign-in/messages.de.js'),
  },
  skills: {
    en: () => import('../features/roles/custom-skills/messages.en.js'),
    de: () => import('../features/roles/custom-skills/messages.de.js'),
  },
  terms: { en: () => import('../i18n/catalogs/terms.en.js'), de: () => import('../i18n/catalogs/terms.de.js') },
  webhooks: {
    en: () => import('../features/integrations/webhooks/messages.en.js'),
    de: () => import('../features/integrations/webhooks/messages.de.js'),
  },
  weights: {
    en: () => import('../features/roles/weights-preview/messages.en.js'),
    de: () => import('../features/roles/weights-preview/messages.de.js'),
  },
  words: {
    en: () => import('../features/roles/related-words/messages.en.js'),
    de: () => import('../features/roles/related-words/messages.de.js'),
  },
} as const;

type Module<Name extends keyof typeof CATALOGS> = Awaited<ReturnType<(typeof CATALOGS)[Name]['en']>>;

declare module 'use-intl' {
  // Keys and arguments are checked against the English messages.
  interface AppConfig {
    Locale: Locale;
    Messages: { [Name in keyof typeof CATALOGS]: Module<Name>[Name & keyof Module<Name>] };
  }
}

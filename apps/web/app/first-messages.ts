import type { Namespace } from '../i18n/messages.js';

/** Messages that every page has. */
export const AROUND = ['common', 'shell', 'terms'] as const satisfies readonly Namespace[];

/** Messages of a shortlist, which most visits begin with. */
export const OF_SHORTLIST = [
  'finding',
  'imports',
  'people',
  'person',
  'roles',
  'shortlist',
] as const satisfies readonly Namespace[];

import type { Title } from '../title.js';
import { BUSINESS_TITLES } from './business-titles.js';
import { DATA_TITLES } from './data-titles.js';
import { SOFTWARE_TITLES } from './software-titles.js';
import { TRANSLATED_TITLES } from './translated-titles.js';

export { TITLE_FAMILIES } from './families.js';
export { SENIORITY, TITLE_FILLERS } from './seniority.js';

/** Job titles with their families and siblings. To add some: one file, one line here. */
export const TITLES: readonly Title[] = [...DATA_TITLES, ...SOFTWARE_TITLES, ...BUSINESS_TITLES].map((title) => ({
  ...title,
  aliases: [...title.aliases, ...(TRANSLATED_TITLES[title.id] ?? [])],
}));

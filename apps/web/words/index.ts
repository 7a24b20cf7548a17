/**
 * Every sentence of the pages, in one place, so that they can be translated: a file a feature, and a function where something stands in a
 * sentence. What is said about a score stands in `libs/wording`.
 */
import { common } from './en/common.js';
import { inbox } from './en/inbox.js';
import { roles } from './en/roles.js';
import { shell } from './en/shell.js';
import { shortlist } from './en/shortlist.js';
import { weights } from './en/weights.js';

export const words = { common, inbox, roles, shell, shortlist, weights } as const;

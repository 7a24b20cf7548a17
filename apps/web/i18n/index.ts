/**
 * Every sentence of the pages, in one place, so that they can be translated: a file a feature, and a function where something stands in a
 * sentence. What is said about a score stands in `libs/wording`. Pages that come when somebody goes to them take their own file, which then
 * comes with them.
 */
import { common } from './common.js';
import { finding } from '../features/shortlist/filters/messages.js';
import { person } from '../features/shortlist/candidate-pane/messages.js';
import { roles } from '../features/roles/role-list/messages.js';
import { shell } from '../app/shell/messages.js';
import { shortlist } from '../features/shortlist/list/messages.js';

export const words = {
  common,
  finding,
  person,
  roles,
  shell,
  shortlist,
} as const;

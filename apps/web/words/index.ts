/**
 * Every sentence of the pages, in one place, so that they can be translated: a file a feature, and a function where something stands in a
 * sentence. What is said about a score stands in `libs/wording`. Pages that come when somebody goes to them take their own file, which then
 * comes with them.
 */
import { common } from './en/common.js';
import { finding } from './en/finding.js';
import { person } from './en/person.js';
import { roles } from './en/roles.js';
import { shell } from './en/shell.js';
import { shortlist } from './en/shortlist.js';

export const words = {
  common,
  finding,
  person,
  roles,
  shell,
  shortlist,
} as const;

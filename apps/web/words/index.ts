/**
 * Every sentence of the pages, in one place, so that they can be translated: a file a feature, and a function where something stands in a
 * sentence. What is said about a score stands in `libs/wording`. Pages that come when somebody goes to them take their own file, which then
 * comes with them.
 */
import { apiKeys } from './en/api-keys.js';
import { atsRole } from './en/ats-role.js';
import { common } from './en/common.js';
import { finding } from './en/finding.js';
import { imports } from './en/imports.js';
import { integrations } from './en/integrations.js';
import { person } from './en/person.js';
import { roles } from './en/roles.js';
import { shell } from './en/shell.js';
import { shortlist } from './en/shortlist.js';
import { webhooks } from './en/webhooks.js';
import { weights } from './en/weights.js';

export const words = {
  apiKeys,
  atsRole,
  common,
  finding,
  imports,
  integrations,
  person,
  roles,
  shell,
  shortlist,
  webhooks,
  weights,
} as const;

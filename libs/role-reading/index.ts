/** Role pages and requirements → criteria, in processes that can be killed. */
export { readRolePage } from './read-page.js';
export { createRoleReader, RoleReadingError, type RoleReader, type RoleReaderOptions } from './role-reader.js';
export type { ReaderCustomSkills } from './role-task.js';

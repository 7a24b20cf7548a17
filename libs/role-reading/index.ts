/** Role pages and requirements → criteria, in processes that can be killed. */
export { createRoleReader, RoleReadingError, type RoleReader, type RoleReaderOptions } from './role-reader.js';
export type { ReaderCustomSkills } from './role-task.js';

import { defineJob } from '#libs/queues';
import { ReadRolePageService } from './read-role-page.service.js';
import { RolePageReaderService } from './role-page-reader.service.js';

export const job = defineJob({
  name: 'read-role-page',
  batch: 1,
  concurrency: 1,
  handler: ReadRolePageService,
  providers: [RolePageReaderService],
});

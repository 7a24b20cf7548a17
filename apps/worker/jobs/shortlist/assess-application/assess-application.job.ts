import { defineJob } from '#libs/queues';
import { AssessApplicationService } from './assess-application.service.js';

export const job = defineJob({
  name: 'assess-application',
  batch: 16,
  concurrency: 2,
  handler: AssessApplicationService,
});

import { Injectable } from '@nestjs/common';
import { fillingsOf, lockApplication, scoredApplicationsAfter } from '#libs/database';
import type { QueuedJob } from '#libs/queues';
import { AssessApplicationService } from '../assess-application/assess-application.service.js';
import { Effects } from '../jobs/effects.service.js';
import type { Done, JobHandler } from '../jobs/handler.js';

/** Applications a job: some 100 ms of work, so that other jobs get their turn. */
const CHUNK = 25;

/** Every scored application of a role against one role version, a chunk a job. */
@Injectable()
export class AssessRoleService implements JobHandler<'assess-role'> {
  constructor(
    private readonly effects: Effects,
    private readonly assessments: AssessApplicationService,
  ) {}

  run(entry: QueuedJob<'assess-role'>): Promise<Done> {
    const { organisationId } = entry;
    const { roleId, roleVersionId, cursor } = entry.payload;
    return this.effects.run(entry, async (tx, followUp) => {
      const ids = await scoredApplicationsAfter(tx, organisationId, { roleId, after: cursor, limit: CHUNK });
      for (const id of ids) {
        const application = await lockApplication(tx, organisationId, id);
        if (application !== null) await this.assessments.assess(tx, organisationId, application, { roleVersionId });
      }
      const last = ids.at(-1);
      if (last !== undefined && ids.length === CHUNK) {
        followUp('assess-role', { roleId, roleVersionId, cursor: last });
        return;
      }
      // All have a vector of this version now: the rankings that wait for them can be filled.
      for (const weightsVersionId of await fillingsOf(tx, organisationId, roleVersionId)) {
        followUp('fill-ranking', { roleId, weightsVersionId, cursor: null });
      }
    });
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  auditPageSchema,
  auditQuerySchema,
  auditVerificationQuerySchema,
  auditVerificationSchema,
  type AuditEntry,
  type AuditQuery,
  type AuditVerification,
  type AuditVerificationQuery,
  type Page,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { ADMINS } from '../../platform/permissions/rights.js';
import { AuditService } from './audit.service.js';

@ApiTags('operations')
@Controller('api/v1/audit')
@Allow(ADMINS, 'audit:read')
export class AuditController {
  constructor(private readonly entries: AuditService) {}

  @Get()
  @Responds(200, { summary: 'List audit entries', description: 'Newest first.' }, auditPageSchema)
  list(@Caller() actor: Actor, @Query({ schema: auditQuerySchema }) query: AuditQuery): Promise<Page<AuditEntry>> {
    return this.entries.list(actor, query);
  }

  @Get('verification')
  @Responds(
    200,
    { summary: 'Verify the integrity of the audit log', description: 'Each call verifies one section of the log.' },
    auditVerificationSchema,
  )
  verification(
    @Caller() actor: Actor,
    @Query({ schema: auditVerificationQuerySchema }) query: AuditVerificationQuery,
  ): Promise<AuditVerification> {
    return this.entries.verification(actor, query);
  }
}

import { Body, Controller, Delete, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  criteriaDraftChangeSchema,
  criteriaDraftsSchema,
  idSchema,
  roleDraftReceiptSchema,
  seenRoleDraftSchema,
  type CriteriaDraftChange,
  type CriteriaDrafts,
  type RoleDraftReceipt,
  type SeenRoleDraft,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { RECRUITING } from '../../platform/permissions/rights.js';
import { CriteriaDraftsService } from './criteria-drafts.service.js';

@ApiTags('roles')
@Controller('api/v1/roles/:roleId/criteria-draft')
@Allow(RECRUITING, 'roles:read')
export class CriteriaDraftsController {
  constructor(private readonly drafts: CriteriaDraftsService) {}

  @Get()
  @Responds(
    200,
    {
      summary: 'Retrieve the draft of a role’s criteria',
      description: 'That of the signed-in user, and which other users have one.',
    },
    criteriaDraftsSchema,
  )
  one(@Caller() actor: Actor, @Param('roleId', { schema: idSchema }) roleId: string): Promise<CriteriaDrafts> {
    return this.drafts.one(actor, roleId);
  }

  @Put()
  @Allow(RECRUITING, 'roles:write')
  @Responds(
    200,
    {
      summary: 'Store the draft of a role’s criteria',
      description: 'Creates it, or replaces the revision that the caller has read. Nothing is scored by it.',
    },
    roleDraftReceiptSchema,
  )
  store(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Body({ schema: criteriaDraftChangeSchema }) input: CriteriaDraftChange,
  ): Promise<RoleDraftReceipt> {
    return this.drafts.store(actor, roleId, input);
  }

  @Delete()
  @Allow(RECRUITING, 'roles:write')
  @Responds(204, 'Delete the draft of a role’s criteria')
  remove(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Query({ schema: seenRoleDraftSchema }) seen: SeenRoleDraft,
  ): Promise<void> {
    return this.drafts.remove(actor, roleId, seen);
  }
}

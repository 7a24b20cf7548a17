import { Body, Controller, Delete, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  idSchema,
  newRoleDraftChangeSchema,
  newRoleDraftSchema,
  newRoleDraftsSchema,
  roleDraftReceiptSchema,
  seenRoleDraftSchema,
  type NewRoleDraft,
  type NewRoleDraftChange,
  type NewRoleDrafts,
  type RoleDraftReceipt,
  type SeenRoleDraft,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { RECRUITING } from '../../platform/permissions/rights.js';
import { NewRoleDraftsService } from './new-role-drafts.service.js';

@ApiTags('roles')
@Controller('api/v1/new-role-drafts')
@Allow(RECRUITING, 'roles:read')
export class NewRoleDraftsController {
  constructor(private readonly drafts: NewRoleDraftsService) {}

  @Get()
  @Responds(
    200,
    { summary: 'List drafts of new roles', description: 'Those of the signed-in user, the last changed first.' },
    newRoleDraftsSchema,
  )
  list(@Caller() actor: Actor): Promise<NewRoleDrafts> {
    return this.drafts.list(actor);
  }

  @Get(':newRoleDraftId')
  @Responds(
    200,
    { summary: 'Retrieve a draft of a new role', description: 'Only its author sees it.' },
    newRoleDraftSchema,
  )
  one(
    @Caller() actor: Actor,
    @Param('newRoleDraftId', { schema: idSchema }) newRoleDraftId: string,
  ): Promise<NewRoleDraft> {
    return this.drafts.one(actor, newRoleDraftId);
  }

  @Put(':newRoleDraftId')
  @Allow(RECRUITING, 'roles:write')
  @Responds(
    200,
    {
      summary: 'Store a draft of a new role',
      description: 'Creates it under an id of the caller’s choice, or replaces the revision that the caller has read.',
    },
    roleDraftReceiptSchema,
  )
  store(
    @Caller() actor: Actor,
    @Param('newRoleDraftId', { schema: idSchema }) newRoleDraftId: string,
    @Body({ schema: newRoleDraftChangeSchema }) input: NewRoleDraftChange,
  ): Promise<RoleDraftReceipt> {
    return this.drafts.store(actor, newRoleDraftId, input);
  }

  @Delete(':newRoleDraftId')
  @Allow(RECRUITING, 'roles:write')
  @Responds(204, 'Delete a draft of a new role')
  remove(
    @Caller() actor: Actor,
    @Param('newRoleDraftId', { schema: idSchema }) newRoleDraftId: string,
    @Query({ schema: seenRoleDraftSchema }) seen: SeenRoleDraft,
  ): Promise<void> {
    return this.drafts.remove(actor, newRoleDraftId, seen);
  }
}

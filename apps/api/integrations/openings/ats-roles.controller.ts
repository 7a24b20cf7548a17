import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  atsRoleSchema,
  atsRolesSchema,
  changedAtsRoleSchema,
  idSchema,
  retriedSchema,
  writeBackPageSchema,
  writeBackQuerySchema,
  type AtsRole,
  type AtsRoles,
  type ChangedAtsRole,
  type Page,
  type WriteBack,
  type WriteBackQuery,
  type WriteBacksRetried,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { ADMINS } from '../../platform/permissions/rights.js';
import { AtsRolesService } from './ats-roles.service.js';

const id = { schema: idSchema };

@ApiTags('connections')
@Controller('api/v1/roles/:roleId/ats')
@Allow(ADMINS, 'admin')
export class AtsRolesController {
  constructor(private readonly roles: AtsRolesService) {}

  @Get()
  @Responds(200, 'What a role wants of each connection, and how its applications stand there', atsRolesSchema)
  list(@Caller() actor: Actor, @Param('roleId', id) roleId: string): Promise<AtsRoles> {
    return this.roles.list(actor, roleId);
  }

  @Put(':connectionId')
  @Responds(200, 'Say whether an ATS is shown scores, and what decisions and stages mean to each other', atsRoleSchema)
  change(
    @Caller() actor: Actor,
    @Param('roleId', id) roleId: string,
    @Param('connectionId', id) connectionId: string,
    @Body({ schema: changedAtsRoleSchema }) input: ChangedAtsRole,
  ): Promise<AtsRole> {
    return this.roles.change(actor, { roleId, connectionId }, input);
  }

  @Post(':connectionId/choices')
  @Responds(
    202,
    'Ask the ATS for its stages and rejection reasons; a job does it, read the role’s wishes again',
    atsRoleSchema,
  )
  ask(
    @Caller() actor: Actor,
    @Param('roleId', id) roleId: string,
    @Param('connectionId', id) connectionId: string,
  ): Promise<AtsRole> {
    return this.roles.ask(actor, { roleId, connectionId });
  }

  @Get(':connectionId/write-backs')
  @Responds(200, 'What an ATS was to be shown or told, by default what it did not take, and why', writeBackPageSchema)
  writeBacks(
    @Caller() actor: Actor,
    @Param('roleId', id) roleId: string,
    @Param('connectionId', id) connectionId: string,
    @Query({ schema: writeBackQuerySchema }) query: WriteBackQuery,
  ): Promise<Page<WriteBack>> {
    return this.roles.writeBacks(actor, { roleId, connectionId }, query);
  }

  @Post(':connectionId/write-backs/retry')
  @Responds(202, 'Try once more what an ATS did not take', retriedSchema)
  retry(
    @Caller() actor: Actor,
    @Param('roleId', id) roleId: string,
    @Param('connectionId', id) connectionId: string,
  ): Promise<WriteBacksRetried> {
    return this.roles.retry(actor, { roleId, connectionId });
  }
}

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
  @Responds(
    200,
    {
      summary: 'List the ATS settings of a role',
      description: "Includes the status of the role's applications in each ATS.",
    },
    atsRolesSchema,
  )
  list(@Caller() actor: Actor, @Param('roleId', id) roleId: string): Promise<AtsRoles> {
    return this.roles.list(actor, roleId);
  }

  @Put(':connectionId')
  @Responds(
    200,
    {
      summary: 'Update the ATS settings of a role',
      description: 'Sets whether scores are written to the ATS, and maps decisions to stages.',
    },
    atsRoleSchema,
  )
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
    {
      summary: 'Refresh the stages and rejection reasons of an ATS',
      description: 'A job fetches them. Retrieve the ATS settings of the role again to see the result.',
    },
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
  @Responds(
    200,
    { summary: 'List write-backs to an ATS', description: 'Lists failed write-backs by default, with the reason.' },
    writeBackPageSchema,
  )
  writeBacks(
    @Caller() actor: Actor,
    @Param('roleId', id) roleId: string,
    @Param('connectionId', id) connectionId: string,
    @Query({ schema: writeBackQuerySchema }) query: WriteBackQuery,
  ): Promise<Page<WriteBack>> {
    return this.roles.writeBacks(actor, { roleId, connectionId }, query);
  }

  @Post(':connectionId/write-backs/retry')
  @Responds(202, 'Retry failed write-backs', retriedSchema)
  retry(
    @Caller() actor: Actor,
    @Param('roleId', id) roleId: string,
    @Param('connectionId', id) connectionId: string,
  ): Promise<WriteBacksRetried> {
    return this.roles.retry(actor, { roleId, connectionId });
  }
}

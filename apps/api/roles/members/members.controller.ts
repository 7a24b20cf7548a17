import { Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  idSchema,
  memberChoicesSchema,
  roleMembersSchema,
  type MemberChoices,
  type RoleMembers,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow, EvenUnseen } from '../../platform/permissions/allow.decorator.js';
import { ADMINS, EVERYBODY, RECRUITING } from '../../platform/permissions/rights.js';
import { MembersService } from './members.service.js';

/** Admins reach these for roles that they do not see: else a confidential role whose members have left would be lost. */
@ApiTags('roles')
@Controller('api/v1/roles/:roleId/members')
export class MembersController {
  constructor(private readonly members: MembersService) {}

  @Get()
  @Allow(EVERYBODY, 'roles:read')
  @EvenUnseen(ADMINS)
  @Responds(
    200,
    { summary: 'List the members of a role', description: 'In the order in which they were added.' },
    roleMembersSchema,
  )
  list(@Caller() actor: Actor, @Param('roleId', { schema: idSchema }) roleId: string): Promise<RoleMembers> {
    return this.members.list(actor, roleId);
  }

  @Get('choices')
  @Allow(RECRUITING, 'roles:write')
  @EvenUnseen(ADMINS)
  @Responds(200, 'List users who can be added to a role', memberChoicesSchema)
  choices(@Caller() actor: Actor, @Param('roleId', { schema: idSchema }) roleId: string): Promise<MemberChoices> {
    return this.members.choices(actor, roleId);
  }

  @Put(':memberId')
  @Allow(RECRUITING, 'roles:write')
  @EvenUnseen(ADMINS)
  @Responds(
    200,
    {
      summary: 'Add a member to a role',
      description: 'Accepts a user or an API key. Adding a member twice has no effect.',
    },
    roleMembersSchema,
  )
  add(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Param('memberId', { schema: idSchema }) memberId: string,
  ): Promise<RoleMembers> {
    return this.members.add(actor, roleId, memberId);
  }

  @Delete(':memberId')
  @Allow(RECRUITING, 'roles:write')
  @EvenUnseen(ADMINS)
  @Responds(204, {
    summary: 'Remove a member from a role',
    description: 'The last member of a confidential role cannot be removed.',
  })
  remove(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Param('memberId', { schema: idSchema }) memberId: string,
  ): Promise<void> {
    return this.members.remove(actor, roleId, memberId);
  }
}

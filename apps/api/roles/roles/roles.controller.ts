import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  idSchema,
  newRoleSchema,
  newRoleVersionSchema,
  pageQuerySchema,
  roleChangeSchema,
  rolePageSchema,
  roleQuerySchema,
  roleSchema,
  roleVersionSchema,
  roleVersionsSchema,
  type NewRole,
  type NewRoleVersion,
  type Page,
  type PageQuery,
  type Role,
  type RoleChange,
  type RoleQuery,
  type RoleListItem,
  type RoleVersion,
  type RoleVersionSummary,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { EVERYBODY, RECRUITING } from '../../platform/permissions/rights.js';
import { RolesService } from './roles.service.js';

@ApiTags('roles')
@Controller('api/v1/roles')
export class RolesController {
  constructor(private readonly roles: RolesService) {}

  @Get()
  @Allow(EVERYBODY, 'roles:read')
  @Responds(200, 'Roles that the caller sees, newest first', rolePageSchema)
  list(@Caller() actor: Actor, @Query({ schema: roleQuerySchema }) query: RoleQuery): Promise<Page<RoleListItem>> {
    return this.roles.list(actor, query);
  }

  @Post()
  @Allow(RECRUITING, 'roles:write')
  @Responds(201, 'Make a role from its page or from a list of requirements', roleSchema)
  add(@Caller() actor: Actor, @Body({ schema: newRoleSchema }) input: NewRole): Promise<Role> {
    return this.roles.add(actor, input);
  }

  @Get(':roleId')
  @Allow(EVERYBODY, 'roles:read')
  @Responds(200, 'A role with its criteria', roleSchema)
  one(@Caller() actor: Actor, @Param('roleId', { schema: idSchema }) roleId: string): Promise<Role> {
    return this.roles.one(actor, roleId);
  }

  @Patch(':roleId')
  @Allow(RECRUITING, 'roles:write')
  @Responds(200, 'Open, close or rename a role, or have only its members see it', roleSchema)
  change(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Body({ schema: roleChangeSchema }) input: RoleChange,
  ): Promise<Role> {
    return this.roles.change(actor, roleId, input);
  }

  @Get(':roleId/versions')
  @Allow(EVERYBODY, 'roles:read')
  @Responds(200, 'Versions of a role, newest first', roleVersionsSchema)
  versions(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ): Promise<Page<RoleVersionSummary>> {
    return this.roles.versions(actor, roleId, query);
  }

  @Get(':roleId/versions/:versionId')
  @Allow(EVERYBODY, 'roles:read')
  @Responds(200, 'What a role asked for in one of its versions', roleVersionSchema)
  version(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Param('versionId', { schema: idSchema }) versionId: string,
  ): Promise<RoleVersion> {
    return this.roles.version(actor, roleId, versionId);
  }

  @Post(':roleId/versions')
  @Allow(RECRUITING, 'roles:write')
  @Responds(202, 'Give a role a new version; everybody is assessed again in the background', roleSchema)
  addVersion(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Body({ schema: newRoleVersionSchema }) input: NewRoleVersion,
  ): Promise<Role> {
    return this.roles.addVersion(actor, roleId, input);
  }
}

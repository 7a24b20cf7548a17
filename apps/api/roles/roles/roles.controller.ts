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
  @Responds(
    200,
    { summary: 'List roles', description: 'Roles that are visible to the caller, newest first.' },
    rolePageSchema,
  )
  list(@Caller() actor: Actor, @Query({ schema: roleQuerySchema }) query: RoleQuery): Promise<Page<RoleListItem>> {
    return this.roles.list(actor, query);
  }

  @Post()
  @Allow(RECRUITING, 'roles:write')
  @Responds(
    201,
    { summary: 'Create a role', description: 'Accepts a job description or a list of requirements.' },
    roleSchema,
  )
  add(@Caller() actor: Actor, @Body({ schema: newRoleSchema }) input: NewRole): Promise<Role> {
    return this.roles.add(actor, input);
  }

  @Get(':roleId')
  @Allow(EVERYBODY, 'roles:read')
  @Responds(200, { summary: 'Retrieve a role', description: 'Includes its criteria.' }, roleSchema)
  one(@Caller() actor: Actor, @Param('roleId', { schema: idSchema }) roleId: string): Promise<Role> {
    return this.roles.one(actor, roleId);
  }

  @Patch(':roleId')
  @Allow(RECRUITING, 'roles:write')
  @Responds(
    200,
    { summary: 'Update a role', description: 'Opens, closes or renames the role, or makes it confidential.' },
    roleSchema,
  )
  change(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Body({ schema: roleChangeSchema }) input: RoleChange,
  ): Promise<Role> {
    return this.roles.change(actor, roleId, input);
  }

  @Get(':roleId/versions')
  @Allow(EVERYBODY, 'roles:read')
  @Responds(200, { summary: 'List the versions of a role', description: 'Newest first.' }, roleVersionsSchema)
  versions(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ): Promise<Page<RoleVersionSummary>> {
    return this.roles.versions(actor, roleId, query);
  }

  @Get(':roleId/versions/:versionId')
  @Allow(EVERYBODY, 'roles:read')
  @Responds(
    200,
    { summary: 'Retrieve a version of a role', description: 'Includes the criteria of that version.' },
    roleVersionSchema,
  )
  version(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Param('versionId', { schema: idSchema }) versionId: string,
  ): Promise<RoleVersion> {
    return this.roles.version(actor, roleId, versionId);
  }

  @Post(':roleId/versions')
  @Allow(RECRUITING, 'roles:write')
  @Responds(
    202,
    { summary: 'Create a version of a role', description: 'Assesses every application again in the background.' },
    roleSchema,
  )
  addVersion(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Body({ schema: newRoleVersionSchema }) input: NewRoleVersion,
  ): Promise<Role> {
    return this.roles.addVersion(actor, roleId, input);
  }
}

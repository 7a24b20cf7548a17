import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  hiddenIdentitiesChangeSchema,
  hiddenIdentitiesSettingSchema,
  idSchema,
  revealedSchema,
  type HiddenIdentitiesChange,
  type HiddenIdentitiesSetting,
  type Revealed,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { HiddenIdentitiesService } from './hidden-identities.service.js';

@ApiTags('hidden-identities')
@Controller('api/v1')
@Allow(EVERYBODY, 'roles:read')
export class HiddenIdentitiesController {
  constructor(private readonly hiddenIdentities: HiddenIdentitiesService) {}

  @Get('roles/:roleId/hidden-identities')
  @Responds(200, 'Retrieve the hidden-identities setting of a role', hiddenIdentitiesSettingSchema)
  setting(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
  ): Promise<HiddenIdentitiesSetting> {
    return this.hiddenIdentities.setting(actor, roleId);
  }

  @Put('roles/:roleId/hidden-identities')
  @Allow(EVERYBODY, 'roles:write')
  @Responds(
    200,
    { summary: 'Hide or show identities in a role', description: 'Applies to every user, or to the caller alone.' },
    hiddenIdentitiesSettingSchema,
  )
  change(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Body({ schema: hiddenIdentitiesChangeSchema }) input: HiddenIdentitiesChange,
  ): Promise<HiddenIdentitiesSetting> {
    return this.hiddenIdentities.change(actor, roleId, input);
  }

  @Post('applications/:applicationId/reveal')
  @Allow(EVERYBODY, 'candidates:write')
  @Responds(
    201,
    {
      summary: 'Reveal the identity of a candidate',
      description: 'Applies to the caller alone. The audit log records it.',
    },
    revealedSchema,
  )
  reveal(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
  ): Promise<Revealed> {
    return this.hiddenIdentities.reveal(actor, applicationId);
  }

  @Delete('applications/:applicationId/reveal')
  @Allow(EVERYBODY, 'candidates:write')
  @Responds(204, 'Hide the identity of a candidate again')
  cover(@Caller() actor: Actor, @Param('applicationId', { schema: idSchema }) applicationId: string): Promise<void> {
    return this.hiddenIdentities.cover(actor, applicationId);
  }
}

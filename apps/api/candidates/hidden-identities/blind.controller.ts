import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  blindChangeSchema,
  blindSettingSchema,
  idSchema,
  revealedSchema,
  type BlindChange,
  type BlindSetting,
  type Revealed,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { BlindService } from './blind.service.js';

@ApiTags('blind')
@Controller('api/v1')
@Allow(EVERYBODY, 'roles:read')
export class BlindController {
  constructor(private readonly blind: BlindService) {}

  @Get('roles/:roleId/blind')
  @Responds(200, 'Retrieve the hidden-identities setting of a role', blindSettingSchema)
  setting(@Caller() actor: Actor, @Param('roleId', { schema: idSchema }) roleId: string): Promise<BlindSetting> {
    return this.blind.setting(actor, roleId);
  }

  @Put('roles/:roleId/blind')
  @Allow(EVERYBODY, 'roles:write')
  @Responds(
    200,
    { summary: 'Hide or show identities in a role', description: 'Applies to every user, or to the caller alone.' },
    blindSettingSchema,
  )
  change(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Body({ schema: blindChangeSchema }) input: BlindChange,
  ): Promise<BlindSetting> {
    return this.blind.change(actor, roleId, input);
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
    return this.blind.reveal(actor, applicationId);
  }

  @Delete('applications/:applicationId/reveal')
  @Allow(EVERYBODY, 'candidates:write')
  @Responds(204, 'Hide the identity of a candidate again')
  cover(@Caller() actor: Actor, @Param('applicationId', { schema: idSchema }) applicationId: string): Promise<void> {
    return this.blind.cover(actor, applicationId);
  }
}

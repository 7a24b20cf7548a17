import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idSchema, modeHistorySchema, newModeSchema, type ModeHistory, type NewMode } from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { ModesService } from './modes.service.js';

@ApiTags('applications')
@Controller('api/v1/applications/:applicationId/mode')
@Allow(EVERYBODY, 'candidates:read')
export class ModesController {
  constructor(private readonly modes: ModesService) {}

  @Get()
  @Responds(
    200,
    {
      summary: 'List the assessment modes of an application',
      description: 'Newest first, with the user who chose each mode.',
    },
    modeHistorySchema,
  )
  history(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
  ): Promise<ModeHistory> {
    return this.modes.history(actor, applicationId);
  }

  @Post()
  @Allow(EVERYBODY, 'candidates:write')
  @Responds(
    201,
    {
      summary: 'Change the assessment mode of an application',
      description: 'People assess the application without a score, or Candor scores it again.',
    },
    modeHistorySchema,
  )
  change(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
    @Body({ schema: newModeSchema }) input: NewMode,
  ): Promise<ModeHistory> {
    return this.modes.change(actor, applicationId, input);
  }
}

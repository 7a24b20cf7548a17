import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  idSchema,
  newOverrideSchema,
  overrideListSchema,
  overrideSchema,
  undoReasonSchema,
  type NewOverride,
  type Override,
  type OverrideList,
  type UndoReason,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { OverridesService } from './overrides.service.js';

@ApiTags('corrections')
@Controller('api/v1/applications/:applicationId/overrides')
@Allow(EVERYBODY, 'candidates:read')
export class OverridesController {
  constructor(private readonly overrides: OverridesService) {}

  @Get()
  @Responds(
    200,
    { summary: 'List the overrides of an application', description: 'Undone overrides are included.' },
    overrideListSchema,
  )
  list(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
  ): Promise<OverrideList> {
    return this.overrides.list(actor, applicationId);
  }

  @Post()
  @Allow(EVERYBODY, 'candidates:write')
  @Responds(
    201,
    {
      summary: 'Override the outcome of a criterion',
      description: 'The override counts in the score. The computed outcome remains visible.',
    },
    overrideSchema,
  )
  add(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
    @Body({ schema: newOverrideSchema }) input: NewOverride,
  ): Promise<Override> {
    return this.overrides.add(actor, applicationId, input);
  }

  @Post(':overrideId/undo')
  @Allow(EVERYBODY, 'candidates:write')
  @Responds(201, { summary: 'Undo an override', description: 'The computed outcome applies again.' }, overrideSchema)
  undo(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
    @Param('overrideId', { schema: idSchema }) overrideId: string,
    @Body({ schema: undoReasonSchema }) input: UndoReason,
  ): Promise<Override> {
    return this.overrides.undo(actor, applicationId, overrideId, input);
  }
}

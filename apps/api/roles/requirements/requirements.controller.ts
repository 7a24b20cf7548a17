import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  requirementReadingInputSchema,
  requirementReadingSchema,
  type RequirementReading,
  type RequirementReadingInput,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { RECRUITING } from '../../platform/permissions/rights.js';
import { RequirementsService } from './requirements.service.js';

@ApiTags('roles')
@Controller('api/v1/requirement-readings')
export class RequirementsController {
  constructor(private readonly requirements: RequirementsService) {}

  @Post()
  @HttpCode(200)
  @Allow(RECRUITING, 'roles:read')
  @Responds(
    200,
    {
      summary: 'Parse a requirement',
      description: 'Returns the criterion for a text in an edited role version. Nothing is saved.',
    },
    requirementReadingSchema,
  )
  read(
    @Caller() actor: Actor,
    @Body({ schema: requirementReadingInputSchema }) input: RequirementReadingInput,
  ): Promise<RequirementReading> {
    return this.requirements.read(actor, input);
  }
}

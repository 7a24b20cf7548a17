import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { applicationSchema, idSchema, type Application } from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { ApplicationsService } from './applications.service.js';

@ApiTags('applications')
@Controller('api/v1/applications/:applicationId')
@Allow(EVERYBODY, 'candidates:read')
export class ApplicationsController {
  constructor(private readonly applications: ApplicationsService) {}

  @Get()
  @Responds(
    200,
    { summary: 'Retrieve an application', description: 'Includes the score breakdown.' },
    applicationSchema,
  )
  one(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
  ): Promise<Application> {
    return this.applications.one(actor, applicationId);
  }
}

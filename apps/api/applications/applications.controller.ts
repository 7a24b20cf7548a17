import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { applicationSchema, idSchema, type Application } from '#libs/contracts';
import { Caller, type Actor } from '../access/actor.js';
import { Allow } from '../access/allow.decorator.js';
import { EVERYBODY } from '../access/rights.js';
import { Answers } from '../http/answers.decorator.js';
import { ApplicationsService } from './applications.service.js';

@ApiTags('applications')
@Controller('api/v1/applications/:applicationId')
@Allow(EVERYBODY, 'candidates:read')
export class ApplicationsController {
  constructor(private readonly applications: ApplicationsService) {}

  @Get()
  @Answers(200, 'An application with the working of its score', applicationSchema)
  one(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
  ): Promise<Application> {
    return this.applications.one(actor, applicationId);
  }
}

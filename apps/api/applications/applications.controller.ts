import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  applicationSchema,
  decisionPageSchema,
  decisionSchema,
  idSchema,
  newDecisionSchema,
  pageQuerySchema,
  type Application,
  type Decision,
  type NewDecision,
  type Page,
  type PageQuery,
} from '#libs/contracts';
import { Caller, type Actor } from '../access/actor.js';
import { Allow } from '../access/allow.decorator.js';
import { EVERYBODY } from '../access/rights.js';
import { Answers } from '../http/answers.decorator.js';
import { ApplicationsService } from './applications.service.js';

@ApiTags('applications')
@Controller('api/v1/applications/:applicationId')
@Allow(EVERYBODY)
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

  @Get('decisions')
  @Answers(200, 'Decisions about an application, newest first', decisionPageSchema)
  decisions(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ): Promise<Page<Decision>> {
    return this.applications.decisions(actor, applicationId, query);
  }

  @Post('decisions')
  @Answers(201, 'Decide about an application', decisionSchema)
  decide(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
    @Body({ schema: newDecisionSchema }) input: NewDecision,
  ): Promise<Decision> {
    return this.applications.decide(actor, applicationId, input);
  }
}

import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  decidedManySchema,
  decisionCheckRequestSchema,
  decisionCheckSchema,
  decisionPageSchema,
  decisionSchema,
  idSchema,
  manyDecisionsSchema,
  newDecisionSchema,
  pageQuerySchema,
  undoDecisionSchema,
  undoneManySchema,
  type DecidedMany,
  type Decision,
  type DecisionCheck,
  type DecisionCheckRequest,
  type ManyDecisions,
  type NewDecision,
  type Page,
  type PageQuery,
  type UndoDecision,
  type UndoneMany,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { DecisionsService } from './decisions.service.js';

@ApiTags('decisions')
@Controller('api/v1')
@Allow(EVERYBODY, 'candidates:read')
export class DecisionsController {
  constructor(private readonly decisions: DecisionsService) {}

  @Get('applications/:applicationId/decisions')
  @Responds(
    200,
    { summary: 'List the decisions about an application', description: 'Newest first.' },
    decisionPageSchema,
  )
  list(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ): Promise<Page<Decision>> {
    return this.decisions.list(actor, applicationId, query);
  }

  @Post('applications/:applicationId/decisions')
  @Allow(EVERYBODY, 'decisions:write')
  @Responds(201, 'Create a decision', decisionSchema)
  decide(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
    @Body({ schema: newDecisionSchema }) input: NewDecision,
  ): Promise<Decision> {
    return this.decisions.decide(actor, applicationId, input);
  }

  @Post('applications/:applicationId/decisions/undo')
  @Allow(EVERYBODY, 'decisions:write')
  @Responds(201, 'Undo the current decision about an application', decisionSchema)
  undo(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
    @Body({ schema: undoDecisionSchema }) input: UndoDecision,
  ): Promise<Decision> {
    return this.decisions.undo(actor, applicationId, input);
  }

  @Put('applications/:applicationId/opened')
  @Allow(EVERYBODY, 'decisions:write')
  @Responds(204, 'Record that the caller opened an application')
  opened(@Caller() actor: Actor, @Param('applicationId', { schema: idSchema }) applicationId: string): Promise<void> {
    return this.decisions.opened(actor, applicationId);
  }

  @Post('roles/:roleId/decisions/check')
  @Responds(
    200,
    {
      summary: 'Check a bulk decision',
      description: 'Returns the applications that no user has opened, and a sample of them.',
    },
    decisionCheckSchema,
  )
  check(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Body({ schema: decisionCheckRequestSchema }) input: DecisionCheckRequest,
  ): Promise<DecisionCheck> {
    return this.decisions.check(actor, roleId, input.applicationIds);
  }

  @Post('roles/:roleId/decisions')
  @Allow(EVERYBODY, 'decisions:write')
  @Responds(
    201,
    { summary: 'Create decisions in bulk', description: 'Each application is named by its id.' },
    decidedManySchema,
  )
  decideMany(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Body({ schema: manyDecisionsSchema }) input: ManyDecisions,
  ): Promise<DecidedMany> {
    return this.decisions.decideMany(actor, roleId, input);
  }

  @Post('roles/:roleId/decisions/:batchId/undo')
  @Allow(EVERYBODY, 'decisions:write')
  @Responds(
    200,
    { summary: 'Undo a bulk decision', description: 'Undoes the decisions of one call that are still current.' },
    undoneManySchema,
  )
  undoMany(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Param('batchId', { schema: idSchema }) batchId: string,
  ): Promise<UndoneMany> {
    return this.decisions.undoMany(actor, roleId, batchId);
  }
}

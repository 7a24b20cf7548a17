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
  @Responds(200, 'Decisions about an application, newest first', decisionPageSchema)
  list(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ): Promise<Page<Decision>> {
    return this.decisions.list(actor, applicationId, query);
  }

  @Post('applications/:applicationId/decisions')
  @Allow(EVERYBODY, 'decisions:write')
  @Responds(201, 'Decide about an application', decisionSchema)
  decide(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
    @Body({ schema: newDecisionSchema }) input: NewDecision,
  ): Promise<Decision> {
    return this.decisions.decide(actor, applicationId, input);
  }

  @Post('applications/:applicationId/decisions/undo')
  @Allow(EVERYBODY, 'decisions:write')
  @Responds(201, 'Take back what stands about an application', decisionSchema)
  undo(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
    @Body({ schema: undoDecisionSchema }) input: UndoDecision,
  ): Promise<Decision> {
    return this.decisions.undo(actor, applicationId, input);
  }

  @Put('applications/:applicationId/opened')
  @Allow(EVERYBODY, 'decisions:write')
  @Responds(204, 'Say that you have opened an application')
  opened(@Caller() actor: Actor, @Param('applicationId', { schema: idSchema }) applicationId: string): Promise<void> {
    return this.decisions.opened(actor, applicationId);
  }

  @Post('roles/:roleId/decisions/check')
  @Responds(
    200,
    'What to know before deciding about many: whom nobody has opened, and a sample of them',
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
  @Responds(201, 'Decide about many applications of a role, each by its id', decidedManySchema)
  decideMany(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Body({ schema: manyDecisionsSchema }) input: ManyDecisions,
  ): Promise<DecidedMany> {
    return this.decisions.decideMany(actor, roleId, input);
  }

  @Post('roles/:roleId/decisions/:batchId/undo')
  @Allow(EVERYBODY, 'decisions:write')
  @Responds(200, 'Take back the decisions of one call that still stand', undoneManySchema)
  undoMany(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Param('batchId', { schema: idSchema }) batchId: string,
  ): Promise<UndoneMany> {
    return this.decisions.undoMany(actor, roleId, batchId);
  }
}

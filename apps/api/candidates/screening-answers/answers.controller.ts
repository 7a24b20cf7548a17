import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  answerListSchema,
  answerStatementSchema,
  idSchema,
  newAnswersSchema,
  takingBackSchema,
  type AnswerList,
  type AnswerStatement,
  type NewAnswers,
  type TakingBack,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { AnswersService } from './answers.service.js';

@ApiTags('corrections')
@Controller('api/v1/applications/:applicationId/answers')
@Allow(EVERYBODY, 'candidates:read')
export class AnswersController {
  constructor(private readonly answers: AnswersService) {}

  @Get()
  @Responds(200, 'What was answered with the application, and what people put right of it', answerListSchema)
  list(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
  ): Promise<AnswerList> {
    return this.answers.list(actor, applicationId);
  }

  @Post()
  @Allow(EVERYBODY, 'candidates:write')
  @Responds(
    201,
    'Put down, or right, what somebody answers: it is shown and filtered by, and never scores',
    answerStatementSchema,
  )
  add(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
    @Body({ schema: newAnswersSchema }) input: NewAnswers,
  ): Promise<AnswerStatement> {
    return this.answers.add(actor, applicationId, input);
  }

  @Post(':statementId/undo')
  @Allow(EVERYBODY, 'candidates:write')
  @Responds(201, 'Take what was said back: what was said before holds again', answerStatementSchema)
  takeBack(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
    @Param('statementId', { schema: idSchema }) statementId: string,
    @Body({ schema: takingBackSchema }) input: TakingBack,
  ): Promise<AnswerStatement> {
    return this.answers.takeBack(actor, applicationId, statementId, input);
  }
}

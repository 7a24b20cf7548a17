import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  answerListSchema,
  screeningAnswerSchema,
  idSchema,
  newAnswersSchema,
  undoReasonSchema,
  type AnswerList,
  type ScreeningAnswer,
  type NewAnswers,
  type UndoReason,
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
  @Responds(
    200,
    {
      summary: 'List the screening answers of an application',
      description: 'Includes the answers that users corrected.',
    },
    answerListSchema,
  )
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
    {
      summary: 'Record or correct a screening answer',
      description: 'Answers are shown and can be filtered by. They never change the score.',
    },
    screeningAnswerSchema,
  )
  add(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
    @Body({ schema: newAnswersSchema }) input: NewAnswers,
  ): Promise<ScreeningAnswer> {
    return this.answers.add(actor, applicationId, input);
  }

  @Post(':statementId/undo')
  @Allow(EVERYBODY, 'candidates:write')
  @Responds(
    201,
    { summary: 'Undo a screening answer', description: 'The previous answer applies again.' },
    screeningAnswerSchema,
  )
  undo(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
    @Param('statementId', { schema: idSchema }) statementId: string,
    @Body({ schema: undoReasonSchema }) input: UndoReason,
  ): Promise<ScreeningAnswer> {
    return this.answers.undo(actor, applicationId, statementId, input);
  }
}

import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  correctionPageSchema,
  correctionSchema,
  idSchema,
  newCorrectionSchema,
  pageQuerySchema,
  undoReasonSchema,
  type Correction,
  type NewCorrection,
  type Page,
  type PageQuery,
  type UndoReason,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { CorrectionsService } from './corrections.service.js';

@ApiTags('corrections')
@Controller('api/v1/candidates/:candidateId/corrections')
@Allow(EVERYBODY, 'candidates:read')
export class CorrectionsController {
  constructor(private readonly corrections: CorrectionsService) {}

  @Get()
  @Responds(
    200,
    { summary: 'List the corrections of a candidate', description: 'Newest first. Undone corrections are included.' },
    correctionPageSchema,
  )
  list(
    @Caller() actor: Actor,
    @Param('candidateId', { schema: idSchema }) candidateId: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ): Promise<Page<Correction>> {
    return this.corrections.list(actor, candidateId, query);
  }

  @Post()
  @Allow(EVERYBODY, 'candidates:write')
  @Responds(
    201,
    {
      summary: 'Correct a fact about a candidate',
      description: 'The correction applies to every role and survives a new reading of the documents.',
    },
    correctionSchema,
  )
  add(
    @Caller() actor: Actor,
    @Param('candidateId', { schema: idSchema }) candidateId: string,
    @Body({ schema: newCorrectionSchema }) input: NewCorrection,
  ): Promise<Correction> {
    return this.corrections.add(actor, candidateId, input);
  }

  @Post(':correctionId/undo')
  @Allow(EVERYBODY, 'candidates:write')
  @Responds(
    201,
    { summary: 'Undo a correction', description: 'The value from the documents applies again.' },
    correctionSchema,
  )
  undo(
    @Caller() actor: Actor,
    @Param('candidateId', { schema: idSchema }) candidateId: string,
    @Param('correctionId', { schema: idSchema }) correctionId: string,
    @Body({ schema: undoReasonSchema }) input: UndoReason,
  ): Promise<Correction> {
    return this.corrections.undo(actor, candidateId, correctionId, input);
  }
}

import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  freshnessSchema,
  idSchema,
  newRescoringSchema,
  rescoringPreviewQuerySchema,
  rescoringPreviewSchema,
  rescoringSchema,
  type Freshness,
  type NewRescoring,
  type Rescoring,
  type RescoringPreview,
  type RescoringPreviewQuery,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { EVERYBODY, RECRUITING } from '../../platform/permissions/rights.js';
import { RescoringService } from './rescoring.service.js';

@ApiTags('rescoring')
@Controller('api/v1/roles/:roleId')
@Allow(EVERYBODY, 'roles:read')
export class RescoringController {
  constructor(private readonly rescorings: RescoringService) {}

  @Get('freshness')
  @Responds(200, 'Which versions the scores of a role rest on, and whether they are those of today', freshnessSchema)
  freshness(@Caller() actor: Actor, @Param('roleId', { schema: idSchema }) roleId: string): Promise<Freshness> {
    return this.rescorings.freshness(actor, roleId);
  }

  @Get('rescoring')
  @Responds(200, 'How far the latest scoring of everybody again is', rescoringSchema)
  latest(@Caller() actor: Actor, @Param('roleId', { schema: idSchema }) roleId: string): Promise<Rescoring> {
    return this.rescorings.latest(actor, roleId);
  }

  @Post('rescoring')
  @Allow(RECRUITING, 'roles:write')
  @Responds(
    202,
    'Score everybody again by what holds today, for another day, or by what the role asks for now; the shortlist stays until it is activated',
    rescoringSchema,
  )
  ask(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Body({ schema: newRescoringSchema }) input: NewRescoring,
  ): Promise<Rescoring> {
    return this.rescorings.ask(actor, roleId, input);
  }

  @Get('rescoring/preview')
  @Allow(EVERYBODY, 'candidates:read')
  @Responds(200, 'Who would move, and why; nothing is changed', rescoringPreviewSchema)
  preview(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Query({ schema: rescoringPreviewQuerySchema }) query: RescoringPreviewQuery,
  ): Promise<RescoringPreview> {
    return this.rescorings.preview(actor, roleId, query);
  }

  @Post('rescoring/activation')
  @Allow(RECRUITING, 'roles:write')
  @Responds(202, 'Rank by the new scores: readers see the old ranking or the new one', rescoringSchema)
  activate(@Caller() actor: Actor, @Param('roleId', { schema: idSchema }) roleId: string): Promise<Rescoring> {
    return this.rescorings.activate(actor, roleId);
  }

  @Delete('rescoring')
  @Allow(RECRUITING, 'roles:write')
  @Responds(200, 'Call the new scores off', rescoringSchema)
  cancel(@Caller() actor: Actor, @Param('roleId', { schema: idSchema }) roleId: string): Promise<Rescoring> {
    return this.rescorings.cancel(actor, roleId);
  }
}

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
  @Responds(
    200,
    {
      summary: 'Retrieve the score inputs of a role',
      description: 'Returns the versions behind the scores, and whether they are current.',
    },
    freshnessSchema,
  )
  freshness(@Caller() actor: Actor, @Param('roleId', { schema: idSchema }) roleId: string): Promise<Freshness> {
    return this.rescorings.freshness(actor, roleId);
  }

  @Get('rescoring')
  @Responds(
    200,
    { summary: 'Retrieve the latest rescoring of a role', description: 'Includes its progress.' },
    rescoringSchema,
  )
  latest(@Caller() actor: Actor, @Param('roleId', { schema: idSchema }) roleId: string): Promise<Rescoring> {
    return this.rescorings.latest(actor, roleId);
  }

  @Post('rescoring')
  @Allow(RECRUITING, 'roles:write')
  @Responds(
    202,
    {
      summary: 'Rescore a role',
      description:
        'Uses current versions, another as-of date or the current criteria. The shortlist does not change until the rescoring is activated.',
    },
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
  @Responds(
    200,
    { summary: 'Preview a rescoring', description: 'Lists rank changes with their reasons. Nothing is changed.' },
    rescoringPreviewSchema,
  )
  preview(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Query({ schema: rescoringPreviewQuerySchema }) query: RescoringPreviewQuery,
  ): Promise<RescoringPreview> {
    return this.rescorings.preview(actor, roleId, query);
  }

  @Post('rescoring/activation')
  @Allow(RECRUITING, 'roles:write')
  @Responds(
    202,
    { summary: 'Activate a rescoring', description: 'The new ranking replaces the previous one in one step.' },
    rescoringSchema,
  )
  activate(@Caller() actor: Actor, @Param('roleId', { schema: idSchema }) roleId: string): Promise<Rescoring> {
    return this.rescorings.activate(actor, roleId);
  }

  @Delete('rescoring')
  @Allow(RECRUITING, 'roles:write')
  @Responds(200, 'Cancel a rescoring', rescoringSchema)
  cancel(@Caller() actor: Actor, @Param('roleId', { schema: idSchema }) roleId: string): Promise<Rescoring> {
    return this.rescorings.cancel(actor, roleId);
  }
}

import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  idSchema,
  referenceCandidatesSchema,
  newReferenceCandidatesSchema,
  newWeightsSchema,
  pageQuerySchema,
  previewRequestSchema,
  stabilityQuerySchema,
  stabilitySchema,
  weightsDifferenceQuerySchema,
  weightsDifferenceSchema,
  weightsListSchema,
  weightsPoolSchema,
  weightsPresetsSchema,
  weightsPreviewSchema,
  weightsVersionSchema,
  type ReferenceCandidates,
  type NewReferenceCandidates,
  type NewWeights,
  type Page,
  type PageQuery,
  type PreviewRequest,
  type RankStability,
  type StabilityQuery,
  type WeightsDifference,
  type WeightsDifferenceQuery,
  type WeightsPool,
  type WeightsPresets,
  type WeightsPreview,
  type WeightsSummary,
  type WeightsVersion,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { ReferenceCandidatesService } from './reference-candidates.service.js';
import { PreviewService } from './preview.service.js';
import { StabilityService } from './stability.service.js';
import { WeightsService } from './weights.service.js';

@ApiTags('weights')
@Controller('api/v1/roles/:roleId/weights')
@Allow(EVERYBODY, 'roles:read')
export class WeightsController {
  constructor(
    private readonly weights: WeightsService,
    private readonly previews: PreviewService,
    private readonly referenceCandidates: ReferenceCandidatesService,
    private readonly stabilities: StabilityService,
  ) {}

  @Get()
  @Responds(200, { summary: 'List weights versions', description: 'Newest first.' }, weightsListSchema)
  list(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ): Promise<Page<WeightsSummary>> {
    return this.weights.list(actor, roleId, query);
  }

  @Post()
  @Allow(EVERYBODY, 'roles:write')
  @Responds(201, 'Create a weights version', weightsVersionSchema)
  save(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Body({ schema: newWeightsSchema }) input: NewWeights,
  ): Promise<WeightsVersion> {
    return this.weights.save(actor, roleId, input);
  }

  @Get('presets')
  @Responds(
    200,
    {
      summary: 'List weights presets',
      description: 'Returns the computed default weights and the presets that fit the current role version.',
    },
    weightsPresetsSchema,
  )
  presets(@Caller() actor: Actor, @Param('roleId', { schema: idSchema }) roleId: string): Promise<WeightsPresets> {
    return this.weights.presets(actor, roleId);
  }

  @Post('preview')
  @Allow(EVERYBODY, 'candidates:read')
  @Responds(
    200,
    { summary: 'Preview weights', description: 'Lists the rank changes. Nothing is saved.' },
    weightsPreviewSchema,
  )
  preview(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Body({ schema: previewRequestSchema }) input: PreviewRequest,
  ): Promise<WeightsPreview> {
    return this.previews.preview(actor, roleId, input);
  }

  @Get('pool')
  @Allow(EVERYBODY, 'candidates:read')
  @Responds(
    200,
    {
      summary: 'Retrieve the score vectors of a role',
      description: 'Returns up to 5,000 applications. The caller computes the scores.',
    },
    weightsPoolSchema,
  )
  pool(@Caller() actor: Actor, @Param('roleId', { schema: idSchema }) roleId: string): Promise<WeightsPool> {
    return this.previews.pool(actor, roleId);
  }

  @Get('stability')
  @Allow(EVERYBODY, 'candidates:read')
  @Responds(
    200,
    {
      summary: 'Retrieve the rank stability of a role',
      description: 'Shows how much ranks shift if the active weights change slightly.',
    },
    stabilitySchema,
  )
  stability(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Query({ schema: stabilityQuerySchema }) query: StabilityQuery,
  ): Promise<RankStability> {
    return this.stabilities.stability(actor, roleId, query);
  }

  @Get('reference-candidates')
  @Allow(EVERYBODY, 'candidates:read')
  @Responds(
    200,
    {
      summary: 'List the reference candidates of a role',
      description: 'Every preview shows the ranks of these candidates.',
    },
    referenceCandidatesSchema,
  )
  known(@Caller() actor: Actor, @Param('roleId', { schema: idSchema }) roleId: string): Promise<ReferenceCandidates> {
    return this.referenceCandidates.list(actor, roleId);
  }

  @Put('reference-candidates')
  @Allow(EVERYBODY, 'candidates:write')
  @Responds(
    200,
    {
      summary: 'Set the reference candidates of a role',
      description: 'Up to five known candidates, each a good or a poor fit for the role.',
    },
    referenceCandidatesSchema,
  )
  setKnown(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Body({ schema: newReferenceCandidatesSchema }) input: NewReferenceCandidates,
  ): Promise<ReferenceCandidates> {
    return this.referenceCandidates.set(actor, roleId, input);
  }

  @Get(':weightsId')
  @Responds(
    200,
    { summary: 'Retrieve a weights version', description: 'Includes the progress of its ranking.' },
    weightsVersionSchema,
  )
  one(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Param('weightsId', { schema: idSchema }) weightsId: string,
  ): Promise<WeightsVersion> {
    return this.weights.one(actor, roleId, weightsId);
  }

  @Get(':weightsId/difference')
  @Responds(200, 'Compare two weights versions', weightsDifferenceSchema)
  difference(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Param('weightsId', { schema: idSchema }) weightsId: string,
    @Query({ schema: weightsDifferenceQuerySchema }) query: WeightsDifferenceQuery,
  ): Promise<WeightsDifference> {
    return this.weights.difference(actor, roleId, weightsId, query);
  }

  @Post(':weightsId/activation')
  @Allow(EVERYBODY, 'roles:write')
  @Responds(202, 'Activate a weights version', weightsVersionSchema)
  activate(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Param('weightsId', { schema: idSchema }) weightsId: string,
  ): Promise<WeightsVersion> {
    return this.weights.activate(actor, roleId, weightsId);
  }
}

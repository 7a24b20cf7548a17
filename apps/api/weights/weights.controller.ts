import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  idSchema,
  newWeightsSchema,
  pageQuerySchema,
  weightsListSchema,
  weightsPresetsSchema,
  weightsVersionSchema,
  type NewWeights,
  type Page,
  type PageQuery,
  type WeightsPresets,
  type WeightsSummary,
  type WeightsVersion,
} from '#libs/contracts';
import { Caller, type Actor } from '../access/actor.js';
import { Allow } from '../access/allow.decorator.js';
import { EVERYBODY } from '../access/rights.js';
import { Answers } from '../http/answers.decorator.js';
import { WeightsService } from './weights.service.js';

@ApiTags('weights')
@Controller('api/v1/roles/:roleId/weights')
@Allow(EVERYBODY)
export class WeightsController {
  constructor(private readonly weights: WeightsService) {}

  @Get()
  @Answers(200, 'Weights versions of a role, newest first', weightsListSchema)
  list(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ): Promise<Page<WeightsSummary>> {
    return this.weights.list(actor, roleId, query);
  }

  @Post()
  @Answers(201, 'Save a weights version', weightsVersionSchema)
  save(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Body({ schema: newWeightsSchema }) input: NewWeights,
  ): Promise<WeightsVersion> {
    return this.weights.save(actor, roleId, input);
  }

  @Get('presets')
  @Answers(
    200,
    'Weights to begin with for the current version: computed, and the presets that fit the role',
    weightsPresetsSchema,
  )
  presets(@Caller() actor: Actor, @Param('roleId', { schema: idSchema }) roleId: string): Promise<WeightsPresets> {
    return this.weights.presets(actor, roleId);
  }

  @Get(':weightsId')
  @Answers(200, 'A weights version, and how far its ranking is', weightsVersionSchema)
  one(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Param('weightsId', { schema: idSchema }) weightsId: string,
  ): Promise<WeightsVersion> {
    return this.weights.one(actor, roleId, weightsId);
  }

  @Post(':weightsId/activation')
  @Answers(202, 'Make a weights version the active one', weightsVersionSchema)
  activate(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Param('weightsId', { schema: idSchema }) weightsId: string,
  ): Promise<WeightsVersion> {
    return this.weights.activate(actor, roleId, weightsId);
  }
}

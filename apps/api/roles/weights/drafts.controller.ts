import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  draftChangeSchema,
  draftSavingSchema,
  idSchema,
  newWeightsSchema,
  pageQuerySchema,
  weightsDraftPageSchema,
  weightsDraftSchema,
  weightsVersionSchema,
  type DraftChange,
  type DraftSaving,
  type NewWeights,
  type Page,
  type PageQuery,
  type WeightsDraft,
  type WeightsVersion,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { DraftsService } from './drafts.service.js';
import { WeightsService } from './weights.service.js';

@ApiTags('weights')
@Controller('api/v1/roles/:roleId/weights/drafts')
@Allow(EVERYBODY, 'roles:read')
export class DraftsController {
  constructor(
    private readonly drafts: DraftsService,
    private readonly weights: WeightsService,
  ) {}

  @Get()
  @Responds(200, { summary: 'List weights drafts', description: 'Newest first.' }, weightsDraftPageSchema)
  list(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ): Promise<Page<WeightsDraft>> {
    return this.drafts.list(actor, roleId, query);
  }

  @Post()
  @Allow(EVERYBODY, 'roles:write')
  @Responds(201, 'Create a weights draft', weightsDraftSchema)
  create(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Body({ schema: newWeightsSchema }) input: NewWeights,
  ): Promise<WeightsDraft> {
    return this.drafts.create(actor, roleId, input);
  }

  @Get(':draftId')
  @Responds(200, 'Retrieve a weights draft', weightsDraftSchema)
  one(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Param('draftId', { schema: idSchema }) draftId: string,
  ): Promise<WeightsDraft> {
    return this.drafts.one(actor, roleId, draftId);
  }

  @Put(':draftId')
  @Allow(EVERYBODY, 'roles:write')
  @Responds(
    200,
    { summary: 'Update a weights draft', description: 'The revision must be the current one.' },
    weightsDraftSchema,
  )
  change(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Param('draftId', { schema: idSchema }) draftId: string,
    @Body({ schema: draftChangeSchema }) input: DraftChange,
  ): Promise<WeightsDraft> {
    return this.drafts.change(actor, roleId, draftId, input);
  }

  @Delete(':draftId')
  @Allow(EVERYBODY, 'roles:write')
  @Responds(204, 'Delete a weights draft')
  remove(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Param('draftId', { schema: idSchema }) draftId: string,
  ): Promise<void> {
    return this.drafts.remove(actor, roleId, draftId);
  }

  @Post(':draftId/version')
  @Allow(EVERYBODY, 'roles:write')
  @Responds(
    201,
    { summary: 'Create a weights version from a draft', description: 'Optionally activates the version.' },
    weightsVersionSchema,
  )
  save(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Param('draftId', { schema: idSchema }) draftId: string,
    @Body({ schema: draftSavingSchema }) input: DraftSaving,
  ): Promise<WeightsVersion> {
    return this.weights.saveDraft(actor, roleId, draftId, input);
  }
}

import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  candidateMergePageSchema,
  candidateMergeSchema,
  idSchema,
  mergeSuggestionDetailSchema,
  mergeSuggestionPageSchema,
  mergeSuggestionQuerySchema,
  newMergeSchema,
  pageQuerySchema,
  suggestionResolutionSchema,
  type CandidateMerge,
  type MergeSuggestion,
  type MergeSuggestionDetail,
  type MergeSuggestionQuery,
  type NewMerge,
  type Page,
  type PageQuery,
  type SuggestionResolution,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { RECRUITING } from '../../platform/permissions/rights.js';
import { PeopleService } from './people.service.js';

@ApiTags('people')
@Controller('api/v1')
@Allow(RECRUITING, 'candidates:read')
export class PeopleController {
  constructor(private readonly people: PeopleService) {}

  @Get('merge-suggestions')
  @Responds(200, { summary: 'List possible duplicates', description: 'Newest first.' }, mergeSuggestionPageSchema)
  suggestions(
    @Caller() actor: Actor,
    @Query({ schema: mergeSuggestionQuerySchema }) query: MergeSuggestionQuery,
  ): Promise<Page<MergeSuggestion>> {
    return this.people.suggestions(actor, null, query);
  }

  @Get('candidates/:candidateId/merge-suggestions')
  @Responds(
    200,
    { summary: 'List the possible duplicates of a candidate', description: 'Newest first.' },
    mergeSuggestionPageSchema,
  )
  suggestionsOf(
    @Caller() actor: Actor,
    @Param('candidateId', { schema: idSchema }) candidateId: string,
    @Query({ schema: mergeSuggestionQuerySchema }) query: MergeSuggestionQuery,
  ): Promise<Page<MergeSuggestion>> {
    return this.people.suggestions(actor, candidateId, query);
  }

  @Get('merge-suggestions/:suggestionId')
  @Responds(
    200,
    { summary: 'Retrieve a possible duplicate', description: 'Returns both candidates and the facts that they share.' },
    mergeSuggestionDetailSchema,
  )
  suggestion(
    @Caller() actor: Actor,
    @Param('suggestionId', { schema: idSchema }) suggestionId: string,
  ): Promise<MergeSuggestionDetail> {
    return this.people.suggestion(actor, suggestionId);
  }

  @Post('merge-suggestions/:suggestionId/resolution')
  @Allow(RECRUITING, 'candidates:write')
  @Responds(
    200,
    {
      summary: 'Resolve a possible duplicate',
      description: 'Merges the two candidates, or records that they are different people.',
    },
    mergeSuggestionDetailSchema,
  )
  resolve(
    @Caller() actor: Actor,
    @Param('suggestionId', { schema: idSchema }) suggestionId: string,
    @Body({ schema: suggestionResolutionSchema }) input: SuggestionResolution,
  ): Promise<MergeSuggestionDetail> {
    return this.people.resolve(actor, suggestionId, input);
  }

  @Post('candidates/:candidateId/merges')
  @Allow(RECRUITING, 'candidates:write')
  @Responds(201, 'Merge a candidate into this one', candidateMergeSchema)
  merge(
    @Caller() actor: Actor,
    @Param('candidateId', { schema: idSchema }) intoId: string,
    @Body({ schema: newMergeSchema }) { candidateId }: NewMerge,
  ): Promise<CandidateMerge> {
    return this.people.merge(actor, intoId, candidateId);
  }

  @Get('candidates/:candidateId/merges')
  @Responds(
    200,
    { summary: 'List the merges of a candidate', description: 'Newest first. Undone merges are included.' },
    candidateMergePageSchema,
  )
  merges(
    @Caller() actor: Actor,
    @Param('candidateId', { schema: idSchema }) candidateId: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ): Promise<Page<CandidateMerge>> {
    return this.people.merges(actor, candidateId, query);
  }

  @Post('merges/:mergeId/undo')
  @Allow(RECRUITING, 'candidates:write')
  @Responds(200, 'Undo a merge', candidateMergeSchema)
  undo(@Caller() actor: Actor, @Param('mergeId', { schema: idSchema }) mergeId: string): Promise<CandidateMerge> {
    return this.people.undo(actor, mergeId);
  }
}

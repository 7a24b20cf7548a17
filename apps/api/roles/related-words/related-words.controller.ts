import { Body, Controller, Delete, Get, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  pageQuerySchema,
  relatedWordsActivationSchema,
  relatedWordsChangeSchema,
  relatedWordsListSchema,
  relatedWordsQuerySchema,
  relatedWordsSchema,
  relatedWordsVersionsSchema,
  type Page,
  type PageQuery,
  type RelatedWords,
  type RelatedWordsActivation,
  type RelatedWordsChange,
  type RelatedWordsList,
  type RelatedWordsQuery,
  type RelatedWordsVersionView,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { ADMINS } from '../../platform/permissions/rights.js';
import { RelatedWordsService } from './related-words.service.js';

@ApiTags('related words')
@Controller('api/v1/related-words')
@Allow(ADMINS, 'roles:write')
export class RelatedWordsController {
  constructor(private readonly words: RelatedWordsService) {}

  @Get()
  @Allow(ADMINS, 'roles:read')
  @Responds(
    200,
    {
      summary: 'Retrieve the related words',
      description: 'Returns whether they are computed from the organization’s résumés, and the latest computation.',
    },
    relatedWordsSchema,
  )
  state(@Caller() actor: Actor): Promise<RelatedWords> {
    return this.words.state(actor);
  }

  @Put()
  @Responds(
    200,
    {
      summary: 'Opt in to or out of related words',
      description: 'Opting out cancels a running computation. It changes no score: versions and the active one stay.',
    },
    relatedWordsSchema,
  )
  change(
    @Caller() actor: Actor,
    @Body({ schema: relatedWordsChangeSchema }) input: RelatedWordsChange,
  ): Promise<RelatedWords> {
    return this.words.change(actor, input);
  }

  @Post('computation')
  @Responds(
    202,
    {
      summary: 'Compute related words',
      description: 'Reads every résumé in the background and creates a version. Nothing is activated.',
    },
    relatedWordsSchema,
  )
  compute(@Caller() actor: Actor): Promise<RelatedWords> {
    return this.words.compute(actor);
  }

  @Delete('computation')
  @Responds(200, 'Cancel a computation of related words', relatedWordsSchema)
  cancel(@Caller() actor: Actor): Promise<RelatedWords> {
    return this.words.cancel(actor);
  }

  @Get('versions')
  @Allow(ADMINS, 'roles:read')
  @Responds(
    200,
    { summary: 'List the versions of the related words', description: 'Newest first.' },
    relatedWordsVersionsSchema,
  )
  versions(
    @Caller() actor: Actor,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ): Promise<Page<RelatedWordsVersionView>> {
    return this.words.versions(actor, query);
  }

  @Get('words')
  @Allow(ADMINS, 'roles:read')
  @Responds(
    200,
    {
      summary: 'List words of a version',
      description: 'Returns the words that begin with a text, each with the words related to it.',
    },
    relatedWordsListSchema,
  )
  list(
    @Caller() actor: Actor,
    @Query({ schema: relatedWordsQuerySchema }) query: RelatedWordsQuery,
  ): Promise<RelatedWordsList> {
    return this.words.list(actor, query);
  }

  @Post('activation')
  @Responds(
    202,
    {
      summary: 'Activate a version of the related words',
      description:
        'Every role that is not closed gets a version with these words and is ranked again in the background. An earlier version, or null for the built-in words alone, restores what was before.',
    },
    relatedWordsSchema,
  )
  activate(
    @Caller() actor: Actor,
    @Body({ schema: relatedWordsActivationSchema }) input: RelatedWordsActivation,
  ): Promise<RelatedWords> {
    return this.words.activate(actor, input);
  }
}

import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  byPeoplePageSchema,
  idSchema,
  shortlistSeenSchema,
  nearMissesSchema,
  pageQuerySchema,
  shortlistCountsSchema,
  shortlistExportSchema,
  shortlistFiltersSchema,
  shortlistQuerySchema,
  shortlistSchema,
  type ByPeopleItem,
  type ShortlistSeen,
  type NearMisses,
  type Page,
  type PageQuery,
  type Shortlist,
  type ShortlistCounts,
  type ShortlistExport,
  type ShortlistFilters,
  type ShortlistQuery,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { EXPORT_TYPES } from './exported.js';
import { ShortlistService } from './shortlist.service.js';

@ApiTags('shortlist')
@Controller('api/v1/roles/:roleId')
@Allow(EVERYBODY, 'candidates:read')
export class ShortlistController {
  constructor(private readonly shortlists: ShortlistService) {}

  @Get('shortlist')
  @Responds(
    200,
    { summary: 'Retrieve the shortlist of a role', description: 'Applications in order of lane, then score.' },
    shortlistSchema,
  )
  page(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Query({ schema: shortlistQuerySchema }) query: ShortlistQuery,
  ): Promise<Shortlist> {
    return this.shortlists.page(actor, roleId, query);
  }

  @Post('shortlist/export')
  @Allow(EVERYBODY, 'exports:read')
  @Responds(200, { summary: 'Export a shortlist', description: 'Returns the whole shortlist as CSV or NDJSON.' })
  async export(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Body({ schema: shortlistExportSchema }) query: ShortlistExport,
  ): Promise<StreamableFile> {
    const bytes = Buffer.from(await this.shortlists.export(actor, roleId, query));
    const disposition = `attachment; filename="shortlist.${query.format}"`;
    return new StreamableFile(bytes, { type: EXPORT_TYPES[query.format], disposition, length: bytes.length });
  }

  @Get('shortlist/counts')
  @Responds(
    200,
    {
      summary: 'Count applications by filter',
      description: 'Returns the number of applications for each filter choice.',
    },
    shortlistCountsSchema,
  )
  counts(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Query({ schema: shortlistFiltersSchema }) query: ShortlistFilters,
  ): Promise<ShortlistCounts> {
    return this.shortlists.filterCounts(actor, roleId, query);
  }

  @Post('seen')
  @Responds(
    200,
    {
      summary: 'Mark a shortlist as seen',
      description: 'From then on, only later applications and changes are new to the caller.',
    },
    shortlistSeenSchema,
  )
  seen(@Caller() actor: Actor, @Param('roleId', { schema: idSchema }) roleId: string): Promise<ShortlistSeen> {
    return this.shortlists.seen(actor, roleId);
  }

  @Get('near-misses')
  @Responds(
    200,
    {
      summary: 'List applications that miss one must-have',
      description: 'Returns at most five applications that would otherwise rank with the best.',
    },
    nearMissesSchema,
  )
  nearMisses(@Caller() actor: Actor, @Param('roleId', { schema: idSchema }) roleId: string): Promise<NearMisses> {
    return this.shortlists.nearMisses(actor, roleId);
  }

  @Get('human-review')
  @Responds(
    200,
    { summary: 'List applications that people assess', description: 'These applications have no score.' },
    byPeoplePageSchema,
  )
  byPeople(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ): Promise<Page<ByPeopleItem>> {
    return this.shortlists.byPeople(actor, roleId, query);
  }
}

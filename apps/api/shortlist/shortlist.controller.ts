import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  byPeoplePageSchema,
  idSchema,
  pageQuerySchema,
  shortlistQuerySchema,
  shortlistSchema,
  type ByPeopleItem,
  type Page,
  type PageQuery,
  type Shortlist,
  type ShortlistQuery,
} from '#libs/contracts';
import { Caller, type Actor } from '../access/actor.js';
import { Allow } from '../access/allow.decorator.js';
import { EVERYBODY } from '../access/rights.js';
import { Answers } from '../http/answers.decorator.js';
import { ShortlistService } from './shortlist.service.js';

@ApiTags('shortlist')
@Controller('api/v1/roles/:roleId')
@Allow(EVERYBODY)
export class ShortlistController {
  constructor(private readonly shortlists: ShortlistService) {}

  @Get('shortlist')
  @Answers(200, 'Ranked applications: by lane, then score', shortlistSchema)
  page(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Query({ schema: shortlistQuerySchema }) query: ShortlistQuery,
  ): Promise<Shortlist> {
    return this.shortlists.page(actor, roleId, query);
  }

  @Get('by-people')
  @Answers(200, 'Applications that people assess without a score', byPeoplePageSchema)
  byPeople(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ): Promise<Page<ByPeopleItem>> {
    return this.shortlists.byPeople(actor, roleId, query);
  }
}

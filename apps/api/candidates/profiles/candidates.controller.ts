import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  activityPageSchema,
  candidateFactsSchema,
  candidateSchema,
  idSchema,
  linesQuerySchema,
  linesReadingSchema,
  pageQuerySchema,
  profileVersionContentSchema,
  profileVersionPageSchema,
  type Activity,
  type Candidate,
  type CandidateFacts,
  type LinesQuery,
  type LinesReading,
  type Page,
  type PageQuery,
  type ProfileVersion,
  type ProfileVersionContent,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { CandidatesService } from './candidates.service.js';

@ApiTags('candidates')
@Controller('api/v1/candidates/:candidateId')
@Allow(EVERYBODY, 'candidates:read')
export class CandidatesController {
  constructor(private readonly candidates: CandidatesService) {}

  @Get()
  @Responds(200, { summary: 'Retrieve a candidate', description: 'Includes documents and profile.' }, candidateSchema)
  one(@Caller() actor: Actor, @Param('candidateId', { schema: idSchema }) candidateId: string): Promise<Candidate> {
    return this.candidates.one(actor, candidateId);
  }

  @Get('facts')
  @Responds(
    200,
    { summary: 'List the facts about a candidate', description: 'Includes months and the evidence of each fact.' },
    candidateFactsSchema,
  )
  facts(
    @Caller() actor: Actor,
    @Param('candidateId', { schema: idSchema }) candidateId: string,
  ): Promise<CandidateFacts> {
    return this.candidates.facts(actor, candidateId);
  }

  @Get('lines')
  @Responds(
    200,
    {
      summary: 'Read marked lines of a candidate',
      description:
        'Returns what they say when they are read as a position, as education and as a certificate. It changes nothing.',
    },
    linesReadingSchema,
  )
  lines(
    @Caller() actor: Actor,
    @Param('candidateId', { schema: idSchema }) candidateId: string,
    @Query({ schema: linesQuerySchema }) query: LinesQuery,
  ): Promise<LinesReading> {
    return this.candidates.lines(actor, candidateId, query);
  }

  @Get('activity')
  @Responds(200, { summary: 'List the activity of a candidate', description: 'Newest first.' }, activityPageSchema)
  activity(
    @Caller() actor: Actor,
    @Param('candidateId', { schema: idSchema }) candidateId: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ): Promise<Page<Activity>> {
    return this.candidates.activity(actor, candidateId, query);
  }

  @Get('profiles')
  @Responds(
    200,
    { summary: 'List the profile versions of a candidate', description: 'Newest first.' },
    profileVersionPageSchema,
  )
  profiles(
    @Caller() actor: Actor,
    @Param('candidateId', { schema: idSchema }) candidateId: string,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ): Promise<Page<ProfileVersion>> {
    return this.candidates.profiles(actor, candidateId, query);
  }

  @Get('profiles/:profileId')
  @Responds(
    200,
    { summary: 'Retrieve a profile version', description: 'Assessments refer to one profile version.' },
    profileVersionContentSchema,
  )
  profile(
    @Caller() actor: Actor,
    @Param('candidateId', { schema: idSchema }) candidateId: string,
    @Param('profileId', { schema: idSchema }) profileId: string,
  ): Promise<ProfileVersionContent> {
    return this.candidates.profile(actor, candidateId, profileId);
  }
}

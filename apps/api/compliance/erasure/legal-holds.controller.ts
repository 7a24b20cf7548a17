import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  idSchema,
  legalHoldPageSchema,
  legalHoldSchema,
  newLegalHoldSchema,
  pageQuerySchema,
  type LegalHold,
  type NewLegalHold,
  type Page,
  type PageQuery,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { ADMINS } from '../../platform/permissions/rights.js';
import { LegalHoldsService } from './legal-holds.service.js';

@ApiTags('erasure')
@Controller('api/v1')
@Allow(ADMINS, 'admin')
export class LegalHoldsController {
  constructor(private readonly holds: LegalHoldsService) {}

  @Get('legal-holds')
  @Responds(
    200,
    { summary: 'List legal holds', description: 'Newest first. Lifted holds are included.' },
    legalHoldPageSchema,
  )
  list(@Caller() actor: Actor, @Query({ schema: pageQuerySchema }) query: PageQuery): Promise<Page<LegalHold>> {
    return this.holds.list(actor, query);
  }

  @Post('candidates/:candidateId/legal-holds')
  @Responds(
    201,
    {
      summary: 'Place a legal hold on a candidate',
      description: 'The candidate cannot be erased while the hold is active.',
    },
    legalHoldSchema,
  )
  holdCandidate(
    @Caller() actor: Actor,
    @Param('candidateId', { schema: idSchema }) candidateId: string,
    @Body({ schema: newLegalHoldSchema }) input: NewLegalHold,
  ): Promise<LegalHold> {
    return this.holds.add(actor, { candidateId, roleId: null }, input);
  }

  @Post('roles/:roleId/legal-holds')
  @Responds(
    201,
    {
      summary: 'Place a legal hold on a role',
      description: 'No candidate of the role can be erased while the hold is active.',
    },
    legalHoldSchema,
  )
  holdRole(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Body({ schema: newLegalHoldSchema }) input: NewLegalHold,
  ): Promise<LegalHold> {
    return this.holds.add(actor, { candidateId: null, roleId }, input);
  }

  @Post('legal-holds/:holdId/lift')
  @Responds(200, 'Lift a legal hold', legalHoldSchema)
  lift(
    @Caller() actor: Actor,
    @Param('holdId', { schema: idSchema }) holdId: string,
    @Body({ schema: newLegalHoldSchema }) input: NewLegalHold,
  ): Promise<LegalHold> {
    return this.holds.lift(actor, holdId, input);
  }
}

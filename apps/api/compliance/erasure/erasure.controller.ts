import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  addressErasureRequestSchema,
  addressErasureSchema,
  erasureReportSchema,
  heldCandidatePageSchema,
  heldSettlementSchema,
  idSchema,
  pageQuerySchema,
  removedSamplesSchema,
  settledHeldSchema,
  type AddressErasure,
  type AddressErasureRequest,
  type ErasureReport,
  type HeldCandidate,
  type HeldSettlement,
  type Page,
  type PageQuery,
  type RemovedSamples,
  type SettledHeld,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { ADMINS } from '../../platform/permissions/rights.js';
import { ErasureService } from './erasure.service.js';

@ApiTags('erasure')
@Controller('api/v1')
@Allow(ADMINS, 'admin')
export class ErasureController {
  constructor(private readonly erasure: ErasureService) {}

  @Post('candidates/:candidateId/erasure')
  @Responds(
    200,
    'Erase a person, and all that was merged with them; says what was removed and what is left',
    erasureReportSchema,
  )
  erase(
    @Caller() actor: Actor,
    @Param('candidateId', { schema: idSchema }) candidateId: string,
  ): Promise<ErasureReport> {
    return this.erasure.erase(actor, candidateId);
  }

  @Post('erasures')
  @Responds(
    200,
    'Erase everybody of whom an address is stored, in a document, a record or a call that nobody has read yet',
    addressErasureSchema,
  )
  eraseByAddress(
    @Caller() actor: Actor,
    @Body({ schema: addressErasureRequestSchema }) input: AddressErasureRequest,
  ): Promise<AddressErasure> {
    return this.erasure.eraseByAddress(actor, input.email);
  }

  @Delete('samples')
  @Responds(200, 'Remove the sample roles, and erase the people who came with them', removedSamplesSchema)
  removeSamples(@Caller() actor: Actor): Promise<RemovedSamples> {
    return this.erasure.removeSamples(actor);
  }

  @Get('held-candidates')
  @Responds(200, 'Candidates who look like somebody who was erased, and wait for a word', heldCandidatePageSchema)
  held(@Caller() actor: Actor, @Query({ schema: pageQuerySchema }) query: PageQuery): Promise<Page<HeldCandidate>> {
    return this.erasure.held(actor, query);
  }

  @Post('held-candidates/:candidateId/settlement')
  @Responds(200, 'Release somebody who is held, or discard them', settledHeldSchema)
  settle(
    @Caller() actor: Actor,
    @Param('candidateId', { schema: idSchema }) candidateId: string,
    @Body({ schema: heldSettlementSchema }) input: HeldSettlement,
  ): Promise<SettledHeld> {
    return this.erasure.settle(actor, candidateId, input);
  }
}

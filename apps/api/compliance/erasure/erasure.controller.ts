import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  addressErasureRequestSchema,
  addressErasureSchema,
  erasureReportSchema,
  suppressedCandidatePageSchema,
  suppressionResolutionSchema,
  idSchema,
  pageQuerySchema,
  removedSamplesSchema,
  resolvedSuppressionSchema,
  type AddressErasure,
  type AddressErasureRequest,
  type ErasureReport,
  type SuppressedCandidate,
  type SuppressionResolution,
  type Page,
  type PageQuery,
  type RemovedSamples,
  type ResolvedSuppression,
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
    {
      summary: 'Erase a candidate',
      description:
        'Also erases every record that was merged into the candidate. Returns the removed and the remaining data.',
    },
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
    {
      summary: 'Erase every candidate with an email address',
      description: 'Searches documents, records and unprocessed inbound events.',
    },
    addressErasureSchema,
  )
  eraseByAddress(
    @Caller() actor: Actor,
    @Body({ schema: addressErasureRequestSchema }) input: AddressErasureRequest,
  ): Promise<AddressErasure> {
    return this.erasure.eraseByAddress(actor, input.email);
  }

  @Delete('samples')
  @Responds(
    200,
    { summary: 'Remove the sample data', description: 'Removes the sample roles and erases their candidates.' },
    removedSamplesSchema,
  )
  removeSamples(@Caller() actor: Actor): Promise<RemovedSamples> {
    return this.erasure.removeSamples(actor);
  }

  @Get('suppressed-candidates')
  @Responds(
    200,
    {
      summary: 'List suppressed candidates',
      description: 'These candidates match an erased candidate and wait for a decision.',
    },
    suppressedCandidatePageSchema,
  )
  suppressed(
    @Caller() actor: Actor,
    @Query({ schema: pageQuerySchema }) query: PageQuery,
  ): Promise<Page<SuppressedCandidate>> {
    return this.erasure.suppressed(actor, query);
  }

  @Post('suppressed-candidates/:candidateId/resolution')
  @Responds(200, 'Release or discard a suppressed candidate', resolvedSuppressionSchema)
  resolve(
    @Caller() actor: Actor,
    @Param('candidateId', { schema: idSchema }) candidateId: string,
    @Body({ schema: suppressionResolutionSchema }) input: SuppressionResolution,
  ): Promise<ResolvedSuppression> {
    return this.erasure.resolve(actor, candidateId, input);
  }
}

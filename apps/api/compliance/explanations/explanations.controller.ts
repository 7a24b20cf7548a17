import { Body, Controller, Delete, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  candidateRequestPageSchema,
  candidateRequestQuerySchema,
  candidateRequestSchema,
  createdExplanationLinkSchema,
  duePageSchema,
  explanationViewSchema,
  explanationDueSchema,
  explanationGivenSchema,
  explanationLetterSchema,
  explanationLinksSchema,
  explanationWaivedSchema,
  idSchema,
  newExplanationLinkSchema,
  pageQuerySchema,
  requestResolutionSchema,
  type CandidateRequest,
  type CandidateRequestQuery,
  type CreatedExplanationLink,
  type DueItem,
  type ExplanationView,
  type ExplanationDue,
  type ExplanationGiven,
  type ExplanationLetter,
  type ExplanationLinks,
  type ExplanationWaived,
  type NewExplanationLink,
  type Page,
  type PageQuery,
  type RequestResolution,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { ExplanationsService } from './explanations.service.js';
import { RequestsService } from './requests.service.js';

const FILES = { pdf: 'application/pdf', text: 'text/plain; charset=utf-8' } as const;

@ApiTags('explanations')
@Controller('api/v1')
@Allow(EVERYBODY, 'candidates:read')
export class ExplanationsController {
  constructor(
    private readonly explanations: ExplanationsService,
    private readonly requests: RequestsService,
  ) {}

  @Get('explanations-due')
  @Responds(
    200,
    { summary: 'List due explanations', description: 'Declined applications, the most overdue first.' },
    duePageSchema,
  )
  due(@Caller() actor: Actor, @Query({ schema: pageQuerySchema }) query: PageQuery): Promise<Page<DueItem>> {
    return this.explanations.due(actor, query);
  }

  @Get('candidate-requests')
  @Responds(
    200,
    {
      summary: 'List candidate requests',
      description: 'Disputes and requests for a human review from explanation pages.',
    },
    candidateRequestPageSchema,
  )
  listRequests(
    @Caller() actor: Actor,
    @Query({ schema: candidateRequestQuerySchema }) query: CandidateRequestQuery,
  ): Promise<Page<CandidateRequest>> {
    return this.requests.list(actor, query);
  }

  @Post('applications/:applicationId/requests/:requestId/resolution')
  @Allow(EVERYBODY, 'candidates:write')
  @Responds(
    201,
    {
      summary: 'Resolve a candidate request',
      description: 'Accepts or refuses a dispute, or records the reply to a request.',
    },
    candidateRequestSchema,
  )
  resolve(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
    @Param('requestId', { schema: idSchema }) requestId: string,
    @Body({ schema: requestResolutionSchema }) input: RequestResolution,
  ): Promise<CandidateRequest> {
    return this.requests.resolve(actor, applicationId, requestId, input);
  }

  @Get('applications/:applicationId/explanation')
  @Responds(
    200,
    { summary: 'Preview an explanation', description: 'Returns what the candidate would see.' },
    explanationViewSchema,
  )
  preview(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
  ): Promise<ExplanationView> {
    return this.explanations.preview(actor, applicationId);
  }

  @Post('applications/:applicationId/explanation/letter')
  @ApiProduces('application/pdf', 'text/plain')
  @Responds(200, 'Download an explanation as a letter')
  async letter(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
    @Body({ schema: explanationLetterSchema }) input: ExplanationLetter,
  ): Promise<StreamableFile> {
    const bytes = await this.explanations.letter(actor, applicationId, input);
    const name = `explanation.${input.format === 'pdf' ? 'pdf' : 'txt'}`;
    const disposition = `attachment; filename="${name}"`;
    return new StreamableFile(bytes, { type: FILES[input.format], disposition, length: bytes.length });
  }

  @Get('applications/:applicationId/explanation/links')
  @Responds(200, { summary: 'List explanation links', description: 'Newest first.' }, explanationLinksSchema)
  links(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
  ): Promise<ExplanationLinks> {
    return this.explanations.links(actor, applicationId);
  }

  @Post('applications/:applicationId/explanation/links')
  @Allow(EVERYBODY, 'candidates:write')
  @Responds(
    201,
    { summary: 'Create an explanation link', description: 'The candidate opens the explanation with this link.' },
    createdExplanationLinkSchema,
  )
  addLink(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
    @Body({ schema: newExplanationLinkSchema }) input: NewExplanationLink,
  ): Promise<CreatedExplanationLink> {
    return this.explanations.addLink(actor, applicationId, input);
  }

  @Delete('applications/:applicationId/explanation/links/:linkId')
  @Allow(EVERYBODY, 'candidates:write')
  @Responds(204, 'Revoke a link')
  revokeLink(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
    @Param('linkId', { schema: idSchema }) linkId: string,
  ): Promise<void> {
    return this.explanations.revokeLink(actor, applicationId, linkId);
  }

  @Post('applications/:applicationId/explanation/given')
  @Allow(EVERYBODY, 'candidates:write')
  @Responds(201, 'Record that an explanation was sent', explanationDueSchema)
  given(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
    @Body({ schema: explanationGivenSchema }) input: ExplanationGiven,
  ): Promise<ExplanationDue> {
    return this.explanations.given(actor, applicationId, input);
  }

  @Post('applications/:applicationId/explanation/waived')
  @Allow(EVERYBODY, 'candidates:write')
  @Responds(201, 'Record why no explanation is sent', explanationDueSchema)
  waive(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
    @Body({ schema: explanationWaivedSchema }) input: ExplanationWaived,
  ): Promise<ExplanationDue> {
    return this.explanations.waive(actor, applicationId, input);
  }
}

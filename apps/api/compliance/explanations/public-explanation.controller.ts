import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  askForPersonSchema,
  explanationViewSchema,
  reportedCorrectionSchema,
  requestReceiptSchema,
  type AskForPerson,
  type ExplanationView,
  type ReportedCorrection,
  type RequestReceipt,
} from '#libs/contracts';
import { ByLink, type LinkCall } from '../../platform/auth/links/open-links.js';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Anyone } from '../../platform/permissions/allow.decorator.js';
import { PublicExplanationService } from './public-explanation.service.js';

/** For candidates: the token of their link is the credential, sent as `Authorization: Bearer …`. */
@ApiTags('explanations')
@Controller('api/v1/explained')
@Anyone()
export class PublicExplanationController {
  constructor(private readonly explained: PublicExplanationService) {}

  @Get()
  @Responds(
    200,
    { summary: 'Retrieve an explanation by its link', description: 'The token of the link is the credential.' },
    explanationViewSchema,
  )
  read(@ByLink() call: LinkCall): Promise<ExplanationView> {
    return this.explained.read(call);
  }

  @Post('corrections')
  @Responds(
    201,
    { summary: 'Dispute a fact in an explanation', description: 'A member of the organization reviews the dispute.' },
    requestReceiptSchema,
  )
  reportCorrection(
    @ByLink() call: LinkCall,
    @Body({ schema: reportedCorrectionSchema }) input: ReportedCorrection,
  ): Promise<RequestReceipt> {
    return this.explained.reportCorrection(call, input);
  }

  @Post('person')
  @Responds(
    201,
    { summary: 'Request a human review', description: 'From then on, people assess the application without a score.' },
    requestReceiptSchema,
  )
  askForPerson(
    @ByLink() call: LinkCall,
    @Body({ schema: askForPersonSchema }) input: AskForPerson,
  ): Promise<RequestReceipt> {
    return this.explained.askForPerson(call, input);
  }
}

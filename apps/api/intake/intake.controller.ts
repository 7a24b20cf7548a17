import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  applicationReceiptSchema,
  idSchema,
  newApplicationSchema,
  type ApplicationReceipt,
  type NewApplication,
} from '#libs/contracts';
import { Caller, type Actor } from '../access/actor.js';
import { Allow } from '../access/allow.decorator.js';
import { RECRUITING } from '../access/rights.js';
import { Answers } from '../http/answers.decorator.js';
import { IntakeService } from './intake.service.js';

@ApiTags('candidates')
@Controller('api/v1/roles/:roleId/candidates')
@Allow(RECRUITING, 'candidates:write')
export class IntakeController {
  constructor(private readonly intake: IntakeService) {}

  @Post()
  @Answers(
    202,
    'Add a candidate by a profile or a JSON Resume, with what the application stands on',
    applicationReceiptSchema,
  )
  add(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Body({ schema: newApplicationSchema }) input: NewApplication,
  ): Promise<ApplicationReceipt> {
    return this.intake.add(actor, roleId, input);
  }
}

import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  idSchema,
  phoneScreenAnswersSchema,
  phoneScreenedSchema,
  phoneScreenSchema,
  type PhoneScreen,
  type PhoneScreenAnswers,
  type PhoneScreened,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { PhoneScreenService } from './phone-screen.service.js';

@ApiTags('corrections')
@Controller('api/v1/applications/:applicationId/phone-screen')
@Allow(EVERYBODY, 'candidates:read')
export class PhoneScreenController {
  constructor(private readonly screens: PhoneScreenService) {}

  @Get()
  @Responds(
    200,
    {
      summary: 'Retrieve the phone screen of an application',
      description: 'Returns at most six questions, with the effect of each answer on the score.',
    },
    phoneScreenSchema,
  )
  sheet(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
  ): Promise<PhoneScreen> {
    return this.screens.sheet(actor, applicationId);
  }

  @Post()
  @Allow(EVERYBODY, 'candidates:write')
  @Responds(
    201,
    {
      summary: 'Record the answers of a phone screen',
      description: 'Saves the corrections and overrides together. If one is invalid, none is saved.',
    },
    phoneScreenedSchema,
  )
  answer(
    @Caller() actor: Actor,
    @Param('applicationId', { schema: idSchema }) applicationId: string,
    @Body({ schema: phoneScreenAnswersSchema }) answers: PhoneScreenAnswers,
  ): Promise<PhoneScreened> {
    return this.screens.answer(actor, applicationId, answers);
  }
}

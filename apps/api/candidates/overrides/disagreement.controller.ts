import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { disagreementSchema, idSchema, type Disagreement } from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { DisagreementService } from './disagreement.service.js';

@ApiTags('weights')
@Controller('api/v1/roles/:roleId/disagreement')
@Allow(EVERYBODY, 'candidates:read')
export class DisagreementController {
  constructor(private readonly disagreement: DisagreementService) {}

  @Get()
  @Responds(
    200,
    {
      summary: 'Retrieve disagreement with the ranking',
      description: 'Counts the decisions and overrides that differ from the ranking.',
    },
    disagreementSchema,
  )
  of(@Caller() actor: Actor, @Param('roleId', { schema: idSchema }) roleId: string): Promise<Disagreement> {
    return this.disagreement.of(actor, roleId);
  }
}

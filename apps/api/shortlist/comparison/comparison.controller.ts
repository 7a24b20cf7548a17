import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  comparisonQuerySchema,
  comparisonSchema,
  idSchema,
  type Comparison,
  type ComparisonQuery,
} from '#libs/contracts';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Caller, type Actor } from '../../platform/permissions/actor.js';
import { Allow } from '../../platform/permissions/allow.decorator.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { ComparisonService } from './comparison.service.js';

@ApiTags('applications')
@Controller('api/v1/roles/:roleId/comparison')
@Allow(EVERYBODY, 'candidates:read')
export class ComparisonController {
  constructor(private readonly comparisons: ComparisonService) {}

  @Get()
  @Responds(
    200,
    { summary: 'Compare applications', description: 'Compares two to five applications by criterion.' },
    comparisonSchema,
  )
  compare(
    @Caller() actor: Actor,
    @Param('roleId', { schema: idSchema }) roleId: string,
    @Query({ schema: comparisonQuerySchema }) query: ComparisonQuery,
  ): Promise<Comparison> {
    return this.comparisons.compare(actor, roleId, query);
  }
}

import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { systemStatusSchema, type SystemStatus } from '#libs/contracts';
import { Responds } from '../http/responses/responds.decorator.js';
import { Caller, type Actor } from '../permissions/actor.js';
import { Allow } from '../permissions/allow.decorator.js';
import { EVERYBODY } from '../permissions/rights.js';
import { SystemStatusService } from './system-status.service.js';

@ApiTags('operations')
@Controller('api/v1/system-status')
@Allow(EVERYBODY, 'none')
export class SystemStatusController {
  constructor(private readonly status: SystemStatusService) {}

  @Get()
  @Responds(
    200,
    {
      summary: 'Retrieve the system status',
      description: 'Reports whether scoring is running and storage is available.',
    },
    systemStatusSchema,
  )
  current(@Caller() actor: Actor): Promise<SystemStatus> {
    return this.status.current(actor);
  }
}

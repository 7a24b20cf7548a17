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
  @Responds(200, 'Whether scoring goes on, and whether there is room for more', systemStatusSchema)
  current(@Caller() actor: Actor): Promise<SystemStatus> {
    return this.status.current(actor);
  }
}

/** What machines ask: whether it lives, whether it can serve, and its figures. No credentials, no personal data. */
import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Anyone } from '../access/allow.decorator.js';
import { Answers } from '../http/answers.decorator.js';
import { MetricsService } from './metrics.service.js';
import { ReadinessService, type Readiness } from './readiness.service.js';

@ApiTags('operations')
@Controller()
@Anyone()
export class OperationsController {
  constructor(
    private readonly readiness: ReadinessService,
    private readonly metrics: MetricsService,
  ) {}

  @Get('healthz')
  @Answers(200, 'The process lives')
  health(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('readyz')
  @Answers(200, 'It can serve; 503 names the dependency that is missing')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const readiness = await this.readiness.check();
    void reply.status(readiness.status === 'ready' ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    return readiness;
  }

  @Get('metrics')
  @Answers(200, 'Figures for Prometheus')
  async figures(@Res() reply: FastifyReply): Promise<void> {
    const { contentType, body } = await this.metrics.text();
    await reply.header('content-type', contentType).send(body);
  }
}

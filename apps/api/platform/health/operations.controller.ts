/**
 * The routes for machines: liveness, readiness and metrics. They return no personal data, and metrics have a token of
 * their own.
 */
import { Controller, Get, HttpStatus, Inject, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mayReadMetrics } from '#libs/process';
import { NoMetricsToken } from '../http/problems/problem.js';
import { Responds } from '../http/responses/responds.decorator.js';
import { Anyone } from '../permissions/allow.decorator.js';
import { API_OPTIONS, type ApiOptions } from '../settings/options.js';
import { MetricsService } from './metrics.service.js';
import { ReadinessService, type Readiness } from './readiness.service.js';

@ApiTags('operations')
@Controller()
@Anyone()
export class OperationsController {
  constructor(
    private readonly readiness: ReadinessService,
    private readonly metrics: MetricsService,
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
  ) {}

  @Get('healthz')
  @Responds(200, 'Check that the process is alive')
  health(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('readyz')
  @Responds(200, {
    summary: 'Check that the service is ready',
    description:
      'Reports problems with workers, storage and the virus scanner. A 503 response names the unavailable dependency.',
  })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const readiness = await this.readiness.check();
    void reply.status(readiness.status === 'not-ready' ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK);
    return readiness;
  }

  @Get('metrics')
  @Responds(200, {
    summary: 'Retrieve metrics for Prometheus',
    description: 'Requires the metrics token, or a request from the same machine.',
  })
  async figures(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!mayReadMetrics(request.raw, this.options.metricsToken)) throw new NoMetricsToken();
    const { contentType, body } = await this.metrics.text();
    await reply.header('content-type', contentType).send(body);
  }
}

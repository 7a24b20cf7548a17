import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { TakesRoom } from '../../platform/files/storage/takes-room.decorator.js';
import type { RequestWithBytes } from '../../platform/http/requests/body-parser.js';
import { Responds } from '../../platform/http/responses/responds.decorator.js';
import { Anyone } from '../../platform/permissions/allow.decorator.js';
import { headersOf } from '../inbound-events/connection-address.js';
import { AssessmentsService } from './assessments.service.js';

/** An ATS that Candor is a provider of assessments of calls here. What its calls are named, and say, its vendor decides. */
@ApiTags('connections')
@Controller('hooks/:connectionId/assessments')
@Anyone()
export class AssessmentsController {
  constructor(private readonly assessments: AssessmentsService) {}

  @Get(':call')
  @Responds(200, {
    summary: 'Retrieve assessments as an ATS',
    description: 'Lists tests or returns the status of one. The credential is the assessment key of the connection.',
  })
  look(
    @Param('connectionId') address: string,
    @Param('call') call: string,
    @Req() request: RequestWithBytes,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return this.answer(address, call, request, reply);
  }

  @Post(':call')
  @TakesRoom()
  @Responds(200, {
    summary: 'Request an assessment as an ATS',
    description: 'Also receives errors of the ATS. The credential is the assessment key of the connection.',
  })
  ask(
    @Param('connectionId') address: string,
    @Param('call') call: string,
    @Req() request: RequestWithBytes,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    return this.answer(address, call, request, reply);
  }

  private async answer(
    address: string,
    name: string,
    request: RequestWithBytes,
    reply: FastifyReply,
  ): Promise<unknown> {
    const { method, query, rawBody = Buffer.alloc(0) } = request;
    const call = { name: `${method} ${name}`, headers: headersOf(request), query, rawBody };
    const { status, body } = await this.assessments.answer(address, call);
    reply.status(status);
    return body;
  }
}

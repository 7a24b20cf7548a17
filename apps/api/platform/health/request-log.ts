/** One line a request: route, status, time, ids. No addresses, queries or bodies: they may name people. */
import { Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refusedWith } from '../http/responses/problem.filter.js';
import type { RequestWithActor } from '../permissions/actor.js';

export function logRequests(fastify: FastifyInstance): void {
  const logger = new Logger('Request');
  fastify.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  fastify.addHook('onResponse', async (request, reply) => {
    const route = routeOf(request);
    if (route === '/healthz' || route === '/readyz' || route === '/metrics') return;
    logger.log({
      requestId: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      ...(refusedWith(request) !== undefined && { code: refusedWith(request) }),
      ms: millisecondsOf(reply),
      ...actorOf(request),
    });
  });
}

/** The pattern of the route (`/api/v1/roles/:roleId`), never the path itself. */
export function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? 'unknown';
}

export function millisecondsOf(reply: FastifyReply): number {
  return Math.round(reply.elapsedTime * 10) / 10;
}

function actorOf(request: FastifyRequest): object {
  const { actor } = request as RequestWithActor;
  return actor ? { organisationId: actor.organisationId, actorId: actor.id } : {};
}

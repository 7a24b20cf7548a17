/** Puts the application together; `main.ts` and the tests start it. */
import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { LoggerService } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { requireSecretKey, VERSION, type StorageWatch } from '#libs/process';
import { AppModule } from './app.module.js';
import { passSources } from './intake/receiving/source-body.js';
import { STORAGE } from './platform/files/storage/storage.module.js';
import { MetricsService } from './platform/health/metrics.service.js';
import { millisecondsOf, logRequests, routeOf } from './platform/health/request-log.js';
import { parseJsonBodies } from './platform/http/requests/body-parser.js';
import { sendLanguage } from './platform/http/requests/reader-language.js';
import { SchemaPipe } from './platform/http/requests/schema.pipe.js';
import {
  endStalled,
  PATIENCE,
  refuseExpectations,
  refuseUnreadable,
} from './platform/http/requests/unreadable-request.js';
import { ProblemFilter, refuseAddress, refuseWhileEnding } from './platform/http/responses/problem.filter.js';
import { sendSecurityHeaders } from './platform/http/responses/security-headers.js';
import { makeOpenApi } from './platform/openapi/openapi.js';
import { serveOpenApi } from './platform/openapi/serve.js';
import { requireReach } from './platform/permissions/route-resources.js';
import { secretKeysOf, type ApiOptions } from './platform/settings/options.js';
import { serveProblemPages } from './platform/http/problems/problem-pages.js';
import { serveWebPages } from './platform/web-pages/web-pages.js';

export async function createApp(options: ApiOptions, logger: LoggerService): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    trustProxy: [...options.trustedProxies],
    genReqId: () => randomUUID(),
    frameworkErrors: refuseAddress,
    clientErrorHandler: refuseUnreadable,
    return503OnClosing: false,
    ...PATIENCE,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(options), adapter, {
    logger,
    bodyParser: false,
    abortOnError: false,
  });
  await requireSecretKey(app.get<DataSource>(getDataSourceToken()), secretKeysOf(options)).catch(
    async (error: unknown) => {
      await app.close();
      throw error;
    },
  );
  await app.register(cookie as never);
  await app.register(multipart as never);
  parseJsonBodies(app);
  passSources(app);
  refuseExpectations(app.getHttpServer());
  sendSecurityHeaders(app, options.publicUrl);
  app.enableCsrfProtection(options.publicUrl === null ? {} : { trustedOrigins: [options.publicUrl] });
  app.useGlobalFilters(new ProblemFilter(() => app.get<StorageWatch>(STORAGE).noteFull()));
  app.useGlobalPipes(new SchemaPipe());
  observeRequests(app);
  serveOpenApi(app, () => makeOpenApi(app, VERSION));
  serveProblemPages(app.getHttpAdapter().getInstance());
  await serveWebPages(app);
  return app;
}

function observeRequests(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  const metrics = app.get(MetricsService);
  logRequests(fastify);
  endStalled(fastify);
  sendLanguage(fastify);
  refuseWhileEnding(fastify);
  fastify.addHook('onRoute', ({ url }) => {
    if (url.startsWith('/api/v1/')) requireReach(url);
  });
  fastify.addHook('onRequest', async (request, reply) => {
    // Answers are about people: no cache on the way keeps them.
    if (request.url.startsWith('/api/v1/')) reply.header('cache-control', 'no-store');
  });
  fastify.addHook('onResponse', async (request, reply) => {
    metrics.observe({
      method: request.method,
      route: routeOf(request),
      status: reply.statusCode,
      milliseconds: millisecondsOf(reply),
    });
  });
}

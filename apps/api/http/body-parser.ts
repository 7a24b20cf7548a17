/** JSON bodies, with the bytes kept: webhooks are signed over them, and idempotency compares their digest. */
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { parseJson, UnusableJson } from '#libs/contracts';
import { MalformedJson } from './problem.js';

/** Bytes of a JSON body. A role page may have 200,000 characters; everything else is far smaller. */
export const JSON_LIMIT = 1_048_576;

/** The path that ATS deliveries come in at: their bodies stay bytes, whatever they are said to be. */
export const HOOKS_PATH = '/hooks/';

export type RequestWithBytes = FastifyRequest & { rawBody?: Buffer };

export function parseJsonBodies(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeContentTypeParser(['application/json', 'text/plain']);
  fastify.addContentTypeParser(
    /^application\/(.+\+)?json\b/,
    { parseAs: 'buffer', bodyLimit: JSON_LIMIT },
    (request, body, done) => {
      const bytes = body as Buffer;
      (request as RequestWithBytes).rawBody = bytes;
      if (request.url.startsWith(HOOKS_PATH)) return done(null, bytes);
      try {
        done(null, parseJson(bytes));
      } catch (error) {
        done(error instanceof UnusableJson ? new MalformedJson(`${error.message} Send UTF-8 JSON.`) : (error as Error));
      }
    },
  );
}

/** `/api/openapi.json` as the build wrote it, and `/api/docs` for people. */
import { createHash } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { pagePolicy } from '../http/responses/security-headers.js';
import { builtOpenApi } from './openapi-file.js';

const DOCS = 'api/docs';

/** The hash of a style element that Swagger UI's own script creates, in its logo. */
const STYLE_OF_LOGO = "'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='";

/** @param make the document, for a program that runs from its sources: it is made when the first asks, and takes a second */
export function serveOpenApi(app: NestFastifyApplication, make: () => OpenAPIObject): void {
  allowOwnStyles(app);
  let text: Promise<string> | null = null;
  const fastify = app.getHttpAdapter().getInstance();
  // JSON is YAML.
  for (const [path, type] of [
    ['/api/openapi.json', 'application/json'],
    ['/api/openapi.yaml', 'text/yaml'],
  ] as const)
    fastify.get(path, async (_request: unknown, reply: FastifyReply) => {
      text ??= builtOpenApi().then((built) => built ?? JSON.stringify(make()));
      return reply.type(`${type}; charset=utf-8`).send(await text);
    });
  // The page fetches the document: nothing of it is put together here.
  SwaggerModule.setup(DOCS, app, () => undefined as never, {
    raw: false,
    swaggerUrl: '/api/openapi.json',
    customSiteTitle: 'Candor API',
  });
}

/** The page has style elements of its own: the policy names their digests. Its one style attribute says what its size says as well. */
function allowOwnStyles(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook<unknown>('onSend', async (request, reply, payload) => {
    if (!request.url.startsWith(`/${DOCS}`) || typeof payload !== 'string' || !payload.includes('<!DOCTYPE html>'))
      return payload;
    const styles = [...payload.matchAll(/<style>([^]*?)<\/style>/g)].map(
      ([, style = '']) => `'sha256-${digest(style)}'`,
    );
    reply.header('content-security-policy', pagePolicy(...styles, STYLE_OF_LOGO)).type('text/html; charset=utf-8');
    return payload.replace('style="position:absolute;width:0;height:0"', 'width="0" height="0"');
  });
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64');

/**
 * JSON bodies, with the bytes kept: webhooks are signed over them, and idempotency compares their digest. Events of ATS products stay
 * bytes, whatever they are said to be.
 */
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { hasMoreValues, parseJson, InvalidJsonError } from '#libs/contracts';
import { ApiProblem, MalformedJson, TooLarge, UnsupportedMediaType } from '../problems/problem.js';

/** Bytes of a JSON body. A role page may have 200,000 characters; everything else is far smaller. */
export const JSON_LIMIT = 1_048_576;

/** Bytes of an event, packed and unpacked alike: a résumé may stand in it as base64. */
export const EVENT_BODY_LIMIT = 10 * 1024 * 1024;

/**
 * The most values in a JSON body or an inbound event. An organization's own skills may have 13,000, everything else far
 * fewer. Parsing or checking one takes up to ten microseconds, on the loop that answers all requests.
 */
export const VALUES_LIMIT = 20_000;

/** The path that ATS events come in at. */
export const INTAKE_PATH = '/hooks/';

export type RequestWithBytes = FastifyRequest & { rawBody?: Buffer };

export function parseJsonBodies(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeContentTypeParser(['application/json', 'text/plain']);
  fastify.addHook('onRoute', (route) => {
    if (route.url.startsWith(INTAKE_PATH)) route.bodyLimit = EVENT_BODY_LIMIT;
  });
  fastify.addContentTypeParser(
    /^application\/(.+\+)?json\b/,
    { parseAs: 'buffer', bodyLimit: JSON_LIMIT },
    async (request: RequestWithBytes, body: Buffer) => {
      // The route and not the address: that may be written whole, or escaped.
      if (request.routeOptions.url?.startsWith(INTAKE_PATH)) {
        request.rawBody = await unpacked(body, request.headers['content-encoding']);
        refuseValues(request.rawBody);
        return request.rawBody;
      }
      request.rawBody = body;
      refuseValues(body);
      try {
        return parseJson(body);
      } catch (error) {
        throw error instanceof InvalidJsonError ? new MalformedJson(`${error.message} Send UTF-8 JSON.`) : error;
      }
    },
  );
}

/** @throws TooLarge */
function refuseValues(body: Buffer): void {
  if (hasMoreValues(body, VALUES_LIMIT))
    throw new TooLarge(
      `The body has more than ${VALUES_LIMIT.toLocaleString('en')} values in objects and lists. Split it into several requests.`,
    );
}

const unpack = promisify(gunzip);

/** Signatures are over what was packed. @throws ApiProblem */
async function unpacked(body: Buffer, packing = 'identity'): Promise<Buffer> {
  const packed = packing.trim().toLowerCase();
  if (packed === 'identity' || packed === '') return body;
  if (packed !== 'gzip' && packed !== 'x-gzip') throw new UnsupportedMediaType('packed');
  try {
    return await unpack(body, { maxOutputLength: EVENT_BODY_LIMIT });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new TooLarge(`An event may have ${EVENT_BODY_LIMIT / 1_048_576} MiB uncompressed.`);
    throw new ApiProblem('malformed-gzip', 'The body is declared as gzip, but it ends early or is damaged.');
  }
}

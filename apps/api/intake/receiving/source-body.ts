/** Sources of imports: bodies that are one stream of bytes, kept as they come in and taken apart by a job. */
import { PassThrough, pipeline, type Readable } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { MAX_IMPORT_BYTES, type ImportFormat } from '#libs/contracts';
import { SOURCE_PIECE } from '#libs/database';
import { ApiProblem, TooLarge } from '../../platform/http/problems/problem.js';

type SourceFormat = Exclude<ImportFormat, 'files'>;

/** Media types by what they are: the first of each is the one to send. */
const TYPES: Record<SourceFormat, readonly string[]> = {
  ndjson: ['application/x-ndjson', 'application/ndjson', 'application/jsonl', 'application/x-jsonlines'],
  csv: ['text/csv', 'text/tab-separated-values'],
  zip: ['application/zip', 'application/x-zip-compressed'],
};

export const SOURCE_TYPES: readonly string[] = Object.values(TYPES).flat();

/** Leaves such bodies unread: the handler of the request reads them. */
export function passSources(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addContentTypeParser([...SOURCE_TYPES], (_request, _body, done) => done(null, undefined));
}

/** Returns the declared format of a request's body; null for anything that is no source. */
export function sourceFormat(request: FastifyRequest): SourceFormat | null {
  const type = (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  const found = Object.entries(TYPES).find(([, types]) => types.includes(type));
  return found ? (found[0] as SourceFormat) : null;
}

/**
 * The body in pieces of {@link SOURCE_PIECE} bytes, the last one smaller: never more than one in memory.
 * @throws TooLarge beyond the limit, ApiProblem when it breaks off
 */
export async function* sourcePieces(request: FastifyRequest): AsyncGenerator<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_IMPORT_BYTES) throw tooLong();
  // A stream in between keeps the request flowing. That distinguishes a client that stalls (`endStalled`).
  const body: Readable = pipeline(request.raw, new PassThrough({ highWaterMark: SOURCE_PIECE }), () => undefined);
  let chunks: Buffer[] = [];
  let held = 0;
  let total = 0;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      total += chunk.length;
      if (total > MAX_IMPORT_BYTES) throw tooLong();
      chunks.push(chunk);
      held += chunk.length;
      if (held < SOURCE_PIECE) continue;
      const all = Buffer.concat(chunks);
      let at = 0;
      for (; all.length - at >= SOURCE_PIECE; at += SOURCE_PIECE) yield all.subarray(at, at + SOURCE_PIECE);
      chunks = [all.subarray(at)];
      held = all.length - at;
    }
  } catch (error) {
    if (error instanceof ApiProblem || request.raw.complete) throw error;
    throw new ApiProblem('malformed-upload', 'The body ends early, so nothing was stored. Send all of it again.');
  }
  if (held > 0) yield Buffer.concat(chunks);
}

function tooLong(): TooLarge {
  return new TooLarge(`A source can have up to ${MAX_IMPORT_BYTES / 2 ** 20} MiB. Split it into several imports.`);
}

/** The files of a multipart request, one after the other: never more than one in memory. */
import { basename } from 'node:path';
import type {} from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { MAX_DOCUMENT_BYTES } from '#libs/contracts';
import { ApiProblem, TooLarge, UnsupportedMediaType } from '../../http/problems/problem.js';
import type { UploadRoom } from './upload-room.js';

/** Parts of one request. Larger batches come in several. */
const PARTS_LIMIT = 10_000;

/** Bytes of one request: what people drop at once is far below, and a request that breaks off repeats all of them. */
const REQUEST_LIMIT = 1024 * 1024 * 1024;

const NAME_LIMIT = 255;

export interface UploadedFile {
  /** From 0. */
  position: number;
  name: string;
  /** As the sender declared it. */
  mediaType: string;
  /** Null when the file is larger than the limit: then what follows the limit was thrown away. */
  bytes: Buffer | null;
  /** Came without a file name, so that it is no file but a form field. */
  isField?: true;
}

/**
 * Everything in the body becomes a file here or a problem: what the parser drops without a word is counted.
 * @param limits `parts`: that a request may have · `bytes`: of it
 */
export async function* uploadedFiles(
  request: FastifyRequest,
  room: UploadRoom,
  { parts: partsLimit = PARTS_LIMIT, bytes = REQUEST_LIMIT } = {},
): AsyncGenerator<UploadedFile> {
  if (!request.isMultipart()) {
    throw new UnsupportedMediaType('files');
  }
  if (lengthOf(request) > bytes) throw tooLong(bytes);
  try {
    yield* filesOf(request, room, partsLimit, bytes);
  } catch (error) {
    throw asProblem(error, partsLimit);
  }
}

async function* filesOf(
  request: FastifyRequest,
  room: UploadRoom,
  partsLimit: number,
  bytesLimit: number,
): AsyncGenerator<UploadedFile> {
  let position = 0;
  let parts = 0;
  const sent = countParts(request);
  const options = { limits: { fileSize: MAX_DOCUMENT_BYTES, parts: partsLimit }, throwFileSizeLimit: false };
  const largest = Math.min(MAX_DOCUMENT_BYTES, lengthOf(request) || MAX_DOCUMENT_BYTES);
  const length = whenLongerThan(request, bytesLimit);
  const all = request.parts(options);
  try {
    for (;;) {
      const { done, value: part } = await Promise.race([all.next(), length]);
      if (done) break;
      parts += 1;
      if (part.type === 'field') {
        yield {
          position,
          name: plainName(part.fieldname ?? '') || `part ${parts}`,
          mediaType: '',
          bytes: null,
          isField: true,
        };
        position += 1;
        continue;
      }
      const leave = await room.take(largest);
      try {
        const whole = await Promise.race([bytesOf(part.file), length]);
        const bytes = part.file.truncated ? null : whole;
        const name = part.filename ?? '';
        // A form field without a chosen file is sent as an empty part without a name.
        if (name === '' && bytes?.length === 0) continue;
        yield { position, name: plainName(name) || `file ${position + 1}`, mediaType: part.mimetype, bytes };
      } finally {
        leave();
      }
      position += 1;
    }
  } finally {
    // A reader that ends early releases the parser, which may still wait for the rest of a body that is too long.
    void all.return?.(undefined).catch(() => undefined);
  }
  if (sent() > parts) throw unnamedParts(sent() - parts);
}

async function bytesOf(file: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of file) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Returns the declared length of a request's body; 0 without one. */
function lengthOf(request: FastifyRequest): number {
  return Number(request.headers['content-length'] ?? 0);
}

/** Rejects when more arrives. The parser discards the rest of a part that is too large, without a signal of its end. */
function whenLongerThan(request: FastifyRequest, limit: number): Promise<never> {
  const longer = new Promise<never>((_, reject) => {
    let total = 0;
    request.raw.on('data', (chunk: Buffer) => {
      total += chunk.length;
      if (total > limit) reject(tooLong(limit));
    });
  });
  longer.catch(() => undefined);
  return longer;
}

function tooLong(limit: number): TooLarge {
  return new TooLarge(
    `An upload can have up to ${limit / 2 ** 20} MiB. The files before the limit were received. Send the rest in another upload.`,
  );
}

/** Counts the parts of a body as it comes in, by the lines between them. @returns how many there have been so far */
function countParts(request: FastifyRequest): () => number {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(request.headers['content-type'] ?? '');
  // Every part begins with such a line; the last one of the body has two dashes in place of the line break.
  const line = Buffer.from(`\r\n--${boundary?.[1] ?? boundary?.[2] ?? ''}\r\n`);
  let rest: Buffer = Buffer.from('\r\n');
  let count = 0;
  request.raw.on('data', (chunk: Buffer) => {
    const bytes = Buffer.concat([rest, chunk]);
    let at = 0;
    for (let found = bytes.indexOf(line); found >= 0; found = bytes.indexOf(line, at)) {
      count += 1;
      at = found + line.length - 2; // An empty part follows with its own line break.
    }
    rest = bytes.subarray(Math.max(at, bytes.length - line.length + 1));
  });
  return () => count;
}

function unnamedParts(count: number): ApiProblem {
  return new ApiProblem(
    'malformed-upload',
    `${count} ${count === 1 ? 'part has' : 'parts have'} no usable header: each needs \`Content-Disposition: form-data; ` +
      'name="files"; filename="…"` without line breaks. The other files were received. Send these again.',
  );
}

/**
 * A name that can be stored, shown and sent in a header: without folders, without characters that have no shape or turn the reading
 * order round (so that `cv<RLO>fdp.exe` shows what it is), and no longer than file systems allow.
 */
export function plainName(name: string): string {
  const shown = basename(name.replace(/[\p{Cc}\p{Cs}]|\p{Bidi_Control}/gu, '')).trim();
  return shown.slice(0, NAME_LIMIT).replace(/\p{Surrogate}$/u, '');
}

/** Translates a refusal of the multipart parser. */
function asProblem(error: unknown, partsLimit: number): unknown {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (error instanceof ApiProblem) return error;
  if (code === 'FST_FILES_LIMIT' || code === 'FST_PARTS_LIMIT') {
    return new TooLarge(
      `An upload can have up to ${partsLimit.toLocaleString('en')} parts. The parts before the limit were received. Send the rest in another upload.`,
    );
  }
  const isParsers =
    typeof code === 'string'
      ? /^FST_|ERR_STREAM_PREMATURE_CLOSE|ECONNRESET/.test(code)
      : /multipart|boundary|form/i.test(String(message));
  if (!isParsers) return error;
  return new ApiProblem(
    'malformed-upload',
    'The multipart body ends early or is malformed. Send it again, with the same Idempotency-Key to continue where it stopped.',
  );
}

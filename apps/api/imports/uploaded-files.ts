/** The files of a multipart request, one after the other: never more than one in memory. */
import { basename } from 'node:path';
import type {} from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { MAX_DOCUMENT_BYTES } from '#libs/contracts';
import { ApiProblem, TooLarge, UnsupportedMediaType } from '../http/problem.js';

/** Files of one request. Larger batches come in several. */
const FILES_LIMIT = 10_000;

const NAME_LIMIT = 255;

export interface UploadedFile {
  /** From 0. */
  position: number;
  name: string;
  /** Null when the file is larger than the limit: then what follows the limit was thrown away. */
  bytes: Buffer | null;
}

export async function* uploadedFiles(request: FastifyRequest): AsyncGenerator<UploadedFile> {
  if (!request.isMultipart()) {
    throw new UnsupportedMediaType('files');
  }
  try {
    yield* filesOf(request);
  } catch (error) {
    throw asProblem(error);
  }
}

async function* filesOf(request: FastifyRequest): AsyncGenerator<UploadedFile> {
  let position = 0;
  const limits = { fileSize: MAX_DOCUMENT_BYTES, files: FILES_LIMIT, parts: FILES_LIMIT + 100 };
  for await (const part of request.files({ limits, throwFileSizeLimit: false })) {
    const chunks: Buffer[] = [];
    for await (const chunk of part.file) chunks.push(chunk as Buffer);
    const bytes = part.file.truncated ? null : Buffer.concat(chunks);
    // A form field without a chosen file is sent as an empty part without a name.
    if (part.filename === '' && bytes?.length === 0) continue;
    yield { position, name: plainName(part.filename) || `file ${position + 1}`, bytes };
    position += 1;
  }
}

/**
 * A name that can be stored, shown and sent in a header: without folders, without characters that have no shape or turn the reading
 * order round (so that `cv<RLO>fdp.exe` shows what it is), and no longer than file systems allow.
 */
export function plainName(name: string): string {
  const shown = basename(name.replace(/[\p{Cc}\p{Cs}]|\p{Bidi_Control}/gu, '')).trim();
  return shown.slice(0, NAME_LIMIT).replace(/\p{Surrogate}$/u, '');
}

/** What the parser of multipart bodies refuses. */
function asProblem(error: unknown): unknown {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (error instanceof ApiProblem) return error;
  if (code === 'FST_FILES_LIMIT' || code === 'FST_PARTS_LIMIT') {
    return new TooLarge(`An upload may have ${FILES_LIMIT} files. Send the rest in another one.`);
  }
  const isParsers =
    typeof code === 'string'
      ? /^FST_|ERR_STREAM_PREMATURE_CLOSE|ECONNRESET/.test(code)
      : /multipart|boundary|form/i.test(String(message));
  if (!isParsers) return error;
  return new ApiProblem(
    400,
    'malformed-upload',
    'The upload broke off',
    'The multipart body ends early or is malformed. Send it again, with the same Idempotency-Key to go on where it broke.',
  );
}

/** The body of a bulk call: lines of JSON, as they are or packed by gzip, held whole within bounds. */
import { createHash } from 'node:crypto';
import { PassThrough, pipeline, type Duplex } from 'node:stream';
import { setImmediate as aMoment } from 'node:timers/promises';
import { createGunzip } from 'node:zlib';
import type { FastifyRequest } from 'fastify';
import { takeSourceLines, MAX_BULK_BYTES, MAX_LINE, MOST_BULK_LINES, type SourceLine } from '#libs/contracts';
import { ApiProblem, TooLarge, Unprocessable, UnsupportedMediaType } from '../../../platform/http/problems/problem.js';
import { sourceFormat } from '../../receiving/source-body.js';

export interface BulkBody {
  /** The lines that are not blank. */
  lines: SourceLine[];
  /** SHA-256 of the unpacked bytes: the same lines, compressed again, are the same body. */
  digest: Buffer;
}

/** A window has room for the longest line. */
const WINDOW = MAX_LINE + 64 * 1024;

/** With empty lines between. */
const MOST_LINES_COUNTED = 2 * MOST_BULK_LINES + 1;

/** The longest time in which a body may arrive, ms: it occupies a slot that other calls wait for. */
const ARRIVAL_MS = 300_000;

/** @throws ApiProblem for a body that is malformed as a whole. A malformed line is reported with its result. */
export async function readBulkBody(request: FastifyRequest): Promise<BulkBody> {
  const { bytes, digest } = await heldBytes(request);
  const lines = await linesIn(bytes);
  if (lines.length === 0)
    throw new Unprocessable('no-candidates', 'The body is empty.', [
      { path: '', message: 'Send at least one candidate' },
    ]);
  return { lines, digest };
}

async function linesIn(bytes: Buffer): Promise<SourceLine[]> {
  const lines: SourceLine[] = [];
  let at = { line: 1, skipping: false };
  for (let from = 0; from < bytes.length;) {
    const window = bytes.subarray(from, from + WINDOW);
    const taken = takeSourceLines(window, {
      ...at,
      isLast: from + window.length === bytes.length,
      limit: MOST_BULK_LINES + 1,
    });
    lines.push(...taken.lines);
    if (lines.length > MOST_BULK_LINES || taken.line > MOST_LINES_COUNTED) throw tooMany();
    from += taken.consumed;
    at = taken;
    await aMoment();
  }
  return lines;
}

function tooMany(): TooLarge {
  const most = MOST_BULK_LINES.toLocaleString('en');
  return new TooLarge(`A call accepts up to ${most} candidates. Send several calls, or create an import.`);
}

/** Refuses what is no lines of JSON, before anything of it is read. */
export function requireLines(request: FastifyRequest): void {
  if (sourceFormat(request) !== 'ndjson') throw new UnsupportedMediaType('lines');
  if (!Object.hasOwn(UNPACKING, encodingOf(request))) throw new UnsupportedMediaType('packed');
}

const UNPACKING: Record<string, () => Duplex> = {
  identity: () => new PassThrough(),
  gzip: () => createGunzip(),
};

function encodingOf({ headers }: FastifyRequest): string {
  return headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
}

async function heldBytes(request: FastifyRequest): Promise<{ bytes: Buffer; digest: Buffer }> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BULK_BYTES) throw tooLong();
  const body = pipeline(request.raw, UNPACKING[encodingOf(request)]!(), () => undefined) as Duplex;
  const late = setTimeout(() => body.destroy(tooSlow()), ARRIVAL_MS);
  const digest = createHash('sha256');
  // Memory that nothing is written to is never taken up.
  const held = Buffer.allocUnsafeSlow(MAX_BULK_BYTES);
  let length = 0;
  try {
    for await (const piece of body as AsyncIterable<Buffer>) {
      if (length + piece.length > MAX_BULK_BYTES) throw tooLong();
      digest.update(piece);
      length += piece.copy(held, length);
    }
  } catch (error) {
    throw refusalOf(error, request);
  } finally {
    clearTimeout(late);
  }
  return { bytes: held.subarray(0, length), digest: digest.digest() };
}

function refusalOf(error: unknown, { raw }: FastifyRequest): unknown {
  if (error instanceof ApiProblem) return error;
  if ((error as { code?: string }).code?.startsWith('Z_'))
    return new ApiProblem(
      'malformed-gzip',
      'The body ends early or is damaged, so nothing was stored. Compress it again and send all of it.',
    );
  if (raw.complete) return error;
  return new ApiProblem('malformed-upload', 'The body ends early, so nothing was stored. Send all of it again.');
}

function tooLong(): TooLarge {
  const most = MAX_BULK_BYTES / 2 ** 20;
  return new TooLarge(`A call accepts up to ${most} MiB, uncompressed. Send several calls, or create an import.`);
}

function tooSlow(): ApiProblem {
  return new ApiProblem(
    'request-timed-out',
    `The body did not arrive within ${ARRIVAL_MS / 60_000} minutes, so nothing was stored. Compress it with gzip, or send it in several calls.`,
  );
}

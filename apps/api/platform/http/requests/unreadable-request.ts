/**
 * Errors below HTTP's routes: bytes that are no request, a client that stops halfway, one that sends more than is
 * accepted.
 */
import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Problem, ReaderLanguage } from '#libs/contracts';
import { problemText } from '#libs/wording';
import { ApiProblem } from '../problems/problem.js';

/** Milliseconds. Options of the HTTP server; Fastify's own are without end. */
export const PATIENCE = {
  /** The longest time without traffic on a connection, ms: see `endStalled`. */
  connectionTimeout: 60_000,
  /** A whole request with its body. Long, because an upload may have thousands of files on a slow line. */
  requestTimeout: 3_600_000,
} as const;

/**
 * The time for which the rest of a body is read and discarded after the response has been sent, ms. Closing at once
 * would reset the connection, and a client that is still sending would see the reset in place of the response.
 */
const LINGER_MS = 2_000;

const PROBLEMS: Record<string, ApiProblem> = {
  ERR_HTTP_REQUEST_TIMEOUT: new ApiProblem(
    'request-timed-out',
    'The request did not arrive in time. Send it again, and split a large upload into several.',
  ),
  HPE_HEADER_OVERFLOW: new ApiProblem(
    'headers-too-large',
    'The headers exceed 16 KiB in total. Send fewer or shorter ones (cookies count).',
  ),
};

const MALFORMED = new ApiProblem(
  'malformed-request',
  'The bytes received are not a well-formed HTTP/1.1 request. Check the request line, the headers and how the length of the body is declared.',
);

const EXPECTATION = new ApiProblem(
  'expectation-failed',
  'Only `Expect: 100-continue` is supported. Send the request without that header.',
);

/** For Fastify's `clientErrorHandler`. There is no request to answer here, only a socket. */
export function refuseUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = PROBLEMS[error.code ?? ''] ?? MALFORMED;
  const body = JSON.stringify(problemBody(problem, randomUUID()));
  socket.end(
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\nConnection: close\r\n` +
      `Content-Type: ${PROBLEM_TYPE}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

/** Node answers a request that expects more than `100-continue` before any route of ours is asked, and without a body. */
export function refuseExpectations(server: Server): void {
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    const body = JSON.stringify(problemBody(EXPECTATION, randomUUID()));
    response
      .writeHead(EXPECTATION.status, {
        connection: 'close',
        'content-type': PROBLEM_TYPE,
        'content-length': Buffer.byteLength(body),
      })
      .end(body);
  });
}

/**
 * Closes connections whose client has stopped in the middle of a body: it would hold them for good. Not those on which nothing moves
 * because we are at work, or do not read on until what came has been stored.
 */
export function endStalled(fastify: Pick<FastifyInstance, 'addHook'>): void {
  fastify.addHook('onRequest', async ({ raw }, reply) => {
    // A listener decides: without one Node destroys the socket in any case.
    reply.raw.on('timeout', () => {
      if (!raw.complete && raw.readableFlowing === true && raw.readableLength === 0) raw.destroy();
    });
  });
}

/** Call it before an answer goes out: a body that is still coming in is let come, for a while. */
export function letBodyEnd({ raw }: FastifyRequest, reply: FastifyReply): void {
  if (raw.complete || raw.destroyed) return;
  reply.removeHeader('connection');
  reply.raw.once('finish', () => {
    const timer = setTimeout(() => raw.destroy(), LINGER_MS).unref();
    raw.once('close', () => clearTimeout(timer));
  });
}

/** The client disconnected before its request was complete. It reads no response, and nothing here is broken. */
export function isBrokenOff(error: unknown, { raw }: FastifyRequest): boolean {
  return !raw.complete && (error as { code?: unknown } | null)?.code === 'ECONNRESET';
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

export function problemBody(problem: ApiProblem, requestId: string, language: ReaderLanguage = 'en'): Problem {
  const { title, detail } = problemText(problem.code, { title: problem.title, detail: problem.message }, language);
  return {
    type: `/problems/${problem.code}`,
    title,
    status: problem.status,
    code: problem.code,
    detail,
    ...(problem.errors && { errors: problem.errors }),
    requestId,
  };
}

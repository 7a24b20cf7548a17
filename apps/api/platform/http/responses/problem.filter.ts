/** The one place where an error becomes an answer. */
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseUnavailable, isStorageFull, isTransactionConflict } from '#libs/database';
import { stackInSources } from '#libs/process';
import {
  ApiProblem,
  Ending,
  InTheWay,
  InvalidQuery,
  NotAllowed,
  StorageFull,
  TooLarge,
  Unavailable,
  UnknownAddress,
  UnsupportedMediaType,
} from '../problems/problem.js';
import { EVENT_BODY_LIMIT, INTAKE_PATH, JSON_LIMIT } from '../requests/body-parser.js';
import { readerLanguageOf } from '../requests/reader-language.js';
import { isBrokenOff, letBodyEnd, PROBLEM_TYPE, problemBody } from '../requests/unreadable-request.js';

/** Paths that accept files or lines; the others accept JSON. */
const IMPORTS_PATH = /\/imports(?:$|\?)/;
const BULK_PATH = /\/candidates\/bulk(?:$|\?)/;

/** Milliseconds in which a problem that all requests have is logged once. */
const QUIET_MS = 10_000;

@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');
  private readonly lastLogged = new Map<string, number>();

  /** @param storageIsFull told of each request that failed for want of room */
  constructor(private readonly storageIsFull: () => void = () => undefined) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = toProblem(error, request);
    if (problem instanceof StorageFull && problem.cause !== undefined) this.storageIsFull();
    this.log(problem, request);
    if (!reply.sent) sendProblem(problem, request, reply);
  }

  private log(problem: ApiProblem, request: FastifyRequest): void {
    if (problem.logLevel === 'debug') return;
    if (problem.status === 503 && this.wasJustLogged(problem.code)) return;
    const cause = problem.cause instanceof Error ? problem.cause : undefined;
    this.logger[problem.logLevel]({
      code: problem.code,
      requestId: request.id,
      // A message of the database may quote a value, that is, a person: the stack frames and the code are enough.
      cause: cause && { name: cause.name, code: (cause as { code?: unknown }).code, at: framesOf(cause) },
    });
  }

  /** An outage is every request's, and a line of the log now and then: the request log has each. */
  private wasJustLogged(code: string): boolean {
    const now = performance.now();
    if (now - (this.lastLogged.get(code) ?? -Infinity) < QUIET_MS) return true;
    this.lastLogged.set(code, now);
    return false;
  }
}

const codes = new WeakMap<FastifyRequest, string>();

/** The code that a request was refused with; undefined when it was not. For the log. */
export function refusedWith(request: FastifyRequest): string | undefined {
  return codes.get(request);
}

function sendProblem(problem: ApiProblem, request: FastifyRequest, reply: FastifyReply): void {
  codes.set(request, problem.code);
  letBodyEnd(request, reply);
  void reply
    .status(problem.status)
    .headers(problem.headers)
    .header('content-type', PROBLEM_TYPE)
    .send(JSON.stringify(problemBody(problem, request.id, readerLanguageOf(request))));
}

/** Refuses requests on open connections while the server closes, with the reason in place of Fastify's own words. */
export function refuseWhileEnding(fastify: FastifyInstance): void {
  let ending = false;
  fastify.addHook('preClose', async () => {
    ending = true;
  });
  fastify.addHook('onRequest', async (request, reply) => {
    if (!ending) return;
    sendProblem(new Ending(), request, reply);
    return reply;
  });
}

/** An address that Fastify itself refuses, before any route of ours is asked: malformed, or with a part that is far too long. */
export function refuseAddress(_error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(unknownAddress(request), request, reply);
}

function toProblem(error: unknown, request: FastifyRequest): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (isBrokenOff(error, request)) return new ApiProblem('request-aborted', 'The request ended early.');
  if (isTransactionConflict(error)) return new InTheWay(error);
  if (isStorageFull(error)) return new StorageFull(error);
  if (isDatabaseUnavailable(error)) return new Unavailable('The database', error);
  if (isUnstorableText(error)) return new InvalidQuery([{ path: 'query', message: 'Remove the NUL character' }]);
  if (error instanceof HttpException) return fromHttp(error, request);
  return new ApiProblem(
    'internal',
    `The server failed to process the request. Report the id ${request.id} to the operator of this server.`,
    {
      cause: error,
    },
  );
}

/** Translates a refusal of Nest or Fastify. */
function fromHttp(error: HttpException, request: FastifyRequest): ApiProblem {
  const status = error.getStatus();
  const cause = error.cause;
  if (cause instanceof ApiProblem) return cause;
  switch (status) {
    case 403:
      // A caller who only reads gets a refusal for a folder of files, and no more.
      if (request.method === 'GET' || request.method === 'HEAD') return unknownAddress(request);
      return new NotAllowed('The request came from another site. Browsers may change data from this site only.');
    case 404:
      return unknownAddress(request);
    case 413:
      return new TooLarge(tooLargeAt(request));
    case 415:
      return new UnsupportedMediaType(neededAt(request.url));
    default:
      return new ApiProblem('refused', error.message, { status: status });
  }
}

function neededAt(url: string): ConstructorParameters<typeof UnsupportedMediaType>[0] {
  if (IMPORTS_PATH.test(url)) return 'files';
  return BULK_PATH.test(url) ? 'lines' : 'json';
}

/** The route and not the address: that may be written whole, or escaped. */
function tooLargeAt({ routeOptions }: FastifyRequest): string {
  return routeOptions.url?.startsWith(INTAKE_PATH)
    ? `The body is larger than ${EVENT_BODY_LIMIT / 1_048_576} MiB. Send the URLs of files instead of the files.`
    : `The body is larger than ${JSON_LIMIT / 1_048_576} MiB. Send less, or upload files through an import.`;
}

function unknownAddress({ method, url }: FastifyRequest): UnknownAddress {
  return new UnknownAddress(method, url.split('?')[0]?.slice(0, 200) ?? '');
}

/** Text with a NUL, which PostgreSQL cannot hold. Bodies are checked for it as they are parsed; this is for addresses. */
function isUnstorableText(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === '22021';
}

function framesOf(error: Error): string[] {
  return stackInSources(error)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
}

/** Everything that the API answers but a success. Each has a stable code and says what was wrong, where, and what to do. */
import type { FieldFault } from '#libs/contracts';

export type LogLevel = 'debug' | 'warn' | 'error';

interface ProblemOptions {
  errors?: FieldFault[] | undefined;
  headers?: Record<string, string>;
  cause?: unknown;
  logLevel?: LogLevel;
}

export class ApiProblem extends Error {
  readonly errors: FieldFault[] | undefined;
  readonly headers: Record<string, string>;
  readonly logLevel: LogLevel;

  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    detail: string,
    options: ProblemOptions = {},
  ) {
    super(detail, { cause: options.cause });
    this.errors = options.errors;
    this.headers = options.headers ?? {};
    this.logLevel = options.logLevel ?? (status >= 500 ? 'error' : 'debug');
  }
}

export class InvalidInput extends ApiProblem {
  constructor(errors: FieldFault[]) {
    const named = errors.map(({ path, message }) => (path ? `${path}: ${message}` : message)).slice(0, 5);
    const more = errors.length > named.length ? ` (and ${errors.length - named.length} more)` : '';
    super(422, 'invalid-input', 'The input is not valid', `${named.join('; ')}${more}`, { errors });
  }
}

export class InvalidQuery extends ApiProblem {
  constructor(errors: FieldFault[]) {
    const named = errors.map(({ path, message }) => `${path}: ${message}`).join('; ');
    super(400, 'invalid-query', 'The query is not valid', named, { errors });
  }
}

export class MalformedJson extends ApiProblem {
  constructor(detail: string) {
    super(400, 'malformed-json', 'The body is not JSON', detail);
  }
}

export class NotFound extends ApiProblem {
  constructor(what: string) {
    super(404, 'not-found', 'Not found', `There is no such ${what} here, or it belongs to another organisation.`);
  }
}

export class UnknownAddress extends ApiProblem {
  constructor(method: string, path: string) {
    super(404, 'unknown-address', 'Not found', `Nothing answers ${method} ${path}. The API is described at /api/docs.`);
  }
}

export class NoCredentials extends ApiProblem {
  constructor(detail = 'Sign in, or send an API key: `Authorization: Bearer ck_…`.') {
    super(401, 'not-signed-in', 'Not signed in', detail, { headers: { 'www-authenticate': 'Bearer realm="candor"' } });
  }
}

export class NoMetricsToken extends ApiProblem {
  constructor() {
    const detail =
      'Metrics are for the machine itself, through no proxy, or for whoever sends CANDOR_METRICS_TOKEN: `Authorization: Bearer …`.';
    super(401, 'metrics-token-needed', 'Metrics need a token', detail, {
      headers: { 'www-authenticate': 'Bearer realm="candor metrics"' },
    });
  }
}

export class NotAllowed extends ApiProblem {
  constructor(detail: string) {
    super(403, 'not-allowed', 'Not allowed', detail);
  }
}

export class Conflict extends ApiProblem {
  constructor(code: string, title: string, detail: string) {
    super(409, code, title, detail);
  }
}

export class Unprocessable extends ApiProblem {
  constructor(code: string, title: string, detail: string, errors?: FieldFault[]) {
    super(422, code, title, detail, { errors });
  }
}

export class TooLarge extends ApiProblem {
  constructor(detail: string) {
    super(413, 'too-large', 'Too large', detail);
  }
}

const MEDIA_TYPES = {
  json: 'Send JSON: `Content-Type: application/json`.',
  files: 'Send the files as `multipart/form-data`, each as a part named `files`.',
  lines: 'Send a candidate a line, as JSON: `Content-Type: application/x-ndjson`.',
  packed: 'Send the body as it is, or packed by gzip: `Content-Encoding: gzip`.',
};

export class UnsupportedMediaType extends ApiProblem {
  constructor(needed: keyof typeof MEDIA_TYPES) {
    super(415, 'unsupported-media-type', 'Media type not supported', MEDIA_TYPES[needed]);
  }
}

const inWords = (seconds: number): string => {
  if (seconds < 120) return `${seconds} seconds`;
  return seconds < 7_200 ? `${Math.ceil(seconds / 60)} minutes` : `${Math.ceil(seconds / 3_600)} hours`;
};

export class TooManyAttempts extends ApiProblem {
  constructor(seconds: number) {
    const detail = `Too many attempts. Try again in ${inWords(seconds)}, or ask for a link to choose a password with.`;
    super(429, 'too-many-attempts', 'Too many attempts', detail, { headers: { 'retry-after': String(seconds) } });
  }
}

/** A link was used too often in a short time. */
export class TooManyRequests extends ApiProblem {
  constructor(seconds: number) {
    super(429, 'too-many-requests', 'Too many requests', `That was too often. Try again in ${seconds} seconds.`, {
      headers: { 'retry-after': String(seconds) },
    });
  }
}

/** A user or key called more often than `CANDOR_CALLS_PER_MINUTE_…` allows. */
export class TooManyCalls extends ApiProblem {
  constructor(seconds: number, headers: Record<string, string>) {
    const detail = `You called more often than is allowed in a minute. Go on in ${seconds} seconds; \`RateLimit\` headers say how much is left.`;
    super(429, 'rate-limited', 'Too many calls', detail, { headers: { ...headers, 'retry-after': String(seconds) } });
  }
}

/** A user or key holds as many event streams open as `CANDOR_EVENT_STREAMS` allows. */
export class TooManyStreams extends ApiProblem {
  constructor(most: number) {
    const detail = `You hold ${most} event streams open, which is as many as are allowed. Close one: one stream tells all of a role.`;
    super(429, 'too-many-streams', 'Too many event streams', detail, { headers: { 'retry-after': '10' } });
  }
}

/** Too many files come in at once. */
export class UploadsBusy extends ApiProblem {
  constructor() {
    super(
      503,
      'uploads-busy',
      'Too many uploads',
      'Too many files come in at once. Send this one again in some seconds.',
      {
        headers: { 'retry-after': '5' },
      },
    );
  }
}

/** Too many texts of this organisation wait to be read as roles. */
export class RolesBusy extends ApiProblem {
  constructor() {
    const detail = 'Too many role pages of yours are being read. Send this one again in some seconds.';
    super(503, 'roles-busy', 'Too many role pages', detail, { headers: { 'retry-after': '5' } });
  }
}

/** Too many reports and letters of this organisation wait to be made. */
export class PaperBusy extends ApiProblem {
  constructor() {
    const detail = 'Too many reports and letters of yours are being made. Ask for this one again in some seconds.';
    super(503, 'paper-busy', 'Too many reports', detail, { headers: { 'retry-after': '5' } });
  }
}

/** Two changes of the same things stood in each other's way, and this one was given up. */
export class InTheWay extends ApiProblem {
  constructor(cause: unknown) {
    const detail = 'Another change of the same things was under way, and nothing of this one was done. Send it again.';
    super(503, 'in-the-way', 'Another change was under way', detail, {
      headers: { 'retry-after': '2' },
      cause,
      logLevel: 'warn',
    });
  }
}

/** The process ends; another one, or the same one in a moment, answers. */
export class Ending extends ApiProblem {
  constructor() {
    super(
      503,
      'ending',
      'This server is being stopped',
      'This server is being stopped. Send the same again in a moment.',
      {
        headers: { 'retry-after': '2', connection: 'close' },
      },
    );
  }
}

/** There is no room for what would have to be stored. Nothing was done; what takes no room goes on. */
export class StorageFull extends ApiProblem {
  constructor(cause?: unknown) {
    super(
      503,
      'storage-full',
      'Storage is full',
      'The server has no room to store this, and nothing of it was stored. Send it again once an administrator has made room.',
      // The watch of the storage says it once for all of them.
      { headers: { 'retry-after': '30' }, cause, logLevel: 'debug' },
    );
  }
}

/** Something the API needs does not answer. The client may send the same again: nothing was done. */
export class Unavailable extends ApiProblem {
  constructor(what: string, cause: unknown) {
    super(503, 'unavailable', 'Not available right now', `${what} does not answer. Send the same again in a moment.`, {
      headers: { 'retry-after': '2' },
      cause,
      logLevel: 'warn',
    });
  }
}

/** Problems: every response of the API that is no success. Status and title follow from the registered code; the detail says what was wrong and where. */
import {
  PROBLEM_CODES,
  type FieldError,
  type ProblemCode,
  type ProblemCodeWith,
  type ProblemKind,
} from '#libs/contracts';

export type ProblemLogLevel = 'debug' | 'warn' | 'error';

interface ProblemOptions {
  /** Only for a code that is registered with several statuses. */
  status?: number;
  errors?: FieldError[] | undefined;
  headers?: Record<string, string>;
  cause?: unknown;
  logLevel?: ProblemLogLevel;
}

/** An error that the problem filter sends as RFC 9457 problem details. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly title: string;
  readonly errors: FieldError[] | undefined;
  readonly headers: Record<string, string>;
  readonly logLevel: ProblemLogLevel;

  constructor(
    readonly code: ProblemCode,
    detail: string,
    options: ProblemOptions = {},
  ) {
    super(detail, { cause: options.cause });
    const kind: ProblemKind = PROBLEM_CODES[code];
    this.title = kind.title;
    this.status = options.status ?? [kind.status].flat()[0] ?? 500;
    this.errors = options.errors;
    this.headers = options.headers ?? {};
    this.logLevel = options.logLevel ?? (this.status >= 500 ? 'error' : 'debug');
  }
}

/** The body or a header of a request does not match its schema. */
export class InvalidInput extends ApiProblem {
  constructor(errors: FieldError[]) {
    const named = errors.map(({ path, message }) => (path ? `${path}: ${message}` : message)).slice(0, 5);
    const more = errors.length > named.length ? ` (and ${errors.length - named.length} more)` : '';
    super('invalid-input', `${named.join('; ')}${more}`, { errors });
  }
}

/** The query of a request does not match its schema. */
export class InvalidQuery extends ApiProblem {
  constructor(errors: FieldError[]) {
    const named = errors.map(({ path, message }) => `${path}: ${message}`).join('; ');
    super('invalid-query', named, { errors });
  }
}

/** The body of a request is not JSON that can be stored. */
export class MalformedJson extends ApiProblem {
  constructor(detail: string) {
    super('malformed-json', detail);
  }
}

/** A resource does not exist, or the caller cannot see it. */
export class NotFound extends ApiProblem {
  constructor(what: string) {
    super('not-found', `No such ${what} exists here, or it belongs to another organization.`);
  }
}

/** No route matches a request. */
export class UnknownAddress extends ApiProblem {
  constructor(method: string, path: string) {
    super('unknown-address', `No endpoint matches ${method} ${path}. The API reference is at /api/docs.`);
  }
}

/** A request carries neither a valid session nor a valid API key. */
export class NoCredentials extends ApiProblem {
  constructor(detail = 'Sign in, or send an API key: `Authorization: Bearer ck_…`.') {
    super('not-signed-in', detail, { headers: { 'www-authenticate': 'Bearer realm="candor"' } });
  }
}

/** Metrics were requested from elsewhere without the token. */
export class NoMetricsToken extends ApiProblem {
  constructor() {
    const detail =
      'Metrics are served to the machine itself, without a proxy, and to callers that send CANDOR_METRICS_TOKEN: `Authorization: Bearer …`.';
    super('metrics-token-needed', detail, {
      headers: { 'www-authenticate': 'Bearer realm="candor metrics"' },
    });
  }
}

/** The caller lacks a permission. */
export class NotAllowed extends ApiProblem {
  constructor(detail: string) {
    super('not-allowed', detail);
  }
}

/** The state of a resource does not allow the request. */
export class Conflict extends ApiProblem {
  constructor(code: ProblemCodeWith<409>, detail: string) {
    super(code, detail, { status: 409 });
  }
}

/** The request matches its schema but cannot be carried out as it is. */
export class Unprocessable extends ApiProblem {
  constructor(code: ProblemCodeWith<422>, detail: string, errors?: FieldError[]) {
    super(code, detail, { status: 422, errors });
  }
}

/** A body exceeds the limit of its endpoint. */
export class TooLarge extends ApiProblem {
  constructor(detail: string) {
    super('too-large', detail);
  }
}

const MEDIA_TYPES = {
  json: 'Send JSON: `Content-Type: application/json`.',
  files: 'Send the files as `multipart/form-data`, each as a part named `files`.',
  lines: 'Send one candidate per line, as JSON: `Content-Type: application/x-ndjson`.',
  packed: 'Send the body uncompressed, or compressed with gzip: `Content-Encoding: gzip`.',
};

/** An endpoint does not accept the media type or the encoding of a body. */
export class UnsupportedMediaType extends ApiProblem {
  constructor(needed: keyof typeof MEDIA_TYPES) {
    super('unsupported-media-type', MEDIA_TYPES[needed]);
  }
}

const inWords = (seconds: number): string => {
  if (seconds < 120) return `${seconds} seconds`;
  return seconds < 7_200 ? `${Math.ceil(seconds / 60)} minutes` : `${Math.ceil(seconds / 3_600)} hours`;
};

/** Too many sign-in attempts failed. */
export class TooManyAttempts extends ApiProblem {
  constructor(seconds: number) {
    const detail = `Too many attempts. Try again in ${inWords(seconds)}, or request a link to choose a new password.`;
    super('too-many-attempts', detail, { headers: { 'retry-after': String(seconds) } });
  }
}

/** A link was used too often in a short time. */
export class TooManyRequests extends ApiProblem {
  constructor(seconds: number) {
    super('too-many-requests', `The link was used too often. Try again in ${seconds} seconds.`, {
      headers: { 'retry-after': String(seconds) },
    });
  }
}

/** A user or key called more often than `CANDOR_CALLS_PER_MINUTE_…` allows. */
export class TooManyCalls extends ApiProblem {
  constructor(seconds: number, headers: Record<string, string>) {
    const detail = `You made more calls in a minute than the limit allows. Continue in ${seconds} seconds. The \`RateLimit\` headers state the remaining calls.`;
    super('rate-limited', detail, { headers: { ...headers, 'retry-after': String(seconds) } });
  }
}

/** A user or key holds as many event streams open as `CANDOR_EVENT_STREAMS` allows. */
export class TooManyStreams extends ApiProblem {
  constructor(most: number) {
    const detail = `You have ${most} event streams open, which is the limit. Close one: a single stream carries all events of a role.`;
    super('too-many-streams', detail, { headers: { 'retry-after': '10' } });
  }
}

/** Too many files come in at once. */
export class UploadsBusy extends ApiProblem {
  constructor() {
    super('uploads-busy', 'The server is receiving too many files at once. Send this one again in a few seconds.', {
      headers: { 'retry-after': '5' },
    });
  }
}

/** Too many texts of this organization wait to be read as roles. */
export class RolesBusy extends ApiProblem {
  constructor() {
    const detail =
      'Too many job descriptions of your organization are being parsed. Send this one again in a few seconds.';
    super('roles-busy', detail, { headers: { 'retry-after': '5' } });
  }
}

/** Too many reports and letters of this organization wait to be made. */
export class PaperBusy extends ApiProblem {
  constructor() {
    const detail =
      'Too many reports and letters of your organization are being generated. Request this one again in a few seconds.';
    super('reports-busy', detail, { headers: { 'retry-after': '5' } });
  }
}

/** Two changes of the same things stood in each other's way, and this one was given up. */
export class InTheWay extends ApiProblem {
  constructor(cause: unknown) {
    const detail =
      'Another change to the same records was in progress, and nothing of this one was stored. Send it again.';
    super('conflict', detail, {
      headers: { 'retry-after': '2' },
      cause,
      logLevel: 'warn',
    });
  }
}

/** The process ends; another one, or the same one in a moment, answers. */
export class Ending extends ApiProblem {
  constructor() {
    super('shutting-down', 'The server is stopping. Send the same request again in a moment.', {
      headers: { 'retry-after': '2', connection: 'close' },
    });
  }
}

/** There is no space for the data of the call. Nothing was done; calls that need no space go on. */
export class StorageFull extends ApiProblem {
  constructor(cause?: unknown) {
    super(
      'storage-full',
      'The server has no room to store this, and nothing of it was stored. Send it again after an administrator has freed space.',
      // The watch of the storage says it once for all of them.
      { headers: { 'retry-after': '30' }, cause, logLevel: 'debug' },
    );
  }
}

/** Something the API needs does not answer. The client may send the same again: nothing was done. */
export class Unavailable extends ApiProblem {
  constructor(what: string, cause: unknown) {
    super('unavailable', `${what} does not respond. Send the same request again in a moment.`, {
      headers: { 'retry-after': '2' },
      cause,
      logLevel: 'warn',
    });
  }
}

/** Returns the message of a field as the detail of a problem: it ends with one full stop, whether the message has one or not. */
export const asSentence = (message: string): string => (message.endsWith('.') ? message : `${message}.`);

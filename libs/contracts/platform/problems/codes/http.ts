import type { ProblemKind } from '../problem-kind.js';

/** Problems of the HTTP layer: requests that are malformed, too large, too frequent, or arrive while something is down. */
export const HTTP_PROBLEMS = {
  'malformed-request': {
    status: 400,
    title: 'Malformed HTTP request',
    meaning: 'The bytes received are not a well-formed HTTP/1.1 request.',
    action: 'Check the request line, the headers and how the length of the body is declared.',
  },
  'request-aborted': {
    status: 400,
    title: 'Request aborted',
    meaning: 'The client closed the connection before its request was complete.',
    action: 'Send the request again.',
  },
  'request-timed-out': {
    status: 408,
    title: 'Request timed out',
    meaning: 'The request did not arrive within the time allowed.',
    action: 'Send the request again. Compress a large body with gzip or split it into several requests.',
  },
  'expectation-failed': {
    status: 417,
    title: 'Expectation not supported',
    meaning: 'The `Expect` header asks for something other than `100-continue`.',
    action: 'Send the request without that header.',
  },
  'headers-too-large': {
    status: 431,
    title: 'Headers too large',
    meaning: 'The headers of the request exceed 16 KiB in total. Cookies count.',
    action: 'Send fewer or shorter headers.',
  },
  'unknown-address': {
    status: 404,
    title: 'No such endpoint',
    meaning: 'No route matches the method and the path.',
    action: 'Check both against the API reference at `/api/docs`.',
  },
  'not-found': {
    status: 404,
    title: 'Not found',
    meaning: 'The resource does not exist, belongs to another organization, or is not visible to the caller.',
    action: 'Check the id in the path.',
  },
  refused: {
    status: [],
    title: 'Request refused',
    meaning: 'The HTTP server refused the request before it reached a route. The status states the reason.',
    action: 'Read `detail` and correct the request.',
  },
  'malformed-json': {
    status: 400,
    title: 'Body is not valid JSON',
    meaning: 'The body is not JSON in UTF-8, is nested too deeply, or contains text that cannot be stored.',
    action: 'Correct the body at the place that `detail` names.',
  },
  'malformed-gzip': {
    status: 400,
    title: 'Body is not valid gzip',
    meaning: 'The `Content-Encoding` header says gzip, but the body is damaged or ends early. Nothing was stored.',
    action: 'Compress the body again and resend all of it.',
  },
  'invalid-input': {
    status: 422,
    title: 'Invalid input',
    meaning: 'One or more fields of the request are missing, unknown or out of range.',
    action: 'Correct each field that `errors` lists.',
  },
  'invalid-query': {
    status: 400,
    title: 'Invalid query',
    meaning: 'One or more query parameters are unknown or out of range.',
    action: 'Correct each parameter that `errors` lists.',
  },
  'too-large': {
    status: 413,
    title: 'Body too large',
    meaning: 'The body, or one of its parts, exceeds the limit of the endpoint.',
    action: 'Send less at once, or upload files through an import.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'Unsupported media type',
    meaning: 'The endpoint does not accept the `Content-Type` or `Content-Encoding` of the request.',
    action: 'Use the type that `detail` names.',
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'Idempotency key reused',
    meaning: 'The `Idempotency-Key` was already used with another method, path or body.',
    action: 'Use a new key for each new request.',
  },
  'secret-shown-once': {
    status: 409,
    title: 'Secret already shown',
    meaning: 'The request was carried out before, and its response contained a secret that is not stored.',
    action: 'Revoke the resource that the first request created, and create another one.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    meaning: 'A link was used too often in a short time.',
    action: 'Wait for the number of seconds in the `Retry-After` header.',
  },
  'rate-limited': {
    status: 429,
    title: 'Rate limit exceeded',
    meaning: 'The user or the API key made more calls in a minute than the limit allows.',
    action: 'Wait as `Retry-After` says. The `RateLimit` headers state the remaining calls.',
  },
  'too-many-streams': {
    status: 429,
    title: 'Too many event streams',
    meaning: 'The caller already holds as many event streams open as the limit allows.',
    action: 'Close a stream. One stream carries all events of a role.',
  },
  conflict: {
    status: 503,
    title: 'Conflicting change in progress',
    meaning: 'Another change to the same records was in progress. Nothing of this request was stored.',
    action: 'Send the same request again.',
  },
  'shutting-down': {
    status: 503,
    title: 'Server is shutting down',
    meaning: 'The server process is shutting down and takes no new requests.',
    action: 'Send the same request again in a moment.',
  },
  'storage-full': {
    status: 503,
    title: 'Storage is full',
    meaning: 'The server has no room to store the request. Nothing of it was stored.',
    action: 'Send the request again after an administrator has freed space.',
  },
  unavailable: {
    status: 503,
    title: 'Temporarily unavailable',
    meaning: 'A service that the API depends on does not respond. Nothing was stored.',
    action: 'Send the same request again in a moment.',
  },
  internal: {
    status: 500,
    title: 'Internal error',
    meaning: 'The server failed for a reason that the request does not explain.',
    action: 'Report the `requestId` to the operator of the server.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;

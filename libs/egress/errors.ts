/** How a request does not get an answer. Messages name the host and nothing else of the URL: paths and queries hold secrets. */

const ASK = 'Ask your operator to add it to CANDOR_EGRESS_ALLOW';

const REFUSALS = {
  url: 'it is not a web URL',
  scheme: `only https is allowed. ${ASK}`,
  credentials: 'a URL cannot contain a user name or password',
  port: `only port 443 is allowed. ${ASK}`,
  host: `its name belongs to a private network. ${ASK}`,
  address: `its IP address is not public. ${ASK}`,
  downgrade: 'it was redirected from https to http',
} as const;

/** The reason why a request was refused. Stable: stored and shown. */
export type RefusalReason = keyof typeof REFUSALS;

/** The guard refused. It will refuse again: nothing is to be gained by another try, unless the operator allows the destination. */
export class EgressRefused extends Error {
  override name = 'EgressRefused';
  readonly code = 'egress-refused';
  /** @param host name or address with its port; null when there is none */
  constructor(
    readonly reason: RefusalReason,
    readonly host: string | null,
  ) {
    super(`Candor may not call ${host ?? 'this URL'}: ${REFUSALS[reason]}`);
  }
}

const FAILURES = {
  timeout: 'did not respond in time',
  'too-big': 'sent a response that is too large',
  unreachable: 'could not be reached',
  reset: 'closed the connection before the response was complete',
  tls: 'has no valid certificate, or no supported encryption',
  redirects: 'redirected too many times',
  unreadable: 'sent a response that is not valid HTTP, or has an unknown encoding',
} as const;

/** How a request failed. Stable: stored and shown. */
export type FailureCode = keyof typeof FAILURES;

/** The request was allowed and no answer came. Another try may succeed, except for `too-big`. */
export class EgressFailed extends Error {
  override name = 'EgressFailed';
  /**
   * @param host name or address with its port
   * @param detail the code of whatever failed below, such as `ECONNREFUSED`
   */
  constructor(
    readonly code: FailureCode,
    readonly host: string,
    readonly detail: string | null = null,
  ) {
    super(`${host} ${FAILURES[code]}${detail === null ? '' : ` (${detail})`}`);
  }
}

/** Codes of Node and undici. TLS has dozens: they are known by how they begin. */
const CODES: readonly [RegExp, FailureCode][] = [
  [/^(UND_ERR_CONNECT_TIMEOUT|UND_ERR_HEADERS_TIMEOUT|UND_ERR_BODY_TIMEOUT|ETIMEDOUT)$/, 'timeout'],
  [/^(UND_ERR_HEADERS_OVERFLOW|HPE_HEADER_OVERFLOW|ERR_BUFFER_TOO_LARGE)$/, 'too-big'],
  [/^(ENOTFOUND|EAI_.*|ECONNREFUSED|EHOST.*|ENET.*|EADDRNOTAVAIL|EACCES|EPERM|ENODATA|ESERVFAIL)$/, 'unreachable'],
  [
    /^(ERR_TLS_.*|ERR_SSL_.*|CERT_.*|.*_CERT.*|UNABLE_TO_.*|EPROTO|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH_.*)$/,
    'tls',
  ],
  [/^(HPE_.*|HTTPParserError|Z_.*|ERR__ERROR_.*|ERR_BROTLI_.*|UND_ERR_NOT_SUPPORTED)$/, 'unreadable'],
  [
    /^(UND_ERR_SOCKET|UND_ERR_DESTROYED|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_INFO)$/,
    'reset',
  ],
];

/** Translates an error of the layers below. Faults of our own code pass unchanged. */
export function asEgressError(error: unknown, host: string): unknown {
  if (error instanceof EgressRefused || error instanceof EgressFailed) return error;
  // undici gives some errors of its parser no code.
  const { name, code = name } = error as { name?: unknown; code?: unknown };
  const known = CODES.find(([pattern]) => typeof code === 'string' && pattern.test(code));
  return known === undefined ? error : new EgressFailed(known[1], host, String(code));
}

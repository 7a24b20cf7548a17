import type { WebhookError } from '#libs/contracts';

const ALLOW = 'and CANDOR_EGRESS_ALLOW does not list it';

const ERRORS: Readonly<Record<WebhookError, string>> = {
  status: 'The response was not 2xx.',
  redirect: 'The response was a redirect, which Candor does not follow. Use the final URL.',
  gone: 'The response was 410 Gone.',
  timeout: 'No response in time.',
  unreachable: 'The server could not be reached. Check the host name and the port.',
  reset: 'The connection was closed before a response.',
  tls: 'The TLS certificate is invalid, expired or for another name.',
  'too-big': 'The response headers are too large.',
  unreadable: 'The response is not valid HTTP.',
  redirects: 'Too many redirects.',
  'refused-url': 'Not called: this is not a web URL.',
  'refused-scheme': `Not called: only https is allowed, ${ALLOW}.`,
  'refused-credentials': 'Not called: a URL cannot contain a user name or password.',
  'refused-port': `Not called: only port 443 is allowed, ${ALLOW}.`,
  'refused-host': `Not called: the name belongs to a private network, ${ALLOW}.`,
  'refused-address': `Not called: the IP address is not public, ${ALLOW}.`,
  'refused-downgrade': 'Not called: a redirect led from https to http.',
  secret: 'Not called: the signing secret cannot be opened. Did CANDOR_SECRET_KEY change? Rotate the secret.',
  fault: 'Not called: Candor failed. See the log.',
};

/** Why an endpoint was not told something. */
export function webhookErrorText(code: WebhookError, status: number | null): string {
  return code === 'status' && status !== null ? `The response was ${status}, not 2xx.` : ERRORS[code];
}

import type { WebhookError } from '#libs/contracts';

const ALLOW = 'and CANDOR_EGRESS_ALLOW does not name it';

const ERRORS: Readonly<Record<WebhookError, string>> = {
  status: 'It answered something else than 2xx.',
  redirect: 'It answered with a redirect. Redirects are not followed: give the address that they lead to.',
  gone: 'It answered 410: it wants nothing any more.',
  timeout: 'It did not answer in time.',
  unreachable: 'It could not be reached: no such name, or nothing listens there.',
  reset: 'It ended the connection before it had answered.',
  tls: 'It did not prove who it is: its certificate is wrong or too old, or of another name.',
  'too-big': 'It answered with longer headers than are taken.',
  unreadable: 'It answered something that is no HTTP.',
  redirects: 'It redirected too many times.',
  'refused-url': 'It was not called: this is no address of a web page.',
  'refused-scheme': `It was not called: only https is used, ${ALLOW}.`,
  'refused-credentials': 'It was not called: an address must not hold a user name or password.',
  'refused-port': `It was not called: only port 443 is used, ${ALLOW}.`,
  'refused-host': `It was not called: its name is one of private networks, ${ALLOW}.`,
  'refused-address': `It was not called: its name leads to an address that is not a public one, ${ALLOW}.`,
  'refused-downgrade': 'It was not called: it was redirected from https to http.',
  secret:
    'It was not called: its signing secret cannot be opened. Was CANDOR_SECRET_KEY changed? Make it another secret.',
  fault: 'It was not called: something went wrong on this side. The log says what.',
};

/** Why an endpoint was not told something. */
export function webhookErrorText(code: WebhookError, status: number | null): string {
  return code === 'status' && status !== null ? `It answered ${status}, and not 2xx.` : ERRORS[code];
}

/** English sentences about files from an ATS, and about calls of webhooks. */
import type { AttachmentError, AttachmentKind, WebhookError } from '#libs/contracts';

const BY_HAND = 'add the file yourself';
const ALLOW = 'and CANDOR_EGRESS_ALLOW does not list it';

export const integrationWords = {
  files: {
    resume: 'A résumé from the ATS',
    'cover-letter': 'A cover letter from the ATS',
    other: 'A file from the ATS',
  } satisfies Record<AttachmentKind, string>,
  beingDownloaded: (d: { file: string }) => `${d.file} is being downloaded. Its content is not assessed yet`,
  notYet: (d: { file: string; message: string }) =>
    `${d.file} could not be downloaded yet (${d.message}). Candor will retry. Its content is not assessed yet`,
  notDownloaded: (d: { file: string; why: string; message: string }) =>
    `${d.file} could not be downloaded, and its content is not assessed: ${d.why} (${d.message})`,
  why: {
    expired: `the URL has expired. Send the candidate again from the ATS, or ${BY_HAND}`,
    'not-there': `the ATS no longer has it. Ask for the file and ${BY_HAND}`,
    'no-credentials': 'the connection has no account to request it. Add an account and try again',
    'not-allowed':
      'Candor does not send requests to its address. Allow the address in CANDOR_EGRESS_ALLOW and try again',
    'too-big': `it is larger than 20 MB: ${BY_HAND}, smaller`,
    'wrong-type': `the URL returned a web page. Check the URL in the ATS, or ${BY_HAND}`,
    malformed: `its content is no base64: ${BY_HAND}`,
    empty: `nothing is in it: ${BY_HAND}`,
    unreachable: `its server could not be reached. Try again later, or ${BY_HAND}`,
    'server-failed': `its server failed. Try again later, or ${BY_HAND}`,
    'answered-otherwise': `its server refused the request. Check the URL in the ATS, or ${BY_HAND}`,
    'set-aside': `Candor failed. See the log of the worker, fix the cause and try again, or ${BY_HAND}`,
  } satisfies Record<AttachmentError, string>,
  statusOf: (status: number) => `The response was ${status}, not 2xx.`,
  webhookErrors: {
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
  } satisfies Record<WebhookError, string>,
};

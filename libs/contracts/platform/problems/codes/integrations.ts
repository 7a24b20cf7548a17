import type { ProblemKind } from '../problem-kind.js';

/** Problems of ATS connections, inbound events, write-backs and outbound webhooks. */
export const INTEGRATION_PROBLEMS = {
  'connection-revoked': {
    status: 410,
    title: 'Connection revoked',
    meaning: 'The connection was revoked.',
    action: 'Create a new connection.',
  },
  'secret-missing': {
    status: [401, 400, 503],
    title: 'Signing secret missing',
    meaning: 'The connection has no signing secret yet, so no event can be verified.',
    action: 'Enter the secret that the sender shows.',
  },
  'headers-missing': {
    status: [401, 400, 503],
    title: 'Signature headers missing',
    meaning: 'The event lacks headers that its signature needs. `detail` names them.',
    action: 'Check the configuration of the webhook at the sender and of any proxy in between.',
  },
  'headers-malformed': {
    status: [401, 400, 503],
    title: 'Signature headers malformed',
    meaning: 'A header of the signature does not have the form that the sender documents.',
    action: 'Check the configuration of the webhook at the sender and of any proxy in between.',
  },
  'timestamp-out-of-range': {
    status: [401, 400, 503],
    title: 'Timestamp out of range',
    meaning: 'The timestamp of the event differs from the clock of the server by more than five minutes.',
    action: 'Synchronize the clocks, and let the sender send the event again.',
  },
  'signature-wrong': {
    status: [401, 400, 503],
    title: 'Signature does not match',
    meaning: 'The signature was not made over this body with a secret of the connection.',
    action: 'Check that both sides have the same secret, and that no proxy changes the body.',
  },
  'vendor-sends-no-events': {
    status: 410,
    title: 'Vendor sends no events',
    meaning: 'The vendor posts no events that Candor can use.',
    action: 'Remove the webhook at the vendor. `detail` says how the data arrives instead.',
  },
  'event-body-deleted': {
    status: 409,
    title: 'Event body no longer stored',
    meaning: 'The body of the event has passed its retention, was erased with a candidate, or could not be read.',
    action: 'Ask the sender to send the event again.',
  },
  'cannot-sync': {
    status: 409,
    title: 'Sync not possible',
    meaning: 'The vendor has no lists that this version can read, or the connection has no account.',
    action: 'Add an account to the connection if the vendor offers lists.',
  },
  'account-missing': {
    status: 409,
    title: 'Connection has no account',
    meaning: 'The action calls the API of the vendor, and the connection has no credentials for it.',
    action: 'Add an account to the connection first.',
  },
  'secret-issued-by-vendor': {
    status: 409,
    title: 'Vendor issues the secret',
    meaning: 'The vendor issues the signing secret, so Candor cannot generate one.',
    action: 'Create the secret at the vendor and enter it in the connection.',
  },
  'assessments-unsupported': {
    status: 409,
    title: 'No assessment key needed',
    meaning: 'The vendor does not request assessments with a key.',
    action: 'No action is required.',
  },
  'public-url-missing': {
    status: 409,
    title: 'Public URL missing',
    meaning: 'Results sent to the vendor link to Candor, and the public address is not configured.',
    action: 'Set `CANDOR_PUBLIC_URL` to the address at which users reach Candor.',
  },
  'assessment-key-wrong': {
    status: 401,
    title: 'Assessment key not valid',
    meaning: 'The call carries no valid assessment key of the connection.',
    action: 'Create a key if the connection has none, and enter it at the vendor.',
  },
  'assessment-token-missing': {
    status: 409,
    title: 'Assessment token missing',
    meaning: 'The connection has no token of the vendor, so results could not be reported.',
    action: 'Enter the token that `detail` names in the connection.',
  },
  'no-job-description': {
    status: 409,
    title: 'No job description',
    meaning: 'The ATS has not sent the job description of the opening.',
    action: 'Create the role by hand, and map the opening to it.',
  },
  'scores-unsupported': {
    status: 409,
    title: 'Vendor shows no scores',
    meaning: 'The vendor has no field in which a score could be shown.',
    action: 'Turn off `showsScores` for this connection.',
  },
  'stages-unsupported': {
    status: 409,
    title: 'Vendor moves no stages',
    meaning: 'The vendor accepts no stage changes through its API.',
    action: 'Turn off `movesStages` for this connection.',
  },
  'address-refused': {
    status: 422,
    title: 'URL not allowed',
    meaning: 'Candor does not send requests to this URL. `errors` says why.',
    action: 'Use a public HTTPS URL, or have an operator allow the host in `CANDOR_EGRESS_ALLOW`.',
  },
  'webhook-endpoint-disabled': {
    status: 409,
    title: 'Webhook endpoint is disabled',
    meaning: 'The webhook endpoint is disabled. Messages wait until it is enabled.',
    action: 'Enable the endpoint first.',
  },
  'too-many-webhook-endpoints': {
    status: 409,
    title: 'Too many webhook endpoints',
    meaning: 'The organization has as many webhook endpoints as the limit allows.',
    action: 'Delete an endpoint first.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;

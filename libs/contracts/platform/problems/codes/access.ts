import type { ProblemKind } from '../problem-kind.js';

/** Problems of sign-in, permissions, users and API keys. */
export const ACCESS_PROBLEMS = {
  'not-signed-in': {
    status: 401,
    title: 'Not signed in',
    meaning: 'The request carries no valid session and no valid API key.',
    action: 'Sign in, or send `Authorization: Bearer ck_…`.',
  },
  'sign-in-refused': {
    status: 401,
    title: 'Sign-in refused',
    meaning: 'The email address and the password do not match, or the sign-in link is no longer valid.',
    action: 'Try again, or request a new link.',
  },
  'sign-in-again': {
    status: 403,
    title: 'Sign in again',
    meaning: 'The action is sensitive, and the last sign-in is more than 15 minutes old.',
    action: 'Enter the password again, then repeat the request.',
  },
  'insecure-http': {
    status: 403,
    title: 'Sign-in requires HTTPS',
    meaning: 'The page was opened over plain HTTP, which exposes passwords and sessions.',
    action:
      'Serve Candor over HTTPS, open it on the machine itself, or set `CANDOR_INSECURE_HTTP=true` to accept the risk.',
  },
  'not-allowed': {
    status: 403,
    title: 'Not allowed',
    meaning: 'The caller is known but lacks the permission for this action.',
    action: 'Ask an administrator, or use an account with that permission.',
  },
  'scope-missing': {
    status: 403,
    title: 'API key scope missing',
    meaning: 'The API key does not have the scope that the endpoint requires.',
    action: 'Use a key with the scope that `detail` names.',
  },
  'needs-a-user': {
    status: 409,
    title: 'User required',
    meaning: 'The action is recorded under a user, and the request came from an API key.',
    action: 'Sign in as a user to do it.',
  },
  'too-many-attempts': {
    status: 429,
    title: 'Too many attempts',
    meaning: 'Too many sign-in attempts failed for the address or from the network.',
    action: 'Wait as `Retry-After` says, or request a link to choose a new password.',
  },
  'metrics-token-needed': {
    status: 401,
    title: 'Metrics token required',
    meaning: 'Metrics were requested from another machine or through a proxy, without the token.',
    action: 'Send `Authorization: Bearer` with the value of `CANDOR_METRICS_TOKEN`.',
  },
  'last-admin': {
    status: 409,
    title: 'Last administrator',
    meaning: 'The change would leave the organization without an administrator.',
    action: 'Make another user an administrator first.',
  },
  'email-taken': {
    status: 409,
    title: 'Email address already in use',
    meaning: 'Another user signs in with this email address.',
    action: 'Use another address.',
  },
  'user-disabled': {
    status: 409,
    title: 'User is deactivated',
    meaning: 'The user is deactivated and cannot receive links or join roles.',
    action: 'Activate the user first.',
  },
  'no-such-user': {
    status: 422,
    title: 'No such user',
    meaning: 'A mention names an id that is not a user with access to the role.',
    action: 'Use ids from `GET /api/v1/applications/{applicationId}/notes/readers`.',
  },
  'key-revoked': {
    status: 409,
    title: 'API key revoked',
    meaning: 'The API key was revoked and cannot join a role.',
    action: 'Create another key.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;

import type { ProblemKind } from '../problem-kind.js';

/** Problems of roles, their pages and members, weights, skills and rescoring. */
export const ROLE_PROBLEMS = {
  'role-closed': {
    status: 409,
    title: 'Role is closed',
    meaning: 'The role takes no applications while it is closed.',
    action: 'Open the role first.',
  },
  'role-not-found': {
    status: 422,
    title: 'No such role',
    meaning: 'A field names an id that is not a role of the organization.',
    action: 'Correct the ids that `errors` lists.',
  },
  'application-not-in-role': {
    status: 422,
    title: 'Application not in this role',
    meaning: 'A field names an application that belongs to another role or is not scored.',
    action: 'Use scored applications of the role.',
  },
  'one-file': {
    status: 422,
    title: 'One file required',
    meaning: 'A job description is uploaded as exactly one file.',
    action: 'Send one part named `files`.',
  },
  'roles-busy': {
    status: 503,
    title: 'Too many job descriptions in progress',
    meaning: 'The organization has too many job descriptions waiting to be parsed.',
    action: 'Send this one again in a few seconds.',
  },
  'role-too-many-requirements': {
    status: 422,
    title: 'Too many requirements',
    meaning: 'The text contains more requirements, questions and notes than a role may have.',
    action: 'Send only the part that describes the role, as plain text.',
  },
  'role-too-long': {
    status: 422,
    title: 'Too many lines',
    meaning: 'The text has more lines than a job description may have.',
    action: 'Send only the part that describes the role, as plain text.',
  },
  'role-out-of-memory': {
    status: 422,
    title: 'Out of memory',
    meaning: 'Parsing the text takes more memory than the limit allows.',
    action: 'Send only the part that describes the role, as plain text.',
  },
  'role-timed-out': {
    status: 422,
    title: 'Text takes too long to parse',
    meaning: 'Parsing the text takes longer than the limit allows.',
    action: 'Send only the part that describes the role, as plain text.',
  },
  'role-nested-too-deep': {
    status: 422,
    title: 'HTML is nested too deeply',
    meaning: 'The HTML nests its elements deeper than the limit allows.',
    action: 'Send the text of the page instead.',
  },
  'role-unreadable': {
    status: 422,
    title: 'Text cannot be parsed',
    meaning: 'The text could not be parsed into requirements.',
    action: 'Send only the part that describes the role, as plain text.',
  },
  'role-without-requirements': {
    status: 422,
    title: 'No requirements found',
    meaning: 'The text contains nothing that can be scored.',
    action: 'Send a text that lists requirements, or send the requirements as a list.',
  },
  'duplicate-criterion-id': {
    status: 422,
    title: 'Duplicate criterion id',
    meaning: 'Two criteria of the version have the same id.',
    action: 'Give each criterion an id of its own.',
  },
  'last-member': {
    status: 409,
    title: 'Last member',
    meaning: 'A confidential role is visible to its members only, and the change would leave none who can sign in.',
    action: 'Add a user as a member first. An API key does not count.',
  },
  'not-a-member': {
    status: 409,
    title: 'Not a member of the role',
    meaning: 'Only a member of the role can make it confidential.',
    action: 'Add yourself as a member first: `PUT /api/v1/roles/{roleId}/members/{memberId}`.',
  },
  'no-rescoring': {
    status: [404, 409],
    title: 'No rescoring',
    meaning: 'No rescoring of the role exists (404), or none is in preparation (409).',
    action: 'Start one: `POST /api/v1/roles/{roleId}/rescoring`.',
  },
  'skill-unknown': {
    status: 422,
    title: 'No such skill',
    meaning: 'The id is neither a built-in skill nor a custom one.',
    action: 'Use an id from `GET /api/v1/skills`.',
  },
  'skills-invalid': {
    status: 422,
    title: 'Invalid custom skills',
    meaning: 'The list of custom skills contradicts itself or the built-in taxonomy.',
    action: 'Correct the entries that `errors` lists.',
  },
  'skills-changed': {
    status: 409,
    title: 'Custom skills have changed',
    meaning: 'Another version of the custom skills was saved since the one in `basedOn`.',
    action: 'Read the current version, apply the change to it, and send its number in `basedOn`.',
  },
  'weights-invalid': {
    status: 422,
    title: 'Invalid weights',
    meaning: 'The weights do not add up to 100 points, or do not match the criteria of the role.',
    action: 'Correct the entries that `errors` lists.',
  },
  'weights-of-other-version': {
    status: 409,
    title: 'Weights belong to another role version',
    meaning: 'The weights are for a version of the role other than the one that is ranked.',
    action: 'Adapt them to the current version, or activate them, which rescores every application first.',
  },
  'draft-changed': {
    status: 409,
    title: 'Draft has changed',
    meaning: 'The draft was changed since the revision in the request.',
    action: 'Read the draft again, and repeat the request with its revision.',
  },
  'draft-outdated': {
    status: 409,
    title: 'Draft is out of date',
    meaning: 'The draft was made for an earlier version of the role.',
    action: 'Adapt the draft to the current version, then save it.',
  },
  'pool-too-large': {
    status: 409,
    title: 'Too many applications',
    meaning: 'The role has more applications than are sent to a browser at once.',
    action: 'Request a preview instead.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;

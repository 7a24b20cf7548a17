import type { ActorKind, ApiScope } from '#libs/contracts';

/** Keys that programs call Candor with. */
export const apiKeys = {
  title: 'API keys',
  hint: 'For programs that call Candor: scripts, exports, the command line.',
  none: 'There is no key yet',
  noneHint: 'Make one for each program, with no more than it needs, so that one can be revoked without the others.',
  add: 'Make a key',
  list: 'API keys',
  name: 'Name',
  nameHint: 'The program that it is for.',
  kind: 'It may do what is open to',
  kinds: { admin: 'Administrators', recruiter: 'Recruiters', 'hiring-manager': 'Hiring managers' } satisfies Record<
    ActorKind,
    string
  >,
  scopes: 'Only this',
  scopesHint: 'Nothing ticked: all that the kind above may do.',
  scopeNames: {
    'roles:read': 'Read roles, their weights and members',
    'roles:write': 'Make and change roles, tune weights, let members in',
    'candidates:read': 'Read shortlists, candidates and their documents, imports, notes',
    'candidates:write': 'Take candidates in, put facts right, write notes, merge people',
    'decisions:write': 'Advance, hold and decline',
    'exports:read': 'Shortlists and reports as files',
    'audit:read': 'Read the audit and verify it',
    admin: 'Users, keys, connections, erasure, retention: everything',
  } satisfies Record<ApiScope, string>,
  everything: 'all that this kind may do',
  created: 'Key made',
  key: 'Key',
  shownOnce: 'Shown now, and never again. It goes into the header “Authorization: Bearer …”.',
  done: 'I have copied it',
  never: 'never used',
  lastUsed: 'last used',
  made: 'made',
  revoked: 'Revoked',
  revoke: 'Revoke …',
  revokeConfirm: 'Revoke the key',
  revokeHint: (name: string) => `“${name}” is refused from now on. It cannot be taken back.`,
} as const;

import { Conflict } from '../../platform/http/problems/problem.js';

/** A confidential role that nobody belongs to would be seen by nobody. */
export function nobodyLeft(): Conflict {
  return new Conflict(
    'last-member',
    'A confidential role is visible to its members only, so at least one member must be a user who can sign in. An API key does not count.',
  );
}

/** Whoever hid it would not see it any more. */
export function notAMember(id: string): Conflict {
  const detail = `Only a member can make a role confidential. Add yourself first: PUT /api/v1/roles/ROLE/members/${id}.`;
  return new Conflict('not-a-member', detail);
}

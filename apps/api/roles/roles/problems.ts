import { Conflict } from '../../platform/http/problems/problem.js';

/** No one would see a confidential role without members. */
export function nobodyLeft(): Conflict {
  return new Conflict(
    'last-member',
    'A confidential role is visible to its members only, so at least one member must be a user who can sign in. An API key does not count.',
  );
}

/** The user who hid it would not see it any more. */
export function notAMember(id: string): Conflict {
  const detail = `Only a member can make a role confidential. Add yourself first: PUT /api/v1/roles/ROLE/members/${id}.`;
  return new Conflict('not-a-member', detail);
}

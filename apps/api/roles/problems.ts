import { Conflict } from '../http/problem.js';

/** A confidential role that nobody belongs to would be seen by nobody. */
export function nobodyLeft(): Conflict {
  return new Conflict(
    'nobody-left',
    'Nobody would see the role',
    'Only those who belong to a confidential role see it: somebody who can sign in has to belong to it. An API key is nobody who could let others in.',
  );
}

/** Whoever hid it would not see it any more. */
export function notAMember(id: string): Conflict {
  const detail = `Only a member can hide a role. Become one first: PUT /api/v1/roles/ROLE/members/${id}.`;
  return new Conflict('not-a-member', 'Not a member of the role', detail);
}

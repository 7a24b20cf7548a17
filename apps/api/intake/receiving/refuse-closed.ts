import { Conflict } from '../../platform/http/problems/problem.js';

/** A closed role takes in no candidates, and a sender should hear of it. @throws Conflict `role-closed` */
export function refuseClosed(state: string): void {
  if (state === 'closed') throw new Conflict('role-closed', 'The role is closed. Open it before adding candidates.');
}

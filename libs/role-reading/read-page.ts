import type { RoleContent } from '#libs/contracts';
import { readRole } from '#libs/job-ad';
import { looksLikeResume } from '#libs/resume';

/**
 * Reads a page as a role, and asks whether it is a résumé where it looks like one. It is read all the same: a user
 * decides.
 *
 * @param page plain text, see `jobDescriptionText` of `libs/job-ad`
 */
export function readRolePage(page: string, options: Parameters<typeof readRole>[1] = {}): RoleContent {
  const role = readRole(page, options);
  if (!looksLikeResume(page)) return role;
  const question = { code: 'looks-like-resume', criterion: null, span: null, data: {} };
  return { ...role, questions: [question, ...role.questions] };
}

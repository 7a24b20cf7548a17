import type { CriterionAssessment, ExplanationNode, ProfileFacts, RoleContent } from '#libs/contracts';
import { assess, compileWeights, defaultWeights, fold } from '#libs/matching';

export { Person } from './person.js';
export { ask, criterion, roleWith } from './role.js';
export { CERTIFICATES, SHIPPED } from './shipped-role.js';

/** The day golden cases are looked at. */
export const AS_OF = '2026-06-15';

export function scoreOf(facts: ProfileFacts, role: RoleContent, asOf = AS_OF): ReturnType<typeof fold> {
  return fold(assess(facts, role, asOf).criteria, compileWeights(role.criteria, defaultWeights(role.criteria)));
}

export function criterionOf(facts: ProfileFacts, role: RoleContent, id: string, asOf = AS_OF): CriterionAssessment {
  const found = assess(facts, role, asOf).criteria.find((one) => one.id === id);
  if (!found) throw new Error(`no criterion ${id}`);
  return found;
}

export function valueOf(facts: ProfileFacts, role: RoleContent, id: string, asOf = AS_OF): number {
  return criterionOf(facts, role, id, asOf).value;
}

/** A node of the working by its label. */
export function nodeOf(node: ExplanationNode, label: string): ExplanationNode {
  const search = (one: ExplanationNode): ExplanationNode | undefined =>
    one.label === label ? one : one.children.map(search).find((found) => found !== undefined);
  const found = search(node);
  if (!found) throw new Error(`no node ${label}`);
  return found;
}

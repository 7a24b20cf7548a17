import { IMPORTANCE, type Criterion, type RequirementInput } from '#libs/contracts';

/** A criterion with what its requirement says of itself in place of what was read from the text. */
export function amendCriterion(criterion: Criterion, stated: RequirementInput): Criterion {
  const { kind, category, label, id, months } = stated;
  const { expression } = criterion;
  const importance = stated.importance ?? (kind === undefined ? undefined : IMPORTANCE[kind]);
  return {
    ...criterion,
    ...(kind !== undefined && { kind }),
    ...(importance !== undefined && { importance }),
    ...(category !== undefined && { category }),
    ...(label !== undefined && { label }),
    ...(id !== undefined && { id }),
    ...(months !== undefined && expression.test === 'skill' && { expression: { ...expression, months } }),
  };
}

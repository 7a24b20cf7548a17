import type { ExplanationNode } from '#libs/contracts';

/**
 * The node of a combinator: value, low and high each made from those of its parts by the same rising rule, so that
 * `low <= value <= high` holds for it too. Its evidence is that of its parts.
 */
export function combine(
  expression: { test: string; label: string },
  children: ExplanationNode[],
  rule: (values: number[]) => number,
  detail: ExplanationNode['detail'] = {},
): ExplanationNode {
  const value = rule(children.map((child) => child.value));
  return {
    test: expression.test,
    label: expression.label,
    value,
    low: rule(children.map(({ low }) => low)),
    high: rule(children.map(({ high }) => high)),
    detail,
    evidence: [],
    ...(value > 0 && children.every((one) => one.value === 0 || one.similar) && { similar: true as const }),
    children,
  };
}

/** Values from the highest to the lowest; takes nothing from its argument. */
export function bestFirst(values: readonly number[]): number[] {
  return [...values].sort((a, b) => b - a);
}

import type { ExplanationNode } from '#libs/contracts';
import { divideHalfUp } from '../../arithmetic/rounding.js';

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

/** The mean of values by their weights; 0 without any weight. */
export function weightedMean(values: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return 0;
  return divideHalfUp(
    values.reduce((sum, value, index) => sum + value * weights[index]!, 0),
    total,
  );
}

/** The mean of the n highest values; one that does not exist counts nothing. */
export function meanOfBest(values: readonly number[], n: number): number {
  const best = bestFirst(values).slice(0, n);
  return divideHalfUp(
    best.reduce((sum, value) => sum + value, 0),
    Math.max(1, n),
  );
}

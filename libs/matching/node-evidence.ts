import type { Evidence, ExplanationNode } from '#libs/contracts';

/** Returns whether text backs a node. Without it a node has no credit: what is only possible (low 0) is no credit. */
export function hasEvidence(node: ExplanationNode): boolean {
  return node.evidence.length > 0 || node.children.some(hasEvidence);
}

/**
 * The evidence that a node's value rests on, each span once, in the order of the working. Of alternatives (`any`, `atLeast`,
 * `nth`) only the parts that count; of duties the ones in the mean. What is worth nothing rests on nothing.
 */
export function evidenceOf(node: ExplanationNode): Evidence[] {
  const seen = new Set<string>();
  return collect(node).filter(({ span: { document, start, end } }) => {
    const key = `${document}:${start}:${end}`;
    return !seen.has(key) && seen.add(key);
  });
}

function collect(node: ExplanationNode): Evidence[] {
  if (node.value === 0) return [];
  const counting = (count: number): ExplanationNode[] =>
    node.children
      .map((child, index) => ({ child, index }))
      .filter(({ child }) => child.value > 0)
      .sort((a, b) => b.child.value - a.child.value || a.index - b.index)
      .slice(0, count)
      .map(({ child }) => child);
  switch (node.test) {
    case 'all':
      return node.children.flatMap(collect);
    case 'any':
      return counting(1).flatMap(collect);
    case 'atLeast':
    case 'nth':
      return counting(Number(node.detail['n'])).flatMap(collect);
    default:
      return node.evidence;
  }
}

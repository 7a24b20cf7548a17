/** The part of an assessment that a list keeps: enough to word its reasons under any weights, a tenth of the size. */
import type {
  Assessment,
  Brief,
  BriefNode,
  Criterion,
  ExplanationNode,
  Expression,
  ToldCriterion,
  ToldNode,
  Value,
} from '#libs/contracts';
import { outcomeOf } from './assess.js';

/** The brief of an assessment. What the role says of a node is left to the role: `toldBy` puts it back. */
export function briefOf({ readable, criteria }: Pick<Assessment, 'readable' | 'criteria'>): Brief {
  return readable ? criteria.map(({ explanation }) => briefNode(explanation)) : [];
}

/**
 * The criteria of a brief, as sentences are made from them: the same sentences as from the assessment.
 * @param criteria those of the assessment's role version, in its order.
 */
export function toldBy(brief: Brief, criteria: readonly Criterion[]): ToldCriterion[] {
  return brief.map((node, index) => {
    const { id, category, expression } = criteria[index]!;
    const explanation = toldNode(node, expression);
    const { value, low, high } = explanation;
    return { id, category, value, low, high, outcome: outcomeOf(explanation), explanation };
  });
}

function briefNode(node: ExplanationNode): BriefNode {
  const detail = Object.entries(node.detail).filter(([, one]) => one !== null && one !== false && one !== '');
  const parts = briefParts(node);
  return {
    ...rangeOf(node),
    ...(detail.length > 0 && { detail: Object.fromEntries(detail) }),
    ...(parts && { parts }),
  };
}

/**
 * Of a whole, sentences name the parts. Of alternatives, they name those that earn something. Every other node has a
 * sentence of its own.
 */
function briefParts({ test, children }: ExplanationNode): BriefNode[] | null {
  if (test === 'all') return children.map(briefValue);
  if (test === 'override') return children.map(briefNode);
  if (test === 'any' || test === 'atLeast' || test === 'nth') {
    return children.map((child) => (child.low > 0 ? briefNode(child) : briefValue(child)));
  }
  return null;
}

function briefValue(node: Value): BriefNode {
  return node.low === node.high ? node.value : rangeOf(node);
}

function rangeOf({ value, low, high }: Value): Exclude<BriefNode, number> {
  return { value, ...(low !== value && { low }), ...(high !== value && { high }) };
}

function toldNode(node: BriefNode, expression: Expression): ToldNode {
  const { test, label } = expression;
  if (typeof node === 'number') return { test, label, value: node, low: node, high: node, detail: {}, children: [] };
  const { value, low = value, high = value, detail = {}, parts = [] } = node;
  if (typeof detail['override'] === 'string') {
    const computed = parts.map((part) => toldNode(part, expression));
    return { test: 'override', label, value, low, high, detail, children: computed };
  }
  const asked = partsOf(expression);
  const children = parts.map((part, index) => toldNode(part, asked[index]!));
  return { test, label, value, low, high, detail, children };
}

function partsOf(expression: Expression): Expression[] {
  switch (expression.test) {
    case 'all':
      return expression.parts.map(({ of }) => of);
    case 'any':
    case 'atLeast':
    case 'nth':
      return expression.parts;
    default:
      return [];
  }
}

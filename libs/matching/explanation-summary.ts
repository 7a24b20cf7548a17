/** The part of an assessment that a list keeps: enough to word its reasons under any weights, a tenth of the size. */
import type {
  Assessment,
  ExplanationSummary,
  SummaryNode,
  Criterion,
  ExplanationNode,
  Expression,
  ReasonCriterion,
  ReasonNode,
  Value,
} from '#libs/contracts';
import { outcomeOf } from './assess.js';

/** The explanation summary of an assessment. What the role says of a node is left to the role: `expandSummary` puts it back. */
export function summarise({ readable, criteria }: Pick<Assessment, 'readable' | 'criteria'>): ExplanationSummary {
  if (!readable) return [];
  return criteria.map(({ explanation, outcome, must }) => ({
    ...summaryNode(explanation),
    ...(outcome !== outcomeOf(summaryRange(explanation)) && { outcome }),
    ...(must && { must }),
  }));
}

/**
 * The criteria of an explanation summary, as sentences are made from them: the same sentences as from the assessment.
 * @param criteria those of the assessment's role version, in its order.
 */
export function expandSummary(
  explanationSummary: ExplanationSummary,
  criteria: readonly Criterion[],
): ReasonCriterion[] {
  return explanationSummary.map((node, index) => {
    const { id, category, expression } = criteria[index]!;
    const explanation = reasonNode(node, expression);
    const { value, low, high } = explanation;
    const { must, outcome = outcomeOf(summaryRange(explanation)) }: Partial<Exclude<SummaryNode, number>> =
      typeof node === 'number' ? {} : node;
    return { id, category, value, low, high, outcome, ...(must && { must }), explanation };
  });
}

/** What a summary keeps of the node for its outcome; where more decides it, the outcome is kept too. */
const summaryRange = ({ value, low, high, similar }: ReasonNode): Value & Tier => ({
  ...{ value, low, high },
  ...(similar && { similar }),
});

function summaryNode(node: ExplanationNode): Exclude<SummaryNode, number> {
  const detail = Object.entries(node.detail).filter(([, one]) => one !== null && one !== false && one !== '');
  const parts = summaryParts(node);
  return {
    ...rangeOf(node),
    ...(detail.length > 0 && { detail: Object.fromEntries(detail) }),
    ...tierOf(node),
    ...(parts && { parts }),
  };
}

/**
 * Of a whole, sentences name the parts. Of alternatives, they name those that earn something. Every other node has a
 * sentence of its own.
 */
function summaryParts({ test, children }: ExplanationNode): SummaryNode[] | null {
  if (test === 'all') return children.map(summaryValue);
  if (test === 'override') return children.map(summaryNode);
  if (test === 'any' || test === 'atLeast' || test === 'nth') {
    return children.map((child) => (child.low > 0 ? summaryNode(child) : summaryValue(child)));
  }
  return null;
}

function summaryValue(node: Value & Tier): SummaryNode {
  const isBare = node.low === node.high && !node.similar && !node.implied;
  return isBare ? node.value : { ...rangeOf(node), ...tierOf(node) };
}

type Tier = Pick<ReasonNode, 'similar' | 'implied'>;

function tierOf({ similar, implied }: Tier): Tier {
  return { ...(similar && { similar }), ...(implied && { implied }) };
}

function rangeOf({ value, low, high }: Value): Exclude<SummaryNode, number> {
  return { value, ...(low !== value && { low }), ...(high !== value && { high }) };
}

function reasonNode(node: SummaryNode, expression: Expression): ReasonNode {
  const { test, label } = expression;
  if (typeof node === 'number') return { test, label, value: node, low: node, high: node, detail: {}, children: [] };
  const { value, low = value, high = value, detail = {}, parts = [] } = node;
  if (typeof detail['override'] === 'string') {
    const computed = parts.map((part) => reasonNode(part, expression));
    return { test: 'override', label, value, low, high, detail, children: computed };
  }
  const asked = partsOf(expression);
  const children = parts.map((part, index) => reasonNode(part, asked[index]!));
  return { test, label, value, low, high, detail, ...tierOf(node), children };
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

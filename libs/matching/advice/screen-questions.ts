import {
  SCREEN_CODES,
  type CriterionAssessment,
  type ExplanationNode,
  type ScreenCode,
  type ScreenQuestion,
} from '#libs/contracts';
import { outcomeOf } from '../assess.js';
import { CONSTANTS } from '../constants.js';
import type { CompiledWeights } from '../fold/compile-weights.js';
import { gains, type Assessed } from './gains.js';

/** The most questions for one phone screen. */
const MOST = 6;
/** Names in one question; of duties, which are sentences, one. */
const MOST_NAMES = 3;

const MUST = CONSTANTS.mustFrom.value;
const WHOLE = 10000;

interface Doubt {
  code: ScreenCode;
  test: string;
  name: string;
  data: ScreenQuestion['data'];
}

/**
 * Lists what a phone screen should clarify, in at most six questions: must-haves that nothing shows, criteria that
 * could not be assessed, and those that are undated, only listed or nearly met. Must-haves come first, then the points
 * at stake. A criterion gets one question.
 * @param assessment its criteria in the order of the weights' role version
 * @returns nothing for an assessment without text
 */
export function screenQuestions(assessment: Assessed, weights: CompiledWeights): ScreenQuestion[] {
  if (!assessment.readable) return [];
  const { criteria } = assessment;
  const atStake = new Map(gains(assessment, weights).map(({ criterion, points }) => [criterion, points]));
  const musts = new Set(weights.musts.map((index) => criteria[index]!.id));
  const questions = criteria.flatMap((criterion) => {
    const question = questionOf(criterion, musts.has(criterion.id), atStake.get(criterion.id) ?? 0);
    if (!question) return [];
    // A certificate that is stated without a date counts in full, and is asked about all the same.
    return question.points > 0 || musts.has(criterion.id) || question.test === 'certifications' ? [question] : [];
  });
  const isMust = ({ criterion }: ScreenQuestion): number => (musts.has(criterion) ? 0 : 1);
  return questions.sort((a, b) => isMust(a) - isMust(b) || b.points - a.points).slice(0, MOST);
}

function questionOf(criterion: CriterionAssessment, must: boolean, points: number): ScreenQuestion | null {
  const { id, explanation, low } = criterion;
  // A certificate in free words gets no question about its use.
  const doubts = doubtsOf(explanation).filter(
    ({ test }) => test !== 'phrase' || criterion.category !== 'certifications',
  );
  const code = SCREEN_CODES.find((one) => doubts.some((doubt) => doubt.code === one));
  const first = doubts.find((doubt) => doubt.code === code);
  if (!code || !first) {
    // Nothing at all speaks for it: only a must-have is worth a question.
    return must && low < MUST
      ? { code: 'must-not-shown', criterion: id, test: explanation.test, names: [], points, data: {} }
      : null;
  }
  // One sentence asks about all it names: what it says besides must hold for each of them.
  const alike = doubts.filter(
    (doubt) => doubt.code === code && doubt.test === first.test && sameData(doubt.data, first.data),
  );
  const names = [...new Set(alike.map(({ name }) => name))].slice(0, first.test === 'duties' ? 1 : MOST_NAMES);
  return { code, criterion: id, test: first.test, names, points, data: first.data };
}

/** Doubts about the nodes that a value rests on: of alternatives only about the best ones. */
function doubtsOf(node: ExplanationNode): Doubt[] {
  switch (node.test) {
    case 'all':
      return node.children.flatMap(doubtsOf);
    case 'any':
      return bestOf(node, 1).flatMap(doubtsOf);
    case 'atLeast':
    case 'nth':
      return bestOf(node, Number(node.detail['n'])).flatMap(doubtsOf);
    case 'duties':
      return node.children
        .filter(({ value, similar }) => value > 0 && value < MUST && !similar)
        .map((duty) => doubt('near-miss', node, duty.label));
    default: {
      const found = DOUBTS[node.test]?.(node) ?? null;
      if (found) return [found];
      return outcomeOf(node) === 'unknown' ? [doubt('unknown', node)] : [];
    }
  }
}

function bestOf({ children }: ExplanationNode, count: number): ExplanationNode[] {
  return children
    .map((child, index) => ({ child, index }))
    .filter(({ child }) => child.high > 0)
    .sort((a, b) => b.child.value - a.child.value || b.child.high - a.child.high || a.index - b.index)
    .slice(0, count)
    .map(({ child }) => child);
}

/** The doubt about a leaf that leads to a question, by its test; null without one. */
const DOUBTS: Record<string, (node: ExplanationNode) => Doubt | null> = {
  skill(node) {
    const { detail, value } = node;
    if (value === 0) return null;
    const name = textOf(detail['name']) ?? textOf(detail['skill']) ?? node.label;
    const place = placed(node, name);
    if (place) return place;
    if (detail['credit'] !== WHOLE) return doubt('near-miss', node, name, { asked: node.label });
    const [asked, counted] = [detail['askedMonths'], detail['countedMonths']];
    return typeof asked === 'number' && typeof counted === 'number' && counted < asked
      ? doubt('near-miss', node, name, { askedMonths: asked, months: counted })
      : null;
  },
  cloud: (node) => (node.value === 0 ? null : placed(node, node.label)),
  phrase(node) {
    return node.value > 0 && !node.similar ? placed(node, node.label) : null;
  },
  experience(node) {
    const { detail } = node;
    const [bound, months] = [Number(detail['bound']), Number(detail['months'])];
    if (months >= bound) return null;
    if (detail['unreadableDates'] === true || detail['openEnded'] === true || Number(detail['undatedPositions']) > 0)
      return doubt('undated', node);
    return months * 2 >= bound
      ? doubt('near-miss', node, node.label, { bound, months, relevantMonths: Number(detail['relevantMonths']) })
      : null;
  },
  certifications(node) {
    const { detail } = node;
    const name = textOf(detail['name']);
    if (name === null) return null;
    if (detail['standing'] === 'undated' || detail['standing'] === 'held') return doubt('undated', node, name);
    return detail['standing'] === 'expired' ? doubt('near-miss', node, name) : null;
  },
  education(node) {
    if (node.value >= WHOLE) return null;
    if (node.high > node.value) return doubt('unknown', node);
    return node.detail['by'] === 'degree' ? doubt('near-miss', node) : null;
  },
  language(node) {
    if (node.value >= WHOLE) return null;
    const asked = textOf(node.detail['askedLevel']) ?? '';
    // A level that only the language of the résumé speaks for, or that stands for none, was not stated.
    const source = textOf(node.detail['level']) === null ? textOf(node.detail['source']) : null;
    const data = source === null ? { asked } : { asked, source };
    return doubt(node.high > node.value ? 'unknown' : 'near-miss', node, node.label, data);
  },
};

/** A doubt about where something stands, if there is one. */
function placed(node: ExplanationNode, name: string): Doubt | null {
  switch (node.detail['place']) {
    case 'undated-work':
    case 'undated-project':
      return doubt('undated', node, name);
    case 'listed':
    case 'certificate-or-course':
      return doubt('listed-only', node, name);
    default:
      return null;
  }
}

function doubt(code: ScreenCode, { test, label }: ExplanationNode, name = label, data: Doubt['data'] = {}): Doubt {
  return { code, test, name, data };
}

function sameData(one: Doubt['data'], other: Doubt['data']): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

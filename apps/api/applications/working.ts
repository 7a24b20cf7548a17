/** The whole working of a score: the same fold as everywhere, with sentences and the words it rests on. */
import type {
  EvidenceQuote,
  ExplainedNode,
  ExplanationNode,
  RoleContent,
  Span,
  WeightsContent,
  Working,
} from '#libs/contracts';
import type { AssessmentRow } from '#libs/database';
import { compileWeights, fold, likelyGains, screenQuestions } from '#libs/matching';
import { explainApplication, explainGains, explainNode, explainScreenQuestion } from '#libs/wording';
import { pointsOf } from '../shortlist/points.js';

export interface WorkingFacts {
  assessment: AssessmentRow;
  role: RoleContent;
  weights: { id: string; content: WeightsContent };
  rank: number | null;
  quote: (span: Span) => EvidenceQuote[];
}

export function workingOf({ assessment, role, weights, rank, quote }: WorkingFacts): Working {
  const { content } = assessment;
  const compiled = compileWeights(role.criteria, weights.content);
  const folded = fold(content.criteria, compiled);
  const gained = likelyGains(content, compiled);
  const gainSentences = explainGains(gained, { criteria: role.criteria, assessment: content });
  const words = explainApplication({ criteria: role.criteria, weights: weights.content, assessment: content, folded });
  const points = (hundredths: number): number | null => (content.readable ? pointsOf(hundredths) : null);
  const labels = new Map(role.criteria.map(({ id, label }) => [id, label]));
  return {
    score: points(folded.score),
    low: points(folded.low),
    high: points(folded.high),
    coverage: folded.coverage,
    lane: content.readable ? folded.lane : 'needs-look',
    rank,
    summary: words.summary,
    laneSentence: words.lane,
    reasons: words.reasons.map(({ tone, criterion, text }) => ({ tone, criterion, text })),
    categories: folded.categories.map((category, index) => ({
      category: category.category,
      weight: category.weight,
      value: category.value,
      points: pointsOf(category.points),
      sentence: words.categories[index]?.sentence ?? '',
    })),
    bonus: pointsOf(folded.bonus),
    benchmark: { ...content.band, sentence: words.band },
    gains: gained.map(({ criterion, points: more, lane }, index) => ({
      criterion,
      points: pointsOf(more),
      lane,
      sentence: gainSentences[index] ?? '',
    })),
    questions: screenQuestions(content, compiled).map((question) => ({
      code: question.code,
      criterion: question.criterion,
      points: pointsOf(question.points),
      sentence: explainScreenQuestion(question, { criteria: role.criteria, assessment: content }),
    })),
    flags: content.flags.map((flag, index) => ({
      code: flag.code,
      sentence: words.flags[index]?.sentence ?? '',
      evidence: flag.spans.flatMap(quote),
    })),
    criteria: content.criteria.map((criterion) => ({
      id: criterion.id,
      category: criterion.category,
      label: labels.get(criterion.id) ?? criterion.id,
      kind: weights.content.criteria[criterion.id]?.kind ?? 'required',
      importance: weights.content.criteria[criterion.id]?.importance ?? 0,
      outcome: criterion.outcome,
      value: criterion.value,
      low: criterion.low,
      high: criterion.high,
      explanation: nodeOf(criterion.explanation, quote),
    })),
    pinned: {
      asOf: content.asOf,
      matcher: assessment.matcher,
      taxonomy: { profile: assessment.taxonomy, role: role.taxonomy },
      assessmentId: assessment.id,
      profileId: assessment.profileId,
      roleVersionId: assessment.roleVersionId,
      weightsVersionId: weights.id,
    },
  };
}

function nodeOf(node: ExplanationNode, quote: WorkingFacts['quote']): ExplainedNode {
  return {
    test: node.test,
    label: node.label,
    value: node.value,
    low: node.low,
    high: node.high,
    sentence: explainNode(node),
    evidence: node.evidence.flatMap(({ span }) => quote(span)),
    children: node.children.map((child) => nodeOf(child, quote)),
  };
}

/** The whole working of a score: the same fold as everywhere, with sentences and the words it rests on. */
import type {
  CriterionAssessment,
  Evidence,
  EvidenceQuote,
  EvidenceTier,
  ExplainedNode,
  ExplanationNode,
  Outcome,
  Overridden,
  ReaderLanguage,
  RoleContent,
  Span,
  StatedFact,
  WeightsContent,
  Working,
} from '#libs/contracts';
import type { AssessmentRow, OverrideRow } from '#libs/database';
import { compileWeights, fold, likelyGains, outcomeOf, screenQuestions } from '#libs/matching';
import {
  explainApplication,
  explainGains,
  explainNode,
  explainScreenQuestion,
  missingInWords,
  statedText,
} from '#libs/wording';
import { toPoints } from '../scores/points.js';

export interface WorkingFacts {
  /** The language of the sentences. */
  language: ReaderLanguage;
  assessment: AssessmentRow;
  role: RoleContent;
  weights: { id: string; content: WeightsContent };
  rank: number | null;
  quote: (span: Span) => EvidenceQuote[];
  /** Returns users' statements at the span of a statement. */
  stated: (span: Span) => StatedFact[];
  /** Overrides that the assessment counts, by their ids. */
  overridden: ReadonlyMap<string, OverrideRow>;
}

export function workingOf({ assessment, role, weights, rank, ...words }: WorkingFacts): Working {
  const { content } = assessment;
  const compiled = compileWeights(role.criteria, weights.content);
  const folded = fold(content.criteria, compiled);
  const gained = likelyGains(content, compiled);
  const { language } = words;
  const known = { criteria: role.criteria, assessment: content };
  const gainSentences = explainGains(gained, known, language);
  const missing = missingInWords(gained, known, language);
  const explained = explainApplication({ ...known, weights: weights.content, folded }, language);
  const points = (hundredths: number): number | null => (content.readable ? toPoints(hundredths) : null);
  const labels = new Map(role.criteria.map(({ id, label }) => [id, label]));
  return {
    score: points(folded.score),
    low: points(folded.low),
    high: points(folded.high),
    coverage: folded.coverage,
    lane: content.readable ? folded.lane : 'review',
    rank,
    summary: explained.summary,
    laneSentence: explained.lane,
    reasons: explained.reasons.map(({ tone, criterion, text }) => ({ tone, criterion, text })),
    categories: folded.categories.map((category, index) => ({
      category: category.category,
      weight: category.weight,
      value: category.value,
      points: toPoints(category.points),
      sentence: explained.categories[index]?.sentence ?? '',
    })),
    bonus: toPoints(folded.bonus),
    benchmark: { ...content.band, sentence: explained.band },
    gains: gained.map(({ criterion, points: more, lane }, index) => ({
      criterion,
      points: toPoints(more),
      lane,
      what: missing[index] ?? '',
      sentence: gainSentences[index] ?? '',
    })),
    questions: screenQuestions(content, compiled).map((question) => ({
      code: question.code,
      criterion: question.criterion,
      points: toPoints(question.points),
      sentence: explainScreenQuestion(question, known, language),
    })),
    flags: content.flags.map((flag, index) => ({
      code: flag.code,
      sentence: explained.flags[index]?.sentence ?? '',
      evidence: flag.spans.flatMap(words.quote),
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
      override: overrideOf(criterion, words),
      explanation: nodeOf(criterion.explanation, words),
    })),
    pinned: {
      asOf: content.asOf,
      matcher: assessment.matcher,
      taxonomy: { profile: assessment.taxonomy, role: role.taxonomy },
      relatedWords: role.relatedWords ?? null,
      assessmentId: assessment.id,
      profileId: assessment.profileId,
      roleVersionId: assessment.roleVersionId,
      weightsVersionId: weights.id,
    },
  };
}

/** Returns, for an overridden criterion, the computed outcome and the user. */
function overrideOf(
  { explanation: { test, detail, children } }: CriterionAssessment,
  { overridden, language }: Pick<WorkingFacts, 'overridden' | 'language'>,
): Overridden | null {
  const [computed] = children;
  const row = test === 'override' ? overridden.get(String(detail['override'])) : undefined;
  if (row === undefined || computed === undefined) return null;
  const { id, source, reason, by, byName } = row;
  const at = row.at.toISOString();
  return {
    id,
    outcome: detail['computed'] as Outcome,
    value: computed.value,
    reason,
    by: { id: by, name: byName },
    at,
    source,
    sentence: statedText({ name: byName, at, source }, language),
  };
}

const tierOf = ({ tier }: Evidence): EvidenceTier => tier ?? 'exact';

function nodeOf(node: ExplanationNode, words: Pick<WorkingFacts, 'quote' | 'stated' | 'language'>): ExplainedNode {
  return {
    test: node.test,
    label: node.label,
    value: node.value,
    low: node.low,
    high: node.high,
    outcome: outcomeOf(node),
    similar: node.similar === true,
    sentence: explainNode(node, words.language),
    evidence: node.evidence.flatMap((one) => words.quote(one.span).map((quote) => ({ ...quote, tier: tierOf(one) }))),
    statements: node.evidence.flatMap(({ span }) => words.stated(span)),
    children: node.children.map((child) => nodeOf(child, words)),
  };
}

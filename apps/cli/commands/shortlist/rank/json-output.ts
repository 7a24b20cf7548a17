import { BUILDER } from '#libs/resume';
import type { Evidence, ExplanationNode } from '#libs/contracts';
import { evidenceOf, MATCHER, outcomeOf } from '#libs/matching';
import { explainBand, explainFlag, explainNode, findingText } from '#libs/wording';
import { adviceOf } from './advice.js';
import type { RankedCandidate } from './rank-candidates.js';
import type { RankedRow, RankingOutput, RankingTerms } from './ranking-output.js';

/** Hundredths of a point as points with two decimals. */
const points = (hundredths: number): number => hundredths / 100;
/** Ten-thousandths as a share. */
const share = (value: number): number => value / 10_000;

/** The contract of `rank --format json`: one JSON object, a candidate a line. */
export const jsonOutput: RankingOutput<string> = {
  row: (candidate, terms) => JSON.stringify(candidateJson(candidate, terms)),
  *print({ role, asOf, asOfFrom, weights }, rows, unread) {
    const head = JSON.stringify({
      role: role.title,
      asOf,
      asOfFrom,
      weights: weights.categories,
      thresholds: weights.thresholds,
      versions: { reader: role.reader, taxonomy: role.taxonomy, profile: BUILDER, matcher: MATCHER },
    });
    yield `${head.slice(0, -1)},"candidates":[`;
    let before = '\n';
    for (const line of [...rows.map(withSummary), ...unread.map((candidate) => JSON.stringify(candidate))]) {
      yield `${before}${line}`;
      before = ',\n';
    }
    yield '\n]}\n';
  },
};

/** A candidate's line with its summary as the last member. */
const withSummary = ({ row, summary }: RankedRow<string>): string =>
  `${row.slice(0, -1)},"summary":${JSON.stringify(summary)}}`;

function candidateJson(candidate: RankedCandidate, terms: RankingTerms): object {
  const { role, weights } = terms;
  const { file, text, profile, assessment, folded } = candidate;
  const quote = ({ start, end }: { start: number; end: number }) => ({ quote: text.slice(start, end), start, end });
  const evidence = ({ span, tier }: Evidence) => ({ ...quote(span), tier: tier ?? 'exact' });
  const part = (node: ExplanationNode) => ({
    label: node.label,
    outcome: outcomeOf(node),
    value: share(node.value),
    low: share(node.low),
    high: share(node.high),
    evidence: node.value === 0 ? [] : node.evidence.map(evidence),
  });
  const advice = adviceOf(candidate, terms);
  const labels = new Map(role.criteria.map(({ id, label }) => [id, label]));
  return {
    file,
    name: profile.identity.name?.value ?? null,
    score: points(folded.score),
    low: points(folded.low),
    high: points(folded.high),
    coverage: folded.coverage,
    lane: folded.lane,
    mustsMissed: folded.mustsMissed,
    benchmark: { ...assessment.band, sentence: explainBand(assessment, 'en') },
    categories: folded.categories.map(({ category, weight, value, points: earned }) => ({
      category,
      weight,
      value: share(value),
      points: points(earned),
    })),
    criteria: assessment.criteria.map((criterion) => ({
      id: criterion.id,
      category: criterion.category,
      label: labels.get(criterion.id) ?? criterion.id,
      kind: weights.criteria[criterion.id]?.kind,
      outcome: criterion.outcome,
      value: share(criterion.value),
      low: share(criterion.low),
      high: share(criterion.high),
      sentence: explainNode(criterion.explanation, 'en'),
      evidence: evidenceOf(criterion.explanation).map(evidence),
      ...(criterion.explanation.test === 'duties' && { parts: criterion.explanation.children.map(part) }),
    })),
    bonus: points(folded.bonus),
    gains: advice.gains.map(({ criterion, points: gained, lane, sentence }) => ({
      criterion,
      points: points(gained),
      lane,
      sentence,
    })),
    questions: advice.questions.map(({ code, criterion, points: atStake, sentence }) => ({
      code,
      criterion,
      points: points(atStake),
      sentence,
    })),
    flags: assessment.flags.map((flag) => ({
      code: flag.code,
      data: flag.data,
      sentence: explainFlag(flag, 'en'),
      evidence: flag.spans.map(quote),
    })),
    findings: candidate.findings.map(({ code, data, span }) => ({
      code,
      data,
      sentence: findingText({ code, data }, 'en'),
      evidence: span ? [quote(span)] : [],
    })),
  };
}

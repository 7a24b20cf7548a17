import {
  CATEGORIES,
  quotedEvidence,
  type CriterionAssessment,
  type Evidence,
  type EvidenceTier,
  type ExplanationNode,
  type Outcome,
} from '#libs/contracts';
import { evidenceOf, outcomeOf } from '#libs/matching';
import {
  excerpt,
  explainApplication,
  explainNode,
  explainPart,
  nameAtStart,
  NAMES,
  quotedWords,
  REPORT,
  countWords,
} from '#libs/wording';
import { adviceOf } from './advice.js';
import type { RankedCandidate } from './rank-candidates.js';
import type { RankingTerms } from './ranking-output.js';

const SIGNS: Record<Outcome, string> = { met: '+', partial: '~', missing: '-', unknown: '?' };
/** Quotes under a criterion, and letters of one: enough to find the line. */
const QUOTES = 4;
const QUOTE_LENGTH = 110;
/** The parts of these have a line each. */
const EXPLAINED_BY_PARTS: readonly string[] = ['all', 'duties', 'experience'];

/** The whole working of a score, line by line: each criterion with what was found and where, then what would change it and what to ask. */
export function workingLines(candidate: RankedCandidate, terms: RankingTerms): string[] {
  const { assessment, folded, text } = candidate;
  const { role, weights } = terms;
  const words = explainApplication({ criteria: role.criteria, weights, assessment, folded }, 'en');
  const labels = new Map(role.criteria.map(({ id, label }) => [id, label]));
  const criterionLines = ({ id, explanation }: CriterionAssessment): string[] => {
    const name = nameAtStart(labels.get(id) ?? id);
    const kind = NAMES.en.kinds[weights.criteria[id]?.kind ?? 'required'].toLowerCase();
    return [
      `  ${SIGNS[outcomeOf(explanation)]} ${name} (${kind}): ${explainNode(explanation, 'en')}`,
      ...evidenceLines(explanation, text),
    ];
  };
  const criteria = CATEGORIES.flatMap((category) => {
    const own = assessment.criteria.filter((one) => one.category === category);
    const categorySentence = words.categories.find((one) => one.category === category)?.sentence;
    return own.length === 0
      ? []
      : [
          `${NAMES.en.categories[category]}${categorySentence === undefined ? '' : `: ${categorySentence}`}`,
          ...own.flatMap(criterionLines),
        ];
  });
  const { gains, questions } = adviceOf(candidate, terms);
  return [
    words.summary,
    words.lane,
    ...criteria,
    ...(gains.length === 0 ? [] : ['If the résumé showed this', ...gains.map(({ sentence }) => `  ${sentence}`)]),
    ...(questions.length === 0 ? [] : ['Phone screen questions', ...questions.map(({ sentence }) => `  ${sentence}`)]),
  ];
}

/**
 * Returns the evidence of a criterion. A whole shows it part by part, so that each quote is below the part it supports.
 */
function evidenceLines(node: ExplanationNode, text: string): string[] {
  // Of a whole that is missing, the sentence names the parts.
  if (node.test === 'all' && node.high === 0) return [];
  if (!EXPLAINED_BY_PARTS.includes(node.test) || node.children.length === 0)
    return quoteLines(node, evidenceOf(node), text);
  const ofParts = new Set(node.children.flatMap(({ evidence }) => evidence).map(({ span }) => span));
  const own = node.test === 'experience' ? node.evidence.filter(({ span }) => !ofParts.has(span)) : [];
  return [
    ...quoteLines(node, own, text),
    ...node.children.flatMap((part) => [
      `    ${SIGNS[outcomeOf(part)]} ${explainPart({ ...part, label: excerpt(part.label, QUOTE_LENGTH) }, 'en')}`,
      ...quoteLines(part, evidenceOf(part), text).map((line) => `  ${line}`),
    ]),
  ];
}

/** Before a quote of each tier; the thing itself needs no word. */
const TIERS: Record<EvidenceTier, string> = {
  exact: '',
  implied: `${REPORT.en.tiers.implied}: `,
  similar: `${REPORT.en.tiers.similar}: `,
};

/** Quotes of similar wording are left out where something is shown. The quotes that say most of what they are quoted for, of positions all, in the order of the text. */
function quoteLines(node: ExplanationNode, evidence: readonly Evidence[], text: string): string[] {
  const about = quotedWords(node);
  const quoted = quotedEvidence(evidence);
  const quotes = quoted.map(({ span }) => text.slice(span.start, span.end));
  const most = quotes
    .map((quote, at) => ({ at, label: countWords(quote, [node.label]), all: countWords(quote, about) }))
    .sort((a, b) => b.label - a.label || b.all - a.all || a.at - b.at)
    .slice(0, node.test === 'experience' ? quoted.length : QUOTES);
  return most
    .sort((a, b) => a.at - b.at)
    .map(({ at }) => `      ${TIERS[quoted[at]!.tier ?? 'exact']}“${excerpt(quotes[at]!, QUOTE_LENGTH, about)}”`);
}

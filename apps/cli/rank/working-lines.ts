import { CATEGORIES, type Outcome } from '#libs/contracts';
import { evidenceOf } from '#libs/matching';
import { CATEGORY_NAMES, explainApplication, explainNode, KIND_NAMES } from '#libs/wording';
import { adviceOf } from './advice.js';
import type { RankedCandidate } from './rank-candidates.js';
import type { RankingTerms } from './ranking-output.js';

const SIGNS: Record<Outcome, string> = { met: '+', partial: '~', missing: '-', unknown: '?' };
/** Quotes under a criterion, and letters of one: enough to find the line. */
const QUOTES = 4;
const QUOTE_LENGTH = 100;

/** The whole working of a score, line by line: each criterion with what was found and where, then what would change it and what to ask. */
export function workingLines(candidate: RankedCandidate, terms: RankingTerms): string[] {
  const { assessment, folded, text } = candidate;
  const { role, weights } = terms;
  const words = explainApplication({ criteria: role.criteria, weights, assessment, folded });
  const labels = new Map(role.criteria.map(({ id, label }) => [id, label]));
  const criteria = CATEGORIES.flatMap((category) => {
    const own = assessment.criteria.filter((one) => one.category === category);
    const said = words.categories.find((one) => one.category === category)?.sentence;
    return own.length === 0
      ? []
      : [
          `${CATEGORY_NAMES[category]}${said === undefined ? '' : `: ${said}`}`,
          ...own.flatMap(({ id, outcome, explanation }) => [
            `  ${SIGNS[outcome]} ${labels.get(id) ?? id} (${KIND_NAMES[weights.criteria[id]?.kind ?? 'required'].toLowerCase()}): ${explainNode(explanation)}`,
            ...evidenceOf(explanation)
              .slice(0, QUOTES)
              .map(({ span }) => `      “${shortened(text.slice(span.start, span.end))}”`),
          ]),
        ];
  });
  const { gains, questions } = adviceOf(candidate, terms);
  return [
    words.summary,
    words.lane,
    ...criteria,
    ...(gains.length === 0
      ? []
      : ['What would change the score most', ...gains.map(({ sentence }) => `  ${sentence}`)]),
    ...(questions.length === 0 ? [] : ['To settle in a talk', ...questions.map(({ sentence }) => `  ${sentence}`)]),
  ];
}

function shortened(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim();
  return line.length > QUOTE_LENGTH ? `${line.slice(0, QUOTE_LENGTH - 1).trimEnd()}…` : line;
}

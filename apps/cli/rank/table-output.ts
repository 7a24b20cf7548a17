import type { RoleContent } from '#libs/contracts';
import { CATEGORY_NAMES, explainApplication, LANE_NAMES } from '#libs/wording';
import type { Ranking } from './json-output.js';
import type { RankedCandidate } from './rank-candidates.js';

/** How many reasons of each tone stand under a candidate: enough to see why, few enough to compare people. */
const REASONS_SHOWN = { for: 3, against: 2, open: 1 } as const;
const SIGNS = { for: '+', against: '-', open: '?' } as const;

const AS_OF_WORDS: Record<Ranking['asOfFrom'], string> = {
  option: 'given',
  role: "the role's own",
  today: 'today: neither the role nor --as-of names one',
};

/** For people: lanes with their candidates, best first, and the strongest reasons of each. */
export function rankingTable(ranking: Ranking): string {
  const { role, asOf, asOfFrom, weights, ranked, unread } = ranking;
  const points = Object.entries(weights.categories).filter(([, value]) => value > 0);
  const lines = [
    role.title,
    `As of ${asOf} (${AS_OF_WORDS[asOfFrom]})`,
    `Points: ${points.map(([category, value]) => `${CATEGORY_NAMES[category as keyof typeof CATEGORY_NAMES]} ${value}`).join(', ')}`,
  ];
  let lane: string | null = null;
  for (const [index, candidate] of ranked.entries()) {
    if (candidate.folded.lane !== lane) {
      lane = candidate.folded.lane;
      lines.push('', LANE_NAMES[candidate.folded.lane]);
    }
    lines.push(...candidateLines(index + 1, candidate, role, ranking));
  }
  if (unread.length > 0) {
    lines.push('', 'Not read', ...unread.map(({ file, error }) => `      ${file}: ${error.message}`));
  }
  return `${lines.join('\n')}\n`;
}

function candidateLines(rank: number, candidate: RankedCandidate, role: RoleContent, { weights }: Ranking): string[] {
  const { assessment, folded, profile, file } = candidate;
  const words = explainApplication({ criteria: role.criteria, weights, assessment, folded });
  const name = profile.identity.name?.value;
  const range = folded.low === folded.high ? '' : ` (${whole(folded.low)} to ${whole(folded.high)})`;
  const shown = (Object.keys(REASONS_SHOWN) as (keyof typeof REASONS_SHOWN)[]).flatMap((tone) =>
    words.reasons
      .filter((reason) => reason.tone === tone && reason.points > 0)
      .slice(0, REASONS_SHOWN[tone])
      .map(({ text }) => `           ${SIGNS[tone]} ${text}`),
  );
  return [
    `${String(rank).padStart(4)}  ${whole(folded.score).padStart(3)}${range}  ${name === undefined ? file : `${name}, ${file}`}`,
    `           ${words.band}`,
    ...shown,
    ...words.flags.map(({ sentence }) => `           ! ${sentence}`),
  ];
}

/** People see whole points. */
function whole(hundredths: number): string {
  return String(Math.round(hundredths / 100));
}

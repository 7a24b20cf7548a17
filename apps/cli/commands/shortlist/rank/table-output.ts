import { mustsThat, type Category, type Lane } from '#libs/contracts';
import { isNearMiss } from '#libs/matching';
import { excerpt, explainApplication, findingText, GRAMMAR, NAMES, questionText, REPORT } from '#libs/wording';
import { workingLines } from './working-lines.js';
import type { RankedCandidate } from './rank-candidates.js';
import type { RankingOutput, RankingTerms } from './ranking-output.js';

/** The number of reasons of each tone under a candidate: enough to see why, and few enough to compare candidates. */
const REASONS_SHOWN = { for: 3, against: 2, open: 1 } as const;
const SIGNS = { for: '+', against: '-', open: '?' } as const;
const TONES = ['for', 'against', 'open'] as const;
/** Findings that a flag of the assessment repeats, or that need no attention. */
const FLAGGED: ReadonlySet<string> = new Set(['dates-unreadable', 'future-date', 'hidden-text']);
/** Lines that tell what kind of document a file is. */
const CUES_SHOWN = 3;
/** Letters of a quote beside a remark. */
const QUOTE_LENGTH = 60;
/** The number of near misses that are named before the lanes. */
const NEAR_MISSES_SHOWN = 5;
const INDENT = '           ';

const AS_OF_WORDS: Record<RankingTerms['asOfFrom'], string> = {
  option: 'given',
  role: "the role's own",
  today: 'today, because neither the role nor --as-of sets a date',
};

interface Entry {
  lane: Lane;
  /** Null unless the candidate misses one must-have and is a strong match otherwise. */
  nearMiss: string | null;
  /** The title in the first line, after the rank. */
  title: string;
  lines: string[];
}

/** For people: lanes with their candidates, best first, and the strongest reasons of each. */
export const tableOutput: RankingOutput<Entry> = {
  row: entryOf,
  *print({ role, asOf, asOfFrom, weights }, rows, unread) {
    const categories = (Object.entries(weights.categories) as [Category, number][]).filter(([, value]) => value > 0);
    yield `${role.title}\n`;
    const unknown = role.questions.find(({ code }) => code === 'title-unknown');
    if (unknown) yield `${questionText(unknown, 'en')}\n`;
    yield `As of ${asOf} (${AS_OF_WORDS[asOfFrom]})\n`;
    yield `Points: ${categories.map(([category, value]) => `${NAMES.en.categories[category]} ${value}`).join(', ')}\n`;
    if (!Object.values(weights.criteria).some(({ kind }) => kind === 'must'))
      yield 'The role has no must-have. Candidates differ by score only\n';
    yield `${NAMES.en.lanes.strong} from ${weights.thresholds.strong} points, ${NAMES.en.lanes.possible.toLowerCase()} from ${weights.thresholds.possible}\n`;
    const near = rows.flatMap(({ row }) => row.nearMiss ?? []).slice(0, NEAR_MISSES_SHOWN);
    if (near.length > 0) yield `\n${REPORT.en.nearMisses}\n${near.map((line) => `      ${line}\n`).join('')}`;
    let lane: Lane | null = null;
    for (const [index, { row, summary }] of rows.entries()) {
      if (row.lane !== lane) {
        lane = row.lane;
        yield `\n${NAMES.en.lanes[lane]}\n`;
      }
      const lines = [...(summary === null ? [] : [summary]), ...row.lines];
      yield `${String(index + 1).padStart(4)}  ${row.title}\n${lines.map((line) => `${INDENT}${line}\n`).join('')}`;
    }
    const others = unread.filter((one) => one.notResume !== undefined);
    if (others.length > 0) yield '\nNot a résumé? Not ranked. With --all-resumes they are\n';
    for (const { file, error, notResume } of others) {
      yield `      ${file}: ${error.message}\n`;
      for (const { quote } of notResume!.evidence.slice(0, CUES_SHOWN))
        yield `${INDENT}“${excerpt(quote, QUOTE_LENGTH)}”\n`;
    }
    const failed = unread.filter((one) => one.notResume === undefined);
    if (failed.length > 0) yield '\nNot read\n';
    for (const { file, error } of failed) yield `      ${file}: ${error.message}\n`;
  },
};

function entryOf(candidate: RankedCandidate, terms: RankingTerms): Entry {
  const { role, weights } = terms;
  const { assessment, folded, profile, file } = candidate;
  const words = explainApplication({ criteria: role.criteria, weights, assessment, folded }, 'en');
  const name = profile.identity.name?.value;
  const range = folded.low === folded.high ? '' : ` (${whole(folded.low)} to ${whole(folded.high)})`;
  const reasons = TONES.flatMap((tone) =>
    words.reasons
      .filter((reason) => reason.tone === tone && reason.points > 0)
      .slice(0, REASONS_SHOWN[tone])
      .map(({ text }) => `${SIGNS[tone]} ${text}`),
  );
  const title = name === undefined ? file : `${name}, ${file}`;
  const labels = new Map(role.criteria.map(({ id, label }) => [id, label]));
  const [missed] = mustsThat('missed', assessment.criteria, weights);
  return {
    lane: folded.lane,
    nearMiss: missed && isNearMiss(folded, weights.thresholds.strong) ? `${title}: ${labels.get(missed.id)}` : null,
    title: `${whole(folded.score).padStart(3)}${range}  ${title}`,
    lines: [
      words.band,
      ...(terms.explain ? workingLines(candidate, terms) : reasons),
      ...words.flags.map(({ sentence }) => `! ${sentence}`),
      ...oddLines(candidate),
    ],
  };
}

/** Returns the reader's findings, each once, with its line. */
function oddLines({ findings, text }: RankedCandidate): string[] {
  const lines = findings
    .filter(({ code }) => !FLAGGED.has(code))
    .map((finding) => {
      const { span } = finding;
      const about = span === null ? '' : excerpt(text.slice(span.start, span.end), QUOTE_LENGTH);
      return about === ''
        ? `! ${findingText(finding, 'en')}`
        : `! “${about}” – ${GRAMMAR.en.insideSentence(findingText(finding, 'en'))}`;
    });
  return [...new Set(lines)];
}

/** People see whole points. */
function whole(hundredths: number): string {
  return String(Math.round(hundredths / 100));
}

import {
  earned,
  MUST_FROM,
  mustsThat,
  type Assessment,
  type Category,
  type Criterion,
  type Flag,
  type Folded,
  type MustOutcome,
  type Outcome,
  type ReaderLanguage,
  type ReasonCriterion,
  type WeightsContent,
  type Worth,
} from '#libs/contracts';
import { excerpt } from './excerpt.js';
import { explainCriterion, explainFor } from './explain-node.js';
import { isNameFirst, NAMED } from './explain-part.js';
import { GRAMMAR } from './grammar.js';
import { nameAtStart } from './letters.js';
import { SCORES } from './scores.js';

/**
 * One reason of a score. `for` by points earned beyond those missed, so that what is met by half leads no list; `against` by points missed;
 * `open` for what could not be assessed. Where nothing is there by half, what earns most stands under `for`.
 */
export interface Reason {
  tone: 'for' | 'against' | 'open';
  /** Id of the criterion. */
  criterion: string;
  text: string;
  /** Hundredths of a point: earned (`for`), missed (`against`), at stake (`open`). */
  points: number;
}

export interface ApplicationInWords {
  summary: string;
  lane: string;
  band: string;
  /** Strongest first within each tone; `for`, `against`, `open`. */
  reasons: Reason[];
  categories: { category: Category; sentence: string }[];
  /** Null when the role has no bonus criteria. */
  bonus: string | null;
  flags: { code: Flag['code']; sentence: string }[];
}

export interface ApplicationData {
  criteria: readonly Pick<Criterion, 'id' | 'label'>[];
  weights: WeightsContent;
  assessment: Assessment;
  folded: Folded;
}

/**
 * The whole of a score in words. Takes the numbers as they are and makes none of its own but shares of points.
 * @returns plain sentences without full stops.
 */
export function explainApplication(data: ApplicationData, language: ReaderLanguage): ApplicationInWords {
  const words = SCORES[language];
  const { assessment, folded, weights } = data;
  const unscored = assessment.flags.some(({ code }) => code === 'not-resume') ? 'notResume' : 'unreadable';
  return {
    summary: assessment.readable ? words.summary.score(folded) : words.summary[unscored],
    lane: explainLane(data, language),
    band: assessment.readable
      ? explainBand(assessment, language)
      : words.band[unscored === 'notResume' ? 'notResume' : 'unread'],
    reasons: reasonsOf(data, language),
    categories: folded.categories.map(({ category, points, weight }) => ({
      category,
      sentence: words.category({ points, weight }),
    })),
    bonus: Object.values(weights.criteria).some(({ kind }) => kind === 'bonus')
      ? words.bonus({ points: folded.bonus })
      : null,
    flags: assessment.flags.map((flag) => ({ code: flag.code, sentence: explainFlag(flag, language) })),
  };
}

/** The band a candidate reads as, with the months it rests on. */
export function explainBand({ band, flags }: Pick<Assessment, 'band' | 'flags'>, language: ReaderLanguage): string {
  const { band: words, levels } = SCORES[language];
  const isUnparsed = flags.some(({ code }) => code === 'unparsed');
  const { reads, relevantMonths, adjacentMonths, approximate = false, lowest } = band;
  // A lost position is not the absence of one.
  if (isUnparsed && relevantMonths === 0) return words.unparsed;
  const work = { relevantMonths, adjacentMonths, approximate };
  if (reads === 'not-stated') {
    return relevantMonths + adjacentMonths > 0 ? words.noBands(work) : words.notStated;
  }
  if (reads === 'below') return words.below({ lowest: levels[lowest ?? 'entry'], ...work });
  return words.reads({ level: levels[reads], ...work });
}

/** Returns the text of a flag. */
export function explainFlag({ code, data }: Pick<Flag, 'code' | 'data'>, language: ReaderLanguage): string {
  return SCORES[language].flags[code](data);
}

/** Why an application is in its lane: the score at which it begins, and must-haves that are met, missed or could not be assessed. */
export function explainLane(
  { criteria, weights, assessment, folded }: ApplicationData,
  language: ReaderLanguage,
): string {
  const words = SCORES[language].lane;
  const labels = new Map(criteria.map(({ id, label }) => [id, label]));
  const musts = assessment.criteria.filter(({ id }) => weights.criteria[id]?.kind === 'must');
  const named = (outcome: MustOutcome): string[] =>
    mustsThat(outcome, assessment.criteria, weights).map(({ id }) => labels.get(id) ?? id);
  const { thresholds } = weights;
  switch (folded.lane) {
    case 'strong':
    case 'possible':
      return words[folded.lane]({ musts: musts.length, threshold: thresholds[folded.lane] });
    case 'review':
      return words.review({
        unknown: assessment.readable ? named('unknown') : [],
        range: assessment.readable ? { low: folded.low, high: folded.high, threshold: thresholds.possible } : null,
      });
    case 'missing-must':
      return words['missing-must']({ failed: named('missed') });
    case 'unlikely':
      return words.unlikely({ failed: named('missed'), threshold: thresholds.possible });
  }
}

/** The data of reasons: an assessment, or the result of `libs/matching` for its summary. */
export interface ReasonData extends Pick<ApplicationData, 'criteria' | 'weights'> {
  assessment: { readable: boolean; criteria: readonly ReasonCriterion[] };
}

/** Reasons of a score, each with the points it earns, misses or leaves open under the weights. Strongest first within each tone. */
function reasonsOf(data: ReasonData, language: ReaderLanguage): Reason[] {
  return weighedReasons(data).map((reason) => worded(reason, data, language));
}

/** The strongest of `reasonsOf` that are worth points, at most so many of each tone, without their points in words. Words no others. */
export function topReasons(
  data: ReasonData,
  most: Readonly<Record<Reason['tone'], number>>,
  language: ReaderLanguage,
): Reason[] {
  const left = { ...most };
  return weighedReasons(data)
    .filter(({ tone, points }) => points > 0 && left[tone]-- > 0)
    .map((reason) => worded(reason, data, language, false));
}

/** A reason before it is said. */
interface WeighedReason {
  tone: Reason['tone'];
  criterion: ReasonCriterion;
  worth: Worth;
  /** Hundredths of a point: as in `Reason`, and what the order of a tone goes by. */
  points: number;
  rank: number;
}

const TONES: readonly Reason['tone'][] = ['for', 'against', 'open'];

function weighedReasons({ weights, assessment }: ReasonData): WeighedReason[] {
  if (!assessment.readable) return [];
  const sums = importanceByCategory(assessment.criteria, weights);
  const reasons = assessment.criteria.map((criterion): WeighedReason => {
    const worth = worthOf(criterion, sums, weights);
    const tone = toneOf(criterion.outcome, criterion.value);
    const got = earned(worth, criterion.value);
    const missed = earned(worth, WHOLE) - got;
    const open = earned(worth, criterion.high) - earned(worth, criterion.low);
    const points = { for: got, against: missed, open }[tone];
    return { tone, criterion, worth, points, rank: tone === 'for' ? got - missed : points };
  });
  // Sorting is stable: ties stay in the order of the criteria.
  return speakingFor(reasons).sort((a, b) => TONES.indexOf(a.tone) - TONES.indexOf(b.tone) || b.rank - a.rank);
}

/**
 * Returns the strongest facts of candidates without a criterion that is half met: a list begins with what was found,
 * however little.
 */
function speakingFor(reasons: WeighedReason[]): WeighedReason[] {
  if (reasons.some(({ tone, points }) => tone === 'for' && points > 0)) return reasons;
  const got = ({ worth, criterion }: WeighedReason): number => earned(worth, criterion.value);
  const most = reasons
    .filter(
      ({ tone, criterion, worth }) =>
        tone === 'against' && !criterion.explanation.similar && earned(worth, criterion.value) > 0,
    )
    .reduce<WeighedReason | null>((best, next) => (best && got(best) >= got(next) ? best : next), null);
  return reasons.map((reason) => (reason === most ? { ...reason, tone: 'for', points: got(reason) } : reason));
}

function worded(
  { tone, criterion, worth, points }: WeighedReason,
  { criteria }: ReasonData,
  language: ReaderLanguage,
  isWithPoints = true,
): Reason {
  const { reason } = SCORES[language];
  const { id, low, value, high } = criterion;
  const label = criteria.find((one) => one.id === id)?.label ?? id;
  const sentence = named(excerpt(nameAtStart(label), LABEL_LENGTH), criterion, { tone, language });
  const text = !isWithPoints
    ? sentence
    : tone === 'open'
      ? reason.open({ sentence, low: earned(worth, low), high: earned(worth, high) })
      : reason.scored({ sentence, points: earned(worth, value), possible: earned(worth, WHOLE) });
  return { tone, criterion: id, text, points };
}

/** Letters of a label in a reason: of four certificates in a row two tell which are meant. */
const LABEL_LENGTH = 70;

const WHOLE = 10000;

/** A sentence with the name of its criterion, unless it begins with it. */
function named(
  atStart: string,
  criterion: ReasonCriterion,
  { tone, language }: { tone: Reason['tone']; language: ReaderLanguage },
): string {
  const sentence = tone === 'for' ? explainFor(criterion, language) : explainCriterion(criterion, language);
  if (sentence.startsWith(`${atStart}:`)) return sentence;
  const { explanation } = criterion;
  return isNameFirst(sentence, explanation) || (explanation.implied && NAMED.includes(explanation.test))
    ? `${atStart} · ${sentence}`
    : `${atStart}: ${GRAMMAR[language].insideSentence(sentence)}`;
}

function toneOf(outcome: Outcome, value: number): Reason['tone'] {
  if (outcome === 'unknown') return 'open';
  return outcome === 'missing' || value < MUST_FROM ? 'against' : 'for';
}

/** Sums of importance over the criteria of each category, those that give a bonus aside. */
function importanceByCategory(all: readonly ReasonCriterion[], { criteria }: WeightsContent): Map<Category, number> {
  const sums = new Map<Category, number>();
  for (const { id, category } of all) {
    const weight = criteria[id];
    if (weight && weight.kind !== 'bonus') sums.set(category, (sums.get(category) ?? 0) + weight.importance);
  }
  return sums;
}

function worthOf(
  { id, category }: ReasonCriterion,
  sums: ReadonlyMap<Category, number>,
  { categories, criteria }: WeightsContent,
): Worth {
  const weight = criteria[id];
  if (!weight) return { weight: 0, importance: 0, importances: 0 };
  // A bonus is a point of its own.
  if (weight.kind === 'bonus') return { weight: 1, importance: 1, importances: 1 };
  return { weight: categories[category], importance: weight.importance, importances: sums.get(category) ?? 0 };
}

/** The result of `assess()`: a value with evidence for each criterion, independent of weights. */
import type { EvidenceTier } from '../documents/evidence-tier.js';
import type { Span } from '../profile/profile.js';
import type { Category, Level, TenThousandths } from '../../roles/content/role.js';
import type { Lane, MustOutcome, WeightsContent } from '../../roles/weights/weights.js';

/**
 * The outcomes of a criterion, best first. `unknown` means that the documents leave the question open, which is not the
 * same as `missing`.
 */
export const OUTCOMES = ['met', 'partial', 'missing', 'unknown'] as const;
/** One value of {@link OUTCOMES}. */
export type Outcome = (typeof OUTCOMES)[number];

/** The outcomes that a user can set by an override: a user knows, so `unknown` is not among them. */
export const OVERRIDE_OUTCOMES = ['met', 'partial', 'missing'] as const satisfies readonly Outcome[];
/** One value of {@link OVERRIDE_OUTCOMES}. */
export type OverrideOutcome = (typeof OVERRIDE_OUTCOMES)[number];

/** A criterion whose value reaches this many ten-thousandths is met; a lower value above 0 is partly met. */
export const MET_FROM = 8000;
/** A must-have whose value reaches this many ten-thousandths holds; below it, the must-have is missed. */
export const MUST_FROM = 5000;

/**
 * A value with the range that it could have, in whole ten-thousandths with `low <= value <= high`.
 * All three are equal when the value is known; an unknown leaf is 5000 between 0 and 10000.
 */
export interface Value {
  value: TenThousandths;
  low: TenThousandths;
  high: TenThousandths;
}

/**
 * Evidence is the place in a document that a credit rests on. The API and the CLI add the quote,
 * which is the document text at the span.
 */
export interface Evidence {
  span: Span;
  /** Left out for the thing itself, by its name or a listed synonym. */
  tier?: Exclude<EvidenceTier, 'exact'>;
}

/** A detail holds the numbers and ids that a value was computed from; `libs/wording` turns them into sentences. */
export type Detail = Record<string, string | number | boolean | null>;

/** A node of an explanation that holds what its sentence is worded from. It carries no evidence. */
export interface ReasonNode extends Value {
  test: string;
  label: string;
  detail: Detail;
  /** Set where nothing but similar wording was found: the outcome is `missing`, whatever the value. */
  similar?: true;
  /** Set where only something narrower than what is asked shows it. */
  implied?: true;
  children: ReasonNode[];
}

/**
 * A node of an explanation with its evidence. The value of an inner node follows from its children,
 * that of a leaf from `detail`.
 */
export interface ExplanationNode extends ReasonNode {
  evidence: Evidence[];
  children: ExplanationNode[];
}

/** The assessment of a criterion without evidence: what the reasons in a list are worded from. */
export interface ReasonCriterion extends Value {
  id: string;
  category: Category;
  outcome: Outcome;
  /** Its outcome as a must-have; left out where the value alone decides ({@link mustOutcomeOf}). */
  must?: MustOutcome;
  explanation: ReasonNode;
}

/** What sets a candidate apart from those who rank beside them: indices of criteria. */
export interface Distinctions {
  /** The certification that the role asks for and the candidate holds; null: none. */
  held: number | null;
  /** Met, and worth more here than beside: the greatest lead first. */
  strengths: number[];
  /** Not found: must-haves first, then what most others beside have. */
  gaps: number[];
}

/**
 * Returns the outcome of a criterion as a must-have. Without an outcome of its own it is met when its low reaches
 * {@link MUST_FROM} and missed when not even its high does.
 */
export function mustOutcomeOf({ low, high, must }: Pick<Value, 'low' | 'high'> & { must?: MustOutcome }): MustOutcome {
  return must ?? (high < MUST_FROM ? 'missed' : low < MUST_FROM ? 'unknown' : 'met');
}

/** Returns the must-haves under weights that have an outcome, in the order given. */
export function mustsThat<One extends ReasonCriterion>(
  outcome: MustOutcome,
  criteria: readonly One[],
  weights: Pick<WeightsContent, 'criteria'>,
): One[] {
  return criteria.filter((one) => weights.criteria[one.id]?.kind === 'must' && mustOutcomeOf(one) === outcome);
}

/** The assessment of one criterion: its value, its outcome, and the explanation tree with the evidence. */
export interface CriterionAssessment extends ReasonCriterion {
  explanation: ExplanationNode;
}

/**
 * A node of an explanation summary. It omits what the role already says (test, label), the
 * evidence, and every level that no sentence mentions. A bare number stands for a known value
 * without detail, found by its name.
 */
export type SummaryNode =
  | TenThousandths
  | {
      value: TenThousandths;
      /** It is left out, as is `high`, when it equals the value. */
      low?: TenThousandths;
      high?: TenThousandths;
      /** It omits entries that are null, false or empty, and is left out when none remains. */
      detail?: Detail;
      /** As in {@link ReasonNode}. */
      similar?: true;
      /** As in {@link ReasonNode}. */
      implied?: true;
      /** They follow the order of the parts of the expression. */
      parts?: SummaryNode[];
      /** Of a criterion, as in {@link ReasonCriterion}; left out where the range says it. */
      outcome?: Outcome;
      /** Of a criterion, as in {@link ReasonCriterion}. */
      must?: MustOutcome;
    };

/**
 * An explanation summary holds one node per criterion, in the order of `RoleContent.criteria`, from
 * which a list words its reasons under any weights. It is empty when no document could be read.
 */
export type ExplanationSummary = SummaryNode[];

/** The warnings that an assessment can raise. They are stored as bits, so new codes go at the end of the list. */
export const FLAG_CODES = [
  'stuffing',
  'copied-from-role',
  'instructions-to-reader',
  'hidden-text',
  'unreadable',
  'dates-unreadable',
  'dates-ahead',
  'not-arrived',
  'unparsed',
  'not-resume',
] as const;
/** One value of {@link FLAG_CODES}. */
export type FlagCode = (typeof FLAG_CODES)[number];

/** Packs flags into one number, with a bit for each flag in the order of {@link FLAG_CODES}. */
export function flagBits(flags: readonly { code: FlagCode }[]): number {
  return flags.reduce((bits, { code }) => bits | (1 << FLAG_CODES.indexOf(code)), 0);
}

/**
 * A warning that a user should check before trusting the score, with the places in the documents
 * that caused it.
 */
export interface Flag {
  code: FlagCode;
  spans: Span[];
  data: Record<string, string | number>;
}

/**
 * The experience levels that a candidate can read as. The index is stored, so new levels go at the
 * end of the list.
 */
export const BANDS = ['not-stated', 'below', 'entry', 'mid', 'senior'] as const satisfies readonly (
  Level | 'below' | 'not-stated'
)[];
/** One value of {@link BANDS}. */
export type BandRead = (typeof BANDS)[number];

/** The experience level that a candidate reads as. It is reported and never scored. */
export interface Band {
  reads: BandRead;
  relevantMonths: number;
  adjacentMonths: number;
  /** True when a bare year starts or ends work that counts, so that the months are approximate. */
  approximate?: boolean;
  /**
   * The level of the lowest band that the role asks for, to which `below` refers; left out when the
   * role names none.
   */
  lowest?: Level;
}

/**
 * The result of `assess()`: every criterion of a role version valued for one candidate. It does not
 * depend on weights.
 */
export interface Assessment {
  matcher: string;
  /** A date as `YYYY-MM-DD`. */
  asOf: string;
  /** False when no document of the profile has readable text; there is no score then. */
  readable: boolean;
  /** One item per criterion, in the order of `RoleContent.criteria`. */
  criteria: CriterionAssessment[];
  band: Band;
  flags: Flag[];
}

/**
 * A gain states how far the score would rise if one criterion were met in full and everything else
 * stayed the same.
 */
export interface Gain {
  /** The id of the criterion. */
  criterion: string;
  /** In hundredths of a point. */
  points: number;
  /** The resulting lane, when it differs; otherwise null. */
  lane: Lane | null;
}

/** The reasons why a phone screen should ask about a criterion. */
export const SCREEN_CODES = [
  /** The documents do not show a must-have. */
  'must-not-shown',
  /** The documents could not be read, or do not state it where silence means unknown. */
  'unknown',
  /** It is shown in work or a project without dates, or by a certificate without a date. */
  'undated',
  /** It is listed, copied or from a course, and not shown in work. */
  'listed-only',
  /** It is almost met: a sibling tool, too few months, an expired certificate, a responsibility met in part. */
  'near-miss',
] as const;
/** One value of {@link SCREEN_CODES}. */
export type ScreenCode = (typeof SCREEN_CODES)[number];

/** A question for the phone screen about one criterion, with the points that its answer can change. */
export interface ScreenQuestion {
  code: ScreenCode;
  /** The id of the criterion. */
  criterion: string;
  /** The test of the node that raised the question (`skill`, `experience`, …), which selects its wording. */
  test: string;
  /**
   * The subjects of the question: tools, responsibilities, a certificate. When empty, the label of
   * the criterion is the subject.
   */
  names: string[];
  /** The points at stake, in hundredths. */
  points: number;
  data: Record<string, string | number>;
}

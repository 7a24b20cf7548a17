/** What `assess()` gives: a value with its evidence for each criterion, and nothing that depends on weights. */
import type { Span } from '../profile/profile.js';
import type { Category, Level, TenThousandths } from '../../roles/content/role.js';
import type { Lane } from '../../roles/weights/weights.js';

export const OUTCOMES = ['met', 'partial', 'missing', 'unknown'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a person can say of a criterion: they know. */
export const OVERRIDE_OUTCOMES = ['met', 'partial', 'missing'] as const satisfies readonly Outcome[];
export type OverrideOutcome = (typeof OVERRIDE_OUTCOMES)[number];

/** From this value on a criterion reads as met, in ten-thousandths; below, as partly met. */
export const MET_FROM = 8000;
/** A must-have holds from this value on, in ten-thousandths. */
export const MUST_FROM = 5000;

/**
 * A value and the range it could have. `low === value === high` when it is known; an unknown leaf is 0, 5000, 10000.
 * All three are whole ten-thousandths with `low <= value <= high`.
 */
export interface Value {
  value: TenThousandths;
  low: TenThousandths;
  high: TenThousandths;
}

/** Text that a credit rests on. The quote is the document text at the span; the edges (API, CLI) add it. */
export interface Evidence {
  span: Span;
}

/** Numbers and ids that a value was made from; `libs/wording` turns them into sentences. */
export type Detail = Record<string, string | number | boolean | null>;

/** Of a node of the working, what sentences about it are made from. */
export interface ToldNode extends Value {
  test: string;
  label: string;
  detail: Detail;
  children: ToldNode[];
}

/** One node of the working. The value of a node follows from its children, or, in a leaf, from `detail`. */
export interface ExplanationNode extends ToldNode {
  evidence: Evidence[];
  children: ExplanationNode[];
}

/** Of a criterion, what reasons are made from. */
export interface ToldCriterion extends Value {
  id: string;
  category: Category;
  outcome: Outcome;
  explanation: ToldNode;
}

export interface CriterionAssessment extends ToldCriterion {
  explanation: ExplanationNode;
}

/**
 * A node of the working without what the role says (test, label), evidence, and anything below what a sentence names. A bare number
 * is a value that is known, and nothing more is told of it.
 */
export type BriefNode =
  | TenThousandths
  | {
      value: TenThousandths;
      /** Left out, as `high`, when it is the value. */
      low?: TenThousandths;
      high?: TenThousandths;
      /** Without what is null, false or empty; left out when nothing else is there. */
      detail?: Detail;
      /** In the order of the expression's parts. */
      parts?: BriefNode[];
    };

/**
 * What a list needs of an assessment to word its reasons under any weights: a node for each criterion, in the order of
 * `RoleContent.criteria`. Empty where nothing could be read: then there are no reasons.
 */
export type Brief = BriefNode[];

/** What a person should look at. Stored as bits, so that a list is added to at its end only. */
export const FLAG_CODES = [
  'stuffing',
  'copied-from-role',
  'instructions-to-reader',
  'hidden-text',
  'unreadable',
  'dates-unreadable',
  'dates-ahead',
  'not-arrived',
] as const;
export type FlagCode = (typeof FLAG_CODES)[number];

/** Flags as one number: a bit for each, in the order of {@link FLAG_CODES}. */
export function flagBits(flags: readonly { code: FlagCode }[]): number {
  return flags.reduce((bits, { code }) => bits | (1 << FLAG_CODES.indexOf(code)), 0);
}

export interface Flag {
  code: FlagCode;
  spans: Span[];
  data: Record<string, string | number>;
}

/** What a candidate may read as. Stored as a place in this list, so that it is added to at its end only. */
export const BANDS = ['not-stated', 'below', 'entry', 'mid', 'senior'] as const satisfies readonly (
  Level | 'below' | 'not-stated'
)[];
export type BandRead = (typeof BANDS)[number];

/** The band a candidate reads as: reported, never scored. */
export interface Band {
  reads: BandRead;
  relevantMonths: number;
  adjacentMonths: number;
  /** Bare years begin or end the work that is counted: its months are about right. */
  approximate?: boolean;
  /** Level of the lowest band that the role asks for, which `below` is below; left out where it names none. */
  lowest?: Level;
}

export interface Assessment {
  matcher: string;
  /** `YYYY-MM-DD`. */
  asOf: string;
  /** False when no document of the profile has readable text: then there is no score. */
  readable: boolean;
  /** In the order of `RoleContent.criteria`. */
  criteria: CriterionAssessment[];
  band: Band;
  flags: Flag[];
}

/** What the score would gain if a criterion were met in full, everything else as it is. */
export interface Gain {
  /** Id of the criterion. */
  criterion: string;
  /** Hundredths of a point. */
  points: number;
  /** The lane it would lead to, when that is another. */
  lane: Lane | null;
}

export const SCREEN_CODES = [
  /** A must-have that nothing shows. */
  'must-not-shown',
  /** The reader could not tell, or it was not stated where that means unknown. */
  'unknown',
  /** Shown in work or a project without dates, or a certificate without a date. */
  'undated',
  /** Listed, copied or from a course, not shown in work. */
  'listed-only',
  /** Nearly: a sibling tool, too few months, a lapsed certificate, a duty told in part. */
  'near-miss',
] as const;
export type ScreenCode = (typeof SCREEN_CODES)[number];

/** Something that a talk with the candidate should settle. */
export interface ScreenQuestion {
  code: ScreenCode;
  /** Id of the criterion. */
  criterion: string;
  /** Test of the node that raised it (`skill`, `experience`, …), which says how it is asked. */
  test: string;
  /** What it is about: names of tools, duties, a certificate; the criterion's own label when empty. */
  names: string[];
  /** Hundredths of a point at stake. */
  points: number;
  data: Record<string, string | number>;
}

/**
 * The data of criteria: the facts, arranged once for a role and a date so that forty criteria are cheap. Types only.
 */
import type {
  Benchmark,
  Claim,
  Duty,
  Evidence,
  EvidenceTier,
  MonthIndex,
  PhraseLeaf,
  Position,
  ProfileFacts,
  Sentence,
  SkillLeaf,
  Span,
  UnparsedPart,
} from '#libs/contracts';
import type { MonthRange } from '../arithmetic/months.js';
import type { ThingMatch } from './role/named-things.js';
import type { PhrasePlan } from './role/phrase-value.js';

/** How a place proves what stands in it, best first. */
export type Tier = 'dated-work' | 'undated-work' | 'undated-project' | 'certificate-or-course' | 'listed';

/** A sentence that counts: not negated, not hidden, not contact details. In the context's order, which no arrival order changes. */
export interface ContextSentence {
  sentence: Sentence;
  tier: Tier;
  copied: boolean;
  /** Why it counts as listed though it may stand under work: others' doing, known a little, or a list. Null for what is shown. */
  reserve: Claim | null;
  /** True for mere stuffing: it repeats itself, or lists requirements of the role under other work. */
  stuffed: boolean;
  /** Index into `ProfileFacts.positions` of the position it tells work of, else null. */
  position: number | null;
  /** All positions that it tells work of, `position` among them; empty where that is null. */
  positions: readonly number[];
  /** Strength × recency of what stands here, and what it would be if unreadable dates could be read. */
  weight: number;
  weightHigh: number;
  /** The strength alone, in both. */
  strength: number;
  strengthHigh: number;
  /** Strength that a duty told here counts with. */
  duty: number;
  dutyHigh: number;
  /**
   * The place that repetition is counted by. Sentences of one list share it, as do sentences with the same words, and
   * the reserved and unreserved parts of one sentence.
   */
  place: number;
}

export interface Occurrence {
  /** Index into `EvaluationContext.sentences`. */
  at: number;
  start: number;
  end: number;
}

export type Relation = 'relevant' | 'adjacent' | 'none';

export interface ContextPosition {
  position: Position;
  /** Months it covers, cut at the as-of month; null when it has no readable dates. */
  months: MonthRange | null;
  relation: Relation;
  /** Last month of its unbroken run of relevant positions; its own when it is not relevant. Null without dates. */
  freshUntil: MonthIndex | null;
  /** Longest duration stated in a sentence of it that shows a criterion, when it has a title and an employer. */
  statedMonths: number;
}

/** A sentence that tells of a duty. */
export interface DutyMatch {
  /** Place of the sentence in the context. */
  at: number;
  /** How well it tells of the duty, in ten-thousandths, before the strength of where it stands. */
  match: number;
  tier: EvidenceTier;
  /** Points that it earns by itself, in hundredths. */
  points: number;
  /** It names most of the thing, and the action beside it. */
  clear: boolean;
}

export interface ExperienceFacts {
  relevantMonths: number;
  /** Months of adjacent work that no relevant work covers. */
  adjacentMonths: number;
  datedRelevant: number;
  undatedRelevant: number;
  /** Three for each undated relevant position, or the duration it states where that is longer. */
  statedMonths: number;
  /** Adjacent positions with dates, and without. */
  datedAdjacent: number;
  undatedAdjacent: number;
  /** A relevant, or an adjacent, position has dates that could not be read. */
  unreadableRelevant: boolean;
  unreadableAdjacent: boolean;
  /** Relevant months, if work whose end is not stated went on until the next position began, or until now. */
  openEndedMonths: number;
  /** Bare years begin or end relevant, or adjacent, positions: their months are about right. */
  approximateRelevant: boolean;
  approximateAdjacent: boolean;
  /** How many parts were not understood, and the relevant months if all are relevant work: infinite where dates of one are not known. */
  unparsed: { parts: number; months: number };
  evidence: Evidence[];
}

/** Months that count for a bound, and the most they could be. */
export interface CountedMonths {
  months: number;
  high: number;
  adjacentCredit: number;
  undatedMonths: number;
  /** The months that adjacent positions without dates count as. */
  undatedAdjacentMonths: number;
}

export interface EvaluationContext {
  facts: ProfileFacts;
  asOf: MonthIndex;
  /** Place of each document in the order of their digests, which evidence follows. */
  documentRanks: readonly number[];
  /** Another document of the profile could not be read: nothing is certain to be missing. */
  partlyUnread: boolean;
  /** Parts that the reader did not understand: what stands there may be work that counts. */
  unparsed: readonly UnparsedPart[];
  /** True if every readable document is read word by word: what stands in sentences is then unknown. */
  wordByWord: boolean;
  sentences: ContextSentence[];
  positions: ContextPosition[];
  /** Positions that begin after the as-of month: they count as undated. */
  ahead: Span[];
  bySkill: ReadonlyMap<string, Occurrence[]>;
  /** Sentences that hold a term of the role, by the role's term number. */
  byTerm: readonly number[][];
  experience: ExperienceFacts;
  /** Bands of the role's experience criterion, when it has one. */
  benchmarks: readonly Benchmark[];
  target: Benchmark | null;
  /** @param isPossible whether to take any work for work of the trade, as far as titles of it may not have been read */
  dutyMatches(duty: Duty, isPossible?: boolean): DutyMatch[];
  /** Parts of the documents became nothing. */
  hasUnparsed: boolean;
  phrasePlan(leaf: PhraseLeaf): PhrasePlan;
  /** Of each thing that a phrase names, the sentences that say some of it. */
  thingMatches(leaf: PhraseLeaf): ReadonlyMap<number, ThingMatch>[];
  acceptsBestFirst(leaf: SkillLeaf): SkillLeaf['accepts'];
}

/** The text of one position, for telling whether it shows a criterion. */
export interface PositionText {
  skills: ReadonlySet<string>;
  showsDuty(duty: Duty): boolean;
  showsPhrase(leaf: PhraseLeaf): boolean;
}

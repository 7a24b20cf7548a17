/**
 * What a role asks for. `libs/text` reads it from a page or from JSON and resolves every name through the taxonomy, so that
 * `libs/matching` needs no tables of its own: relations, policies and rarity all reach it inside these shapes.
 */
import type { DegreeLevel, LanguageLevel, MonthIndex } from './scales.js';

export const CATEGORIES = [
  'skills',
  'experience',
  'responsibilities',
  'certifications',
  'education',
  'languages',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Strongest first. */
export const KINDS = ['must', 'required', 'preferred', 'bonus'] as const;
export type Kind = (typeof KINDS)[number];

/** Importance that a kind stands for, in tenths (SCORE, "Criteria"); a bonus weighs nothing. */
export const IMPORTANCE: Readonly<Record<Kind, number>> = { must: 40, required: 30, preferred: 15, bonus: 0 };

export const LEVELS = ['entry', 'mid', 'senior'] as const;
export type Level = (typeof LEVELS)[number];

/** Half-open range of UTF-16 offsets into `RoleContent.page`. */
export interface PageSpan {
  start: number;
  end: number;
}

/** Whole ten-thousandths, 0..10000: the unit of values and credits. */
export type TenThousandths = number;

/** A skill that satisfies a leaf, and how much of it: 10000 for the skill itself or a child of it, less for a sibling or the class word. */
export interface Accepted {
  skill: string;
  credit: TenThousandths;
  /** Its name for people; the id stands in when left out. */
  label?: string;
}

export interface SkillLeaf {
  test: 'skill';
  label: string;
  accepts: Accepted[];
  /** Months the role asks for, when it does. */
  months: number | null;
}

/** One vendor's cloud, valued by depth. */
export interface CloudLeaf {
  test: 'cloud';
  label: string;
  /** Skills that name the platform itself ("AWS"). */
  platform: string[];
  services: { skill: string; group: 'containers' | 'ml' | 'other'; label?: string }[];
}

/** A requirement in free words, matched by stems. */
export interface PhraseLeaf {
  test: 'phrase';
  label: string;
  /** A licence to practise that the law requires, as in `CertificationsLeaf`. */
  licence?: boolean;
  /** Of a certificate or licence: terms that say in its sentence that it is not held today ("pending", "expired"), with what it is then worth. */
  standing?: { term: string; credit: TenThousandths }[];
  /**
   * `weight`: rarity of the term in whole ten-thousandths of the rarest. `related`: other terms that count for it, with credit.
   * `word`: how people write a term; the term itself where left out.
   */
  terms: {
    term: string;
    weight: number;
    word?: string;
    related: { term: string; credit: TenThousandths; word?: string }[];
  }[];
}

export interface Benchmark {
  level: Level;
  /** Months. */
  from: number;
  /** Months; null for an open end ("6+ years"). */
  to: number | null;
  /** Evidence of scope that the band asks for, valued as duties. */
  scope: Duty[];
  span: PageSpan | null;
}

export interface ExperienceLeaf {
  test: 'experience';
  label: string;
  /** In rising order. */
  benchmarks: Benchmark[];
  /** Index into `benchmarks` of the band that is scored against. */
  target: number;
}

export interface Duty {
  label: string;
  /** Terms of the duty with their rarity; tools stand as `class:<skill class>`. `related`: other terms that count for it, with credit. */
  terms: { term: string; weight: number; related?: { term: string; credit: TenThousandths }[] }[];
  span: PageSpan | null;
}

export interface DutiesLeaf {
  test: 'duties';
  label: string;
  duties: Duty[];
}

/** How long a certification is valid when the document gives no expiry date. */
export interface ValidityPolicy {
  /** First and last issue month that the rule is for; null is open. */
  issuedFrom: MonthIndex | null;
  issuedTo: MonthIndex | null;
  /** Null: does not expire. */
  months: number | null;
}

export interface CertificationsLeaf {
  test: 'certifications';
  label: string;
  /** The law requires it (a licence to practise): the default weights then give certifications more. */
  licence?: boolean;
  accepts: {
    certification: string;
    label: string;
    /** 10000 for one the role names, 8000 for a named equivalent or successor. */
    credit: TenThousandths;
    validity: ValidityPolicy[];
  }[];
}

export interface EducationLeaf {
  test: 'education';
  label: string;
  level: DegreeLevel;
  fields: string[];
  /** What stands in for the degree: "or equivalent experience", "no degree needed if the portfolio is strong". */
  alternative: 'experience' | null;
}

export interface LanguageLeaf {
  test: 'language';
  label: string;
  language: string;
  level: LanguageLevel | null;
}

export type Leaf =
  SkillLeaf | CloudLeaf | PhraseLeaf | ExperienceLeaf | DutiesLeaf | CertificationsLeaf | EducationLeaf | LanguageLeaf;

export type Expression =
  | { test: 'all'; label: string; parts: { weight: number; of: Expression }[] }
  | { test: 'any'; label: string; parts: Expression[] }
  | { test: 'atLeast'; label: string; n: number; parts: Expression[] }
  | { test: 'nth'; label: string; n: number; parts: Expression[] }
  | Leaf;

export interface Criterion {
  /** Stays the same across versions of the role; `<category>.<slug>`. */
  id: string;
  category: Category;
  label: string;
  /** Proposed by the reader; the fold reads those of the weights version. */
  kind: Kind;
  /** Importance in tenths: `IMPORTANCE` of its kind unless a person says otherwise. */
  importance: number;
  expression: Expression;
  span: PageSpan | null;
}

/** Something that a person has to settle about the role. */
export interface RoleQuestion {
  code: string;
  criterion: string | null;
  span: PageSpan | null;
  data: Record<string, string | number>;
}

/** The immutable content of a role version. */
export interface RoleContent {
  title: string;
  level: Level | null;
  /** `YYYY-MM-DD`, shared by all assessments of the version; null until it is set (the command line then uses today and says so). */
  asOf: string | null;
  /** The text that spans count in. */
  page: string;
  /** Title keys (see `Position.titleKeys`): the role's own and its siblings', others of its family, and feeders into it. */
  titles: { same: string[]; family: string[]; feeder: string[] };
  /** In a fixed order: the vector of an assessment follows it. */
  criteria: Criterion[];
  /** Hashes of the four-word runs of the part of the page that criteria are read from. Sorted, distinct. */
  runs: number[];
  /** Requirements that are noted for people and never scored (soft skills), and filters (location, pay, work mode). */
  notes: { kind: 'soft-skill' | 'filter'; label: string; span: PageSpan | null }[];
  questions: RoleQuestion[];
  /** Version of the reader and of the shipped taxonomy. */
  reader: string;
  taxonomy: string;
}

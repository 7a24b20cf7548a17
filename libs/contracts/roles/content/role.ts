/**
 * The content of a role. `libs/job-ad` parses it from a job description or from JSON and resolves
 * every name through the taxonomy, so that `libs/matching` needs no tables of its own: relations,
 * policies and rarity reach it inside these shapes.
 */
import type { DegreeLevel, LanguageLevel, MonthIndex } from './scales.js';

/** The categories of criteria. */
export const CATEGORIES = [
  'skills',
  'experience',
  'responsibilities',
  'certifications',
  'education',
  'languages',
] as const;
/** One value of {@link CATEGORIES}. */
export type Category = (typeof CATEGORIES)[number];

/** The kinds of criteria, strongest first. */
export const KINDS = ['must', 'required', 'preferred', 'bonus'] as const;
/** One value of {@link KINDS}. */
export type Kind = (typeof KINDS)[number];

/** The importance that a kind stands for, in tenths. A bonus has no weight. */
export const IMPORTANCE: Readonly<Record<Kind, number>> = { must: 40, required: 30, preferred: 15, bonus: 0 };

/** The experience levels that a role can ask for, lowest first. */
export const LEVELS = ['entry', 'mid', 'senior'] as const;
/** One value of {@link LEVELS}. */
export type Level = (typeof LEVELS)[number];

/** A half-open range of UTF-16 offsets into `RoleContent.page`. */
export interface PageSpan {
  start: number;
  end: number;
}

/** A whole number of ten-thousandths, 0 to 10000: the unit of values and credits. */
export type TenThousandths = number;

/**
 * A skill that satisfies a criterion, with its credit: 10000 for the skill itself or a child of it,
 * less for a sibling or the name of its class.
 */
export interface Accepted {
  skill: string;
  credit: TenThousandths;
  /** Display name; the id replaces it when left out. */
  label?: string;
  /** Set for another skill than the one that is asked for: a narrower one, a suite that holds it, a sibling. */
  implied?: true;
}

/** A test for one skill, with the months of experience that the role asks for. */
export interface SkillLeaf {
  test: 'skill';
  label: string;
  accepts: Accepted[];
  /** Months of experience that the role asks for; null when it names none. */
  months: number | null;
}

/** A test for the cloud platform of one vendor, valued by how many of its services a candidate has used. */
export interface CloudLeaf {
  test: 'cloud';
  label: string;
  /** Skills that name the platform itself ("AWS"). */
  platform: string[];
  services: { skill: string; group: 'containers' | 'ml' | 'other'; label?: string }[];
}

/** A test for a requirement in free words, matched by word stems. */
export interface PhraseLeaf {
  test: 'phrase';
  label: string;
  /** True for a license to practice that the law requires, as in `CertificationsLeaf`. */
  licence?: boolean;
  /**
   * For a certificate or license: terms that mean in its sentence that it is not held today ("pending", "expired"),
   * with the remaining credit.
   */
  standing?: { term: string; credit: TenThousandths }[];
  /**
   * `weight`: rarity of the term in ten-thousandths of the rarest. `related`: other terms that
   * count for it, with their credit. `word`: the usual spelling of the term; left out when it is
   * the term itself.
   */
  terms: {
    term: string;
    weight: number;
    word?: string;
    related: { term: string; credit: TenThousandths; word?: string }[];
  }[];
  /** Stems of verbs that it asks for, with those of the same action: empty where it names things alone. */
  actions: string[];
  /** The things that it names: what shows one of them shows that much of the requirement. */
  things: NamedThing[];
}

/** A band of experience: a level, the months that it spans, and the evidence of scope that it asks for. */
export interface Benchmark {
  level: Level;
  /** In months. */
  from: number;
  /** In months; null for an open end ("6+ years"). */
  to: number | null;
  /** Evidence of scope that the band asks for, valued like responsibilities. */
  scope: Duty[];
  span: PageSpan | null;
}

/** A test for relevant experience against the bands of the role. */
export interface ExperienceLeaf {
  test: 'experience';
  label: string;
  /** The bands, in rising order. */
  benchmarks: Benchmark[];
  /** Index into `benchmarks` of the band to score against. */
  target: number;
}

/** A thing that a requirement or a responsibility names, as a noun phrase does. */
export interface NamedThing {
  /** Its words as terms; tools as `class:<skill class>`. `weight`: how much the term distinguishes, 1 to 1,000. */
  terms: { term: string; weight: number }[];
  /** Set for what the work is done with, by or for: it does not tell the work by itself. */
  aside?: true;
  /** Listed synonyms: terms that show together those at the places `of`. `implied` is set for something narrower. */
  synonyms?: { of: number[]; terms: string[]; weight: number; implied?: true }[];
}

/** A responsibility of the role: what is done, and to what. */
export interface Duty {
  label: string;
  /** Stems of verbs that tell what is done, with those of the same action. */
  actions: string[];
  /** The things that it is done to or with. */
  things: NamedThing[];
  /** All its stems, and the classes of its tools as `class:<skill class>`: by them copies of it are recognized. */
  terms: string[];
  span: PageSpan | null;
}

/** A test for the responsibilities of the role, valued together. */
export interface DutiesLeaf {
  test: 'duties';
  label: string;
  duties: Duty[];
}

/** The number of months for which a certification is valid when the document states no expiry date. */
export interface ValidityPolicy {
  /** First and last issue month that the policy covers; null is open. */
  issuedFrom: MonthIndex | null;
  issuedTo: MonthIndex | null;
  /** Null: the certification does not expire. */
  months: number | null;
}

/** A test for one of several certifications or licenses. */
export interface CertificationsLeaf {
  test: 'certifications';
  label: string;
  /**
   * True when the law requires it (a license to practice). The default weights then give certifications more points.
   */
  licence?: boolean;
  accepts: {
    certification: string;
    label: string;
    /** 10000 for a certification that the role names, 8000 for a named equivalent or successor. */
    credit: TenThousandths;
    validity: ValidityPolicy[];
  }[];
}

/** A test for a degree level in one of several fields. */
export interface EducationLeaf {
  test: 'education';
  label: string;
  level: DegreeLevel;
  fields: string[];
  /** The alternative to the degree: "or equivalent experience", "no degree needed if the portfolio is strong". */
  alternative: 'experience' | null;
}

/** A test for a language at a level. */
export interface LanguageLeaf {
  test: 'language';
  label: string;
  language: string;
  level: LanguageLevel | null;
}

/** A test without parts, discriminated by `test`. */
export type Leaf =
  SkillLeaf | CloudLeaf | PhraseLeaf | ExperienceLeaf | DutiesLeaf | CertificationsLeaf | EducationLeaf | LanguageLeaf;

/**
 * The expression of a criterion: a test, or a group of tests. `all` is the weighted mean of its
 * parts, `any` the best of them, `nth` the nth best, and `atLeast` the mean of the n best.
 */
export type Expression =
  | { test: 'all'; label: string; parts: { weight: number; of: Expression }[] }
  | { test: 'any'; label: string; parts: Expression[] }
  | { test: 'atLeast'; label: string; n: number; parts: Expression[] }
  | { test: 'nth'; label: string; n: number; parts: Expression[] }
  | Leaf;

/** A criterion: one thing that a role asks for. */
export interface Criterion {
  /** Stable across versions of the role: `<category>.<slug>`. */
  id: string;
  category: Category;
  label: string;
  /** The kind that the reader proposed; the fold uses the one of the weights version. */
  kind: Kind;
  /** Importance in tenths: `IMPORTANCE` of the kind unless a user changes it. */
  importance: number;
  expression: Expression;
  span: PageSpan | null;
}

/** A part of a job description that describes a role of its own, from its title to the next one. */
export interface RolePart extends PageSpan {
  title: string;
}

/** A question that the job description leaves open and that a user has to answer. */
export interface RoleQuestion {
  code: string;
  criterion: string | null;
  span: PageSpan | null;
  data: Record<string, string | number>;
  /** The ids of the criteria that a question offers as answers; left out of others. */
  criteria?: string[];
  /** The roles that the page describes, where a question is about them; left out of others. */
  parts?: RolePart[];
}

/**
 * The content of a role version, which never changes. `libs/job-ad` or `libs/role-reading` builds it
 * and resolves every name, so that `libs/matching` needs no tables of its own.
 */
export interface RoleContent {
  title: string;
  level: Level | null;
  /**
   * `YYYY-MM-DD`, shared by all assessments of the version; null until it is set. The command line
   * uses today then, and reports it.
   */
  asOf: string | null;
  /** The text that spans refer to. */
  page: string;
  /**
   * Title keys (see `Position.titleKeys`): the title of the role and its siblings, others of its
   * family, and titles that lead to it.
   */
  titles: { same: string[]; family: string[]; feeder: string[]; fields?: string[][]; trade?: string[] };
  /** The criteria in a fixed order, which the vector of an assessment follows. */
  criteria: Criterion[];
  /**
   * Hashes of the four-word runs of the part of the job description that criteria are parsed from.
   * They are sorted and distinct.
   */
  runs: number[];
  /** Requirements that are shown and never scored: soft skills, and filters (location, pay, work mode). */
  notes: { kind: 'soft-skill' | 'filter'; label: string; span: PageSpan | null }[];
  questions: RoleQuestion[];
  /** Version of the reader and of the built-in taxonomy. */
  reader: string;
  taxonomy: string;
  /** Version of the organization's related words that phrases have neighbors of; left out for the built-in ones alone. */
  relatedWords?: number;
}

/**
 * What was read about a person. `libs/text` builds it, `libs/matching` scores it; both see only these shapes.
 * Everything here is a fact with the place it came from; nothing is a judgement about a role.
 */

import type { PartialDate } from '../../platform/partial-date.js';
import type { DegreeLevel, LanguageLevel, MonthIndex } from '../../roles/content/scales.js';
import type { CorrectionSource } from '../corrections/correction.js';
import type { HiddenText } from '../documents/document.js';

/** Half-open range of UTF-16 offsets into one document text. `document` is an index into `Profile.documents`. */
export interface Span {
  document: number;
  start: number;
  end: number;
}

/** A stated fact and where it stands. */
export interface Stated<T> {
  value: T;
  span: Span;
}

export interface StatedDate {
  date: PartialDate;
  /** First month (of a start) or last month (of an end) that counts; a bare year is resolved by `libs/text`, which says how. */
  month: MonthIndex;
  /** First and last month of the season, quarter or half year that stands in place of a month. */
  part?: readonly [MonthIndex, MonthIndex];
  span: Span;
}

/**
 * Why a document's text can or cannot be relied on. Only `text` lets silence mean `missing`; the others mean `unknown`. One that was named
 * and is not here (`not-arrived`) may say anything. What a person stated (`stated`) is no reading: its silence says nothing, and
 * nor does that of a record with a name and contacts alone (`contacts-only`).
 */
export type Readability =
  'text' | 'empty' | 'contacts-only' | 'no-text-layer' | 'garbled' | 'language-not-read' | 'not-arrived' | 'stated';

/** Words by which somebody put a fact right. */
export interface Statement {
  /** Id of the correction. */
  correction: string;
  /** User or API key. */
  by: string;
  /** When, as an instant in UTC. */
  at: string;
  source: CorrectionSource;
  text: string;
}

export interface ProfileDocument {
  /**
   * SHA-256 of the document text, hex; of one that has not arrived the id of the attachment, of a statement that of the correction. Documents of a profile are ordered by it, so that their
   * order of arrival does not matter; statements come after them.
   */
  digest: string;
  /** Name and version of the reader that made the text, for example `pdf/1`. */
  extractor: string;
  readability: Readability;
  /** The reader lacks a part of it (pages, its end): what its text does not show is unknown. Left out where it was read whole. */
  partial?: true;
  /** ISO 639-1 code of the language the text is written in, when it could be told. */
  language: string | null;
  /** Length of the text in UTF-16 units. */
  length: number;
  /** What it holds beside the text that a person does not see: it gains nothing and is flagged. */
  hidden?: readonly HiddenText[];
  /** Set where it is no document but what a person stated. */
  statement?: Statement;
}

/** Of a fact that people put right. */
export interface Corrected {
  /** Their statements. */
  by: Span[];
  /** What a document says of it; empty where none does. */
  was: Span[];
}

/** Where in a document a sentence stands. `work` and `project` are about things done; the rest only lists or frames. */
export type Place =
  | 'work'
  | 'project'
  | 'summary'
  | 'headline'
  | 'list'
  | 'heading'
  | 'education'
  | 'certification'
  | 'language'
  | 'contact'
  | 'other';

/**
 * What a text says of a thing that it names, where that is less than knowing or doing it: others did it, or it is known a little; or how
 * it is named, where nothing is told of it: in a list (`list`), or over and over (`repeated`).
 */
export type Claim = 'others' | 'weak' | 'list' | 'repeated';

/** A skill of the taxonomy recognised in a sentence. Offsets are into the document text of the sentence. */
export interface Mention {
  skill: string;
  start: number;
  end: number;
  /** Said of this name alone ("exposure to Kafka", "Terraform was run by colleagues"). */
  claim?: Claim;
}

export interface Sentence {
  span: Span;
  place: Place;
  /** Index into `Profile.positions` of the position it stands under, or null. */
  position: number | null;
  /**
   * All positions that it tells of, `position` first, where its document tells a stay at an employer as one position that another
   * document divides ("Engineer since 2018" beside a promotion in 2021). Left out for one.
   */
  positions?: number[];
  /** A negated sentence ("no experience with Kafka") never counts. */
  negated: boolean;
  /** The whole sentence tells what others did ("the platform team ran Kubernetes"), or is a list of names, or says the same over and over. */
  claim?: Exclude<Claim, 'weak'>;
  /** Set on text that gains nothing and is flagged: what a person cannot see, and instructions to a reader of the document. */
  ignored?: 'hidden-text' | 'instructions-to-reader';
  /** How many words it has. */
  words: number;
  /** Distinct terms that duties and free phrases are matched by: Porter stems without stop words, and `class:<skill class>` for each tool named. Sorted. */
  terms: string[];
  /** Hashes of its runs of four words, in order, to tell text copied from the role page. */
  runs: number[];
  mentions: Mention[];
  /** A duration that the sentence states ("over 18 months"), in months. */
  statedMonths: number | null;
}

export interface Position {
  kind: 'work' | 'project';
  title: Stated<string> | null;
  employer: Stated<string> | null;
  /** Keys of the title for comparison with `RoleContent.titles`: title ids of the taxonomy, else `~` and the stems of the title. Best first. */
  titleKeys: string[];
  start: StatedDate | null;
  end: StatedDate | null;
  /** Said to go on ("Present", or a dangling dash in the position that starts last). `end` is null then. */
  current: boolean;
  /** `dated`: start and (end or current) are known. `unreadable`: something like dates stands there and could not be read. */
  dates: 'dated' | 'undated' | 'unreadable';
  span: Span;
  /** What each document says of it, newest first; left out where one document tells it. */
  sources?: PositionSource[];
  /** Keys of the titles that other documents give it. Matching takes what is better for the candidate. */
  otherTitleKeys?: string[][];
  corrected?: Corrected;
}

/** A position in the words of one document. A document that tells a whole stay as one position is a source of each part of the stay. */
export type PositionSource = Pick<Position, 'title' | 'employer' | 'start' | 'end' | 'current' | 'dates' | 'span'>;

export interface EducationEntry {
  level: DegreeLevel | null;
  /** Field ids of the taxonomy that the field of study belongs to, for example `computer-science`. */
  fields: string[];
  field: Stated<string> | null;
  institution: Stated<string> | null;
  degree: Stated<string> | null;
  start: StatedDate | null;
  end: StatedDate | null;
  span: Span;
  /** What each document says of it, newest first; left out where one document tells it. */
  sources?: EducationSource[];
  corrected?: Corrected;
}

/** A study in the words of one document. */
export type EducationSource = Omit<EducationEntry, 'sources' | 'corrected'>;

export interface CertificationEntry {
  /** Taxonomy id, or null for one that the taxonomy does not know. */
  certification: string | null;
  name: Stated<string>;
  issued: StatedDate | null;
  expires: StatedDate | null;
  span: Span;
  /** What each document says of it, newest first; left out where one document tells it. The best of them counts. */
  sources?: CertificationSource[];
  corrected?: Corrected;
}

/** A certificate in the words of one document. */
export type CertificationSource = Omit<CertificationEntry, 'sources' | 'corrected'>;

export interface LanguageEntry {
  /** ISO 639-1. */
  language: string;
  level: LanguageLevel | null;
  span: Span;
  /** What each document says of it, newest first; left out where one document tells it. */
  sources?: LanguageSource[];
  corrected?: Corrected;
}

/** A language in the words of one document. */
export type LanguageSource = Omit<LanguageEntry, 'sources' | 'corrected'>;

/** Something that a person said is not so. */
export interface Denied extends Corrected {
  fact: 'skill' | 'certificate' | 'language' | 'education';
  /** Id of the taxonomy, or ISO 639-1 code; empty for what has none. */
  id: string;
}

/** A remark of the reader for people: what could not be read, what looks odd. Words for it live in `libs/wording`. */
export interface Finding {
  code: string;
  span: Span | null;
  data: Record<string, string | number>;
}

/** Who the person is. Kept apart: `assess()` never receives it. */
export interface Identity {
  name: Stated<string> | null;
  emails: Stated<string>[];
  phones: Stated<string>[];
  links: Stated<string>[];
  location: Stated<string> | null;
  /** Every span to mask in blind mode, the ones above included. */
  terms: Span[];
}

/**
 * Who a person is by all of their documents and records together: values as they were stated, each once, the most trusted source's first
 * (`libs/people`, `joinIdentities`).
 */
export interface KnownIdentity {
  name: string | null;
  emails: string[];
  phones: string[];
  links: string[];
  location: string | null;
}

/** What an identity states, without its places. */
export function valuesOf({ name, emails, phones, links, location }: Omit<Identity, 'terms'>): KnownIdentity {
  const value = (one: Stated<string>): string => one.value;
  return {
    name: name?.value ?? null,
    emails: emails.map(value),
    phones: phones.map(value),
    links: links.map(value),
    location: location?.value ?? null,
  };
}

/** The facts that a score may rest on. */
export interface ProfileFacts {
  documents: ProfileDocument[];
  headline: Stated<string> | null;
  /** Title keys of the headline, as `Position.titleKeys`: a position without a title may take them. */
  headlineKeys?: string[];
  positions: Position[];
  sentences: Sentence[];
  education: EducationEntry[];
  certifications: CertificationEntry[];
  languages: LanguageEntry[];
  /** Left out where nobody said that anything is not so. */
  denied?: Denied[];
}

export interface Profile extends ProfileFacts {
  /** Version of the profile builder. */
  builder: string;
  /** Version of the shipped taxonomy that mentions refer to. */
  taxonomy: string;
  identity: Identity;
  findings: Finding[];
}

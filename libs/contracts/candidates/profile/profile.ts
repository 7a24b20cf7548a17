/**
 * What was read about a person. `libs/text` builds it, `libs/matching` scores it; both see only these shapes.
 * Everything here is a fact with the place it came from; nothing is a judgement about a role.
 */

import type { PartialDate } from '../../platform/partial-date.js';
import type { DegreeLevel, LanguageLevel, MonthIndex } from '../../roles/content/scales.js';
import type { CorrectionSource } from '../corrections/correction.js';
import type { HiddenText } from '../documents/document.js';

/** A half-open range of UTF-16 offsets into one document text. `document` is an index into `Profile.documents`. */
export interface Span {
  document: number;
  start: number;
  end: number;
}

/** A fact as a document states it, with the place. */
export interface Stated<T> {
  value: T;
  span: Span;
}

/** A date as a document states it, resolved to the month that counts. */
export interface StatedDate {
  date: PartialDate;
  /** First month (of a start) or last month (of an end) that counts; a bare year is resolved by `libs/text`, which says how. */
  month: MonthIndex;
  /** First and last month of the season, quarter or half year that stands in place of a month. */
  part?: readonly [MonthIndex, MonthIndex];
  span: Span;
}

/**
 * The readability of a document. Only in one with `text` does silence mean that a fact is missing;
 * in the others it means unknown. `not-arrived` marks a file that was named but not received,
 * `stated` a correction, `contacts-only` a record with a name and contacts alone.
 */
export type Readability =
  'text' | 'empty' | 'contacts-only' | 'no-text-layer' | 'garbled' | 'language-not-read' | 'not-arrived' | 'stated';

/** The statement behind a correction: its words, author, time and source. */
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

/** A document that a profile was built from. */
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

/** A corrected fact carries this: the statements that changed it, and the places of what the documents said. */
export interface Corrected {
  /** Their statements. */
  by: Span[];
  /** What a document says of it; empty where none does. */
  was: Span[];
}

/**
 * The section of a document that a sentence belongs to. `work` and `project` describe things done;
 * the others list or frame them.
 */
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
 * A claim limits what a sentence proves: others did the work, it is known a little (`weak`), it is
 * only listed (`list`), or it is repeated over and over (`repeated`).
 */
export type Claim = 'others' | 'weak' | 'list' | 'repeated';

/** A mention of a taxonomy skill in a sentence. The offsets are into the document text. */
export interface Mention {
  skill: string;
  start: number;
  end: number;
  /** Said of this name alone ("exposure to Kafka", "Terraform was run by colleagues"). */
  claim?: Claim;
}

/** A sentence of a document, prepared for matching: its section, terms, mentions and claim. */
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

/** A position or a project in a profile, with its dates and the documents that state it. */
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

/**
 * A position in the words of one document. A document that describes a whole stay as one position
 * is a source of each part of the stay.
 */
export type PositionSource = Pick<Position, 'title' | 'employer' | 'start' | 'end' | 'current' | 'dates' | 'span'>;

/** An education entry of a profile. */
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

/** An education entry in the words of one document. */
export type EducationSource = Omit<EducationEntry, 'sources' | 'corrected'>;

/** A certificate or licence of a profile. */
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

/** A language of a profile. */
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

/** A fact that a user has denied, whatever the documents say. */
export interface Denied extends Corrected {
  fact: 'skill' | 'certificate' | 'language' | 'education';
  /** Id of the taxonomy, or ISO 639-1 code; empty for what has none. */
  id: string;
}

/**
 * A finding about a profile as a whole: what could not be read or looks odd. `libs/wording` holds
 * the sentences.
 */
export interface Finding {
  code: string;
  span: Span | null;
  data: Record<string, string | number>;
}

/** The identity of a candidate as one document states it. `assess()` never receives it. */
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
 * The identity of a candidate joined from all documents and records. Each value occurs once, that
 * of the most trusted source first (`libs/people`, `joinIdentities`).
 */
export interface KnownIdentity {
  name: string | null;
  emails: string[];
  phones: string[];
  links: string[];
  location: string | null;
}

/** Returns the values of an identity without their places. */
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

/** The facts of a profile that a score may rest on. */
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

/**
 * A profile holds the structured facts about a candidate, each with its place in the documents.
 * `libs/text` builds it and `libs/matching` scores it.
 */
export interface Profile extends ProfileFacts {
  /** Version of the profile builder. */
  builder: string;
  /** Version of the shipped taxonomy that mentions refer to. */
  taxonomy: string;
  identity: Identity;
  findings: Finding[];
}

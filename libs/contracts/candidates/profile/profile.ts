/**
 * The profile: facts about a candidate, each with its place in the documents. `libs/resume` builds it
 * and `libs/matching` scores it; both see only these shapes. Nothing in it judges a candidate
 * against a role.
 */

import type { PartialDate } from '../../platform/partial-date.js';
import type { EducationLevel, LanguageLevel, MonthIndex } from '../../roles/content/scales.js';
import type { CorrectionSource, StudyStatus } from '../corrections/correction.js';
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
  /**
   * First month (of a start) or last month (of an end) that counts. `libs/resume` resolves a bare
   * year and documents how.
   */
  month: MonthIndex;
  /** First and last month of the season, quarter or half year that the document states instead of a month. */
  part?: readonly [MonthIndex, MonthIndex];
  span: Span;
}

/**
 * The readability of a document. Only in one with `text` does silence mean that a fact is missing;
 * in the others it means unknown. `not-arrived` marks a file that was named but not received,
 * `stated` a correction, `contacts-only` a record with a name and contacts alone. A document that is read `word-by-word` is in a
 * language whose sentences are not read: its names of tools and certificates, numbers and quotations count, and silence means unknown.
 * `not-resume` marks a document that is probably of another kind, of a candidate without any résumé, until a user says that it is one.
 */
export type Readability =
  | 'text'
  | 'word-by-word'
  | 'not-resume'
  | 'empty'
  | 'contacts-only'
  | 'no-text-layer'
  | 'garbled'
  | 'language-not-read'
  | 'not-arrived'
  | 'stated';

/** Returns whether a document has text that counts: a candidate with one gets a score. */
export const isReadable = ({ readability }: { readability: Readability }): boolean =>
  readability === 'text' || readability === 'word-by-word';

/** Kinds of documents that are no résumés. */
export const DOCUMENT_KINDS = [
  'invoice',
  'menu',
  'thesis',
  'paper',
  'contract',
  'job-ad',
  'cover-letter',
  'reference-letter',
  'transcript',
  'recipe',
  'source-code',
  'form',
] as const;
/** One value of {@link DOCUMENT_KINDS}. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** The statement behind a correction: its words, author, time and source. */
export interface Statement {
  /** Id of the correction. */
  correction: string;
  /** Id of a user or an API key. */
  by: string;
  /** The time, as an instant in UTC. */
  at: string;
  source: CorrectionSource;
  text: string;
}

/** A document that a profile was built from. */
export interface ProfileDocument {
  /**
   * SHA-256 of the document text, in hexadecimal; for a file that has not arrived, the id of the
   * attachment; for a statement, the id of the correction. Documents are ordered by it, so that
   * their order of arrival does not matter. Statements come last.
   */
  digest: string;
  /** Name and version of the parser that made the text, for example `pdf/1`. */
  extractor: string;
  readability: Readability;
  /**
   * Set when the parser lacks a part of the document (pages, its end), so that facts missing from
   * the text are unknown.
   */
  partial?: true;
  /** ISO 639-1 code of the language of the text; null when it was not recognized. */
  language: string | null;
  /** The language that too few words speak of: the text was read as English. */
  doubtfulLanguage?: string;
  /** Length of the text in UTF-16 units. */
  length: number;
  /** Hidden text of the document: it earns no credit and raises a flag. */
  hidden?: readonly HiddenText[];
  /** Set when the entry is a statement of a user and not a document. */
  statement?: Statement;
}

/** A corrected fact carries this: the statements that changed it, and the places of what the documents said. */
export interface Corrected {
  /** Spans of the statements that changed it. */
  by: Span[];
  /** Spans of what the documents say; empty when they say nothing. */
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
  /** The claim about this name alone ("exposure to Kafka", "Terraform was run by colleagues"). */
  claim?: Claim;
}

/** Prefix of a sentence's terms that stand for a class of tools. */
export const CLASS_TERM_PREFIX = 'class:';
/** Prefix of a sentence's terms that stand for two words of every trade together. */
export const PAIR_TERM_PREFIX = 'pair:';

/** A sentence of a document, prepared for matching: its section, terms, mentions and claim. */
export interface Sentence {
  span: Span;
  place: Place;
  /** Index into `Profile.positions` of the position that the sentence belongs to; null for none. */
  position: number | null;
  /**
   * All positions that the sentence belongs to, `position` first, when its document describes a
   * stay as one position that another document divides ("Engineer since 2018" beside a promotion in
   * 2021). It is left out for a single position.
   */
  positions?: number[];
  /** True for a negated sentence ("no experience with Kafka"), which never counts. */
  negated: boolean;
  /**
   * The claim of the whole sentence: it describes the work of others ("the platform team ran
   * Kubernetes"), lists names, or repeats itself.
   */
  claim?: Exclude<Claim, 'weak'>;
  /**
   * Set on text that earns no credit and raises a flag: hidden text, and instructions to a reader
   * of the document.
   */
  ignored?: 'hidden-text' | 'instructions-to-reader';
  /** Number of words. */
  words: number;
  /**
   * Distinct, sorted terms for matching responsibilities and phrases: Porter stems without stop
   * words, `class:<skill class>` for each tool, and `pair:first+second` for two words of every trade that
   * stand together.
   */
  terms: string[];
  /** Hashes of its four-word runs, in order, for detecting text copied from the job description. */
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
  /**
   * Keys of the title for comparison with `RoleContent.titles`: title ids of the taxonomy, or else
   * `~` and the stems of the title. Best first.
   */
  titleKeys: string[];
  start: StatedDate | null;
  end: StatedDate | null;
  /**
   * True when the document says that the position continues ("Present", or a dangling dash in the
   * position that starts last). `end` is null then.
   */
  current: boolean;
  /**
   * `dated`: the start and either the end or `current` are known. Where the document states one date alone, the end has
   * the value and the place of the start (`statesEnd`). `unreadable`: the entry has text
   * that looks like dates and could not be read.
   */
  dates: 'dated' | 'undated' | 'unreadable';
  span: Span;
  /** The statement of each document, newest first; left out when a single document states it. */
  sources?: PositionSource[];
  /** Keys of the titles that other documents give the position. Matching uses whichever favors the candidate. */
  otherTitleKeys?: string[][];
  corrected?: Corrected;
}

/**
 * A position in the words of one document. A document that describes a whole stay as one position
 * is a source of each part of the stay.
 */
export type PositionSource = Pick<Position, 'title' | 'employer' | 'start' | 'end' | 'current' | 'dates' | 'span'>;

/** The position that a list introduces a candidate by. At least one of the two is known. */
export interface LatestPosition {
  title: string | null;
  employer: string | null;
}

/** An education entry of a profile. */
export interface EducationEntry {
  level: EducationLevel | null;
  /** Left out for studies that the document states as completed or does not speak of. Others are not held. */
  status?: Exclude<StudyStatus, 'completed'>;
  /** Taxonomy ids of the fields that the field of study belongs to, for example `computer-science`. */
  fields: string[];
  field: Stated<string> | null;
  institution: Stated<string> | null;
  degree: Stated<string> | null;
  start: StatedDate | null;
  end: StatedDate | null;
  span: Span;
  /** The statement of each document, newest first; left out when a single document states it. */
  sources?: EducationSource[];
  corrected?: Corrected;
}

/** An education entry in the words of one document. */
export type EducationSource = Omit<EducationEntry, 'sources' | 'corrected'>;

/** A certificate or license of a profile. */
export interface CertificationEntry {
  /** Taxonomy id; null for a certificate that the taxonomy does not contain. */
  certification: string | null;
  name: Stated<string>;
  issued: StatedDate | null;
  expires: StatedDate | null;
  /** The document states that the certificate has run out ("lapsed", "abgelaufen"), with or without a date. */
  lapsed?: true;
  span: Span;
  /**
   * The statement of each document, newest first, of which the best counts; left out when a single
   * document states it.
   */
  sources?: CertificationSource[];
  corrected?: Corrected;
}

/** A certificate in the words of one document. */
export type CertificationSource = Omit<CertificationEntry, 'sources' | 'corrected'>;

/** A language of a profile. */
export interface LanguageEntry {
  /** ISO 639-1 code. */
  language: string;
  level: LanguageLevel | null;
  span: Span;
  /** The statement of each document, newest first; left out when a single document states it. */
  sources?: LanguageSource[];
  corrected?: Corrected;
}

/** A language in the words of one document. */
export type LanguageSource = Omit<LanguageEntry, 'sources' | 'corrected'>;

/** A fact that a user has denied, whatever the documents say. */
export interface Denied extends Corrected {
  fact: 'skill' | 'certificate' | 'language' | 'education';
  /** Taxonomy id, or ISO 639-1 code; empty for a fact that has neither. */
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

/**
 * The reason why a part of a document could not be understood.
 *
 * - `dates-without-position`: lines with dates outside education that belong to no position.
 * - `work-without-position`: a section headed as work in which no position was found.
 * - `text-outside-sections`: most of a document without work stands in no known section.
 */
export type UnparsedCause = 'dates-without-position' | 'work-without-position' | 'text-outside-sections';

/** A part of a document that the reader did not understand. What hangs on it is unknown. */
export interface UnparsedPart {
  cause: UnparsedCause;
  /** The lines in question. */
  span: Span;
  /** The text that may belong to them: from the lines down to the next entry or heading. */
  reach: Span;
  /** What the lines say when they are read as a position; null when they are not read as one. */
  entry: PositionSource | null;
  /** The words of the lines in lower case, at most 200 letters: they find the lines again in another reading. */
  words: string;
}

/** The identity of a candidate as one document states it. `assess()` never receives it. */
export interface Identity {
  name: Stated<string> | null;
  emails: Stated<string>[];
  phones: Stated<string>[];
  links: Stated<string>[];
  location: Stated<string> | null;
  /** Every span to mask when identities are hidden, including those above. */
  terms: Span[];
}

/**
 * The identity of a candidate joined from all documents and records. Each value occurs once, that
 * of the most trusted source first (`libs/duplicates`, `joinIdentities`).
 */
export interface KnownIdentity {
  name: string | null;
  emails: string[];
  phones: string[];
  links: string[];
  location: string | null;
}

/** The facts of a profile that a score may rest on. */
export interface ProfileFacts {
  documents: ProfileDocument[];
  headline: Stated<string> | null;
  /** Title keys of the headline, like `Position.titleKeys`; a position without a title may use them. */
  headlineKeys?: string[];
  positions: Position[];
  sentences: Sentence[];
  education: EducationEntry[];
  certifications: CertificationEntry[];
  languages: LanguageEntry[];
  /** Facts that a user has denied; left out when there are none. */
  denied?: Denied[];
  /** Parts that the reader did not understand; left out when there are none. */
  unparsed?: UnparsedPart[];
}

/**
 * A profile holds the structured facts about a candidate, each with its place in the documents.
 * `libs/resume` builds it and `libs/matching` scores it.
 */
export interface Profile extends ProfileFacts {
  /** Version of the profile builder. */
  builder: string;
  /** Version of the built-in taxonomy that mentions refer to. */
  taxonomy: string;
  identity: Identity;
  findings: Finding[];
}

/**
 * Returns whether a document says until when a job was, or that it goes on: one date alone says when it began, and no
 * more. A season or a quarter alone says both.
 */
export function statesEnd({ start, end, current }: Pick<Position, 'start' | 'end' | 'current'>): boolean {
  return (
    current ||
    start === null ||
    end === null ||
    start.span.start !== end.span.start ||
    (start.part !== undefined && end.part !== undefined)
  );
}

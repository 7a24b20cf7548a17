/**
 * The stored content of corrections, and how the entry that they refer to is found again in later
 * versions of the profile.
 */
import type { PartialDate } from '../../platform/partial-date.js';
import type { LanguageLevel } from '../../roles/content/scales.js';

/** The sources that the author of a correction can name. */
export const CORRECTION_SOURCES = ['document', 'phone-screen', 'candidate', 'reference'] as const;
/** One value of {@link CORRECTION_SOURCES}. */
export type CorrectionSource = (typeof CORRECTION_SOURCES)[number];

/** The states of studies that a user can state. Only completed ones count as held. */
export const STUDY_STATUSES = ['completed', 'in-progress', 'broken-off'] as const;
/** One value of {@link STUDY_STATUSES}. */
export type StudyStatus = (typeof STUDY_STATUSES)[number];

/**
 * A position as the reader extracted it when a user corrected it. It identifies the position in
 * later versions of the profile.
 */
export interface PositionRead {
  title: string | null;
  employer: string | null;
  start: PartialDate | null;
  end: PartialDate | null;
  current: boolean;
  /** Index among the positions of that reading: of several similar positions, the nearest one is meant. */
  index: number;
}

/**
 * An education entry as the reader extracted it when a user corrected it. It identifies the entry
 * in later versions of the profile.
 */
export interface StudyRead {
  degree: string | null;
  field: string | null;
  institution: string | null;
  start: PartialDate | null;
  end: PartialDate | null;
  index: number;
}

/**
 * An entry that a correction refers to: one that a document contains (`read`), or one that an
 * earlier correction added (`added` holds the id of that correction).
 */
export type EntryOf<Read> = { read: Read } | { added: string };

/** Lines that a user said what they are, as they saw them: lines that the reader did not understand, or that the user marked. */
export interface LinesRead {
  /** Digest of the document text. */
  digest: string;
  start: number;
  end: number;
  /** Their words (as in `UnparsedPart.words`). */
  words: string;
}

/** A statement that lines which were not understood hold no fact. */
export interface LinesCorrection {
  fact: 'lines';
  lines: LinesRead;
}

/**
 * A correction of a position. With `of` null it adds a position that the documents lack. A field
 * that is left out stays as it was read; null removes a date.
 */
export interface PositionCorrection {
  fact: 'position';
  of: EntryOf<PositionRead> | null;
  title?: string;
  employer?: string;
  start?: PartialDate | null;
  end?: PartialDate | null;
  current?: boolean;
  /** The lines that tell of the added position. */
  lines?: LinesRead;
}

/** A correction that adds a skill to a profile or denies it. */
export interface SkillCorrection {
  fact: 'skill';
  /** The skill as it was named; it is looked up in the taxonomy of each profile. */
  skill: string;
  present: boolean;
  /** The position in which the skill was used. */
  in: EntryOf<PositionRead> | null;
}

/** A correction that adds a certificate, changes its dates, or denies it. */
export interface CertificateCorrection {
  fact: 'certificate';
  name: string;
  held: boolean;
  issued?: PartialDate | null;
  expires?: PartialDate | null;
  /** The lines that name the certificate. */
  lines?: LinesRead;
}

/** A correction that adds a language, changes its level, or denies it. */
export interface LanguageCorrection {
  fact: 'language';
  /** ISO 639-1 code. */
  language: string;
  spoken: boolean;
  level: LanguageLevel | null;
}

/** A correction of an education entry. With `of` null it adds an entry that the documents lack. */
export interface EducationCorrection {
  fact: 'education';
  of: EntryOf<StudyRead> | null;
  /** False denies the entry. */
  held: boolean;
  degree?: string;
  field?: string;
  institution?: string;
  start?: PartialDate | null;
  end?: PartialDate | null;
  status?: StudyStatus;
  /** The lines that tell of the added entry. */
  lines?: LinesRead;
}

/** A statement whether the documents of a candidate are a résumé, against what was taken them for. */
export interface ResumeCorrection {
  fact: 'resume';
  /** False: they are not, and the candidate gets no score. */
  resume: boolean;
}

/** The content of a correction, discriminated by the kind of fact in `fact`. */
export type CorrectionContent =
  | PositionCorrection
  | SkillCorrection
  | CertificateCorrection
  | LanguageCorrection
  | EducationCorrection
  | LinesCorrection
  | ResumeCorrection;

/** A correction that is in effect: no user has undone it. */
export interface ActiveCorrection {
  id: string;
  content: CorrectionContent;
  source: CorrectionSource;
  /** Id of a user or an API key. */
  by: string;
  /** The time, as an instant in UTC. */
  at: string;
}

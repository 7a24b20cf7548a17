/** Facts that people put right: what is kept of them, and how what they are about is found again in a profile that is read later. */
import type { PartialDate } from '../../platform/partial-date.js';
import type { LanguageLevel } from '../../roles/content/scales.js';

/** Where whoever corrects knows it from. */
export const CORRECTION_SOURCES = ['document', 'phone-screen', 'candidate', 'reference'] as const;
export type CorrectionSource = (typeof CORRECTION_SOURCES)[number];

/** A position as it was read when somebody corrected it. */
export interface PositionRead {
  title: string | null;
  employer: string | null;
  start: PartialDate | null;
  end: PartialDate | null;
  current: boolean;
  /** Place among the positions of that reading: of several that are alike, the nearest is meant. */
  index: number;
}

/** A study as it was read when somebody corrected it. */
export interface StudyRead {
  degree: string | null;
  field: string | null;
  institution: string | null;
  start: PartialDate | null;
  end: PartialDate | null;
  index: number;
}

/** An entry that a document has, or one that an earlier correction (its id) added. */
export type EntryOf<Read> = { read: Read } | { added: string };

/** A position put right, or (`of` null) one that the documents lack. What is left out stays as it was read; null takes a date away. */
export interface PositionCorrection {
  fact: 'position';
  of: EntryOf<PositionRead> | null;
  title?: string;
  employer?: string;
  start?: PartialDate | null;
  end?: PartialDate | null;
  current?: boolean;
}

export interface SkillCorrection {
  fact: 'skill';
  /** As it was named: found in whatever taxonomy a profile is read with. */
  skill: string;
  there: boolean;
  /** Where it was used. */
  in: EntryOf<PositionRead> | null;
}

export interface CertificateCorrection {
  fact: 'certificate';
  name: string;
  held: boolean;
  issued?: PartialDate | null;
  expires?: PartialDate | null;
}

export interface LanguageCorrection {
  fact: 'language';
  /** ISO 639-1. */
  language: string;
  spoken: boolean;
  level: LanguageLevel | null;
}

export interface EducationCorrection {
  fact: 'education';
  of: EntryOf<StudyRead> | null;
  /** False: there is no such study. */
  held: boolean;
  degree?: string;
  field?: string;
  institution?: string;
  start?: PartialDate | null;
  end?: PartialDate | null;
}

export type CorrectionContent =
  PositionCorrection | SkillCorrection | CertificateCorrection | LanguageCorrection | EducationCorrection;

/** A correction that nobody has taken back. */
export interface StandingCorrection {
  id: string;
  content: CorrectionContent;
  source: CorrectionSource;
  /** User or API key. */
  by: string;
  /** When, as an instant in UTC. */
  at: string;
}

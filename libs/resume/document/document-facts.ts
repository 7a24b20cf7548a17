import type { EducationEntry, Identity, LanguageEntry, Sentence, Stated, UnparsedPart } from '#libs/contracts';
import type { ReadCertification } from '../facts/certificates/distinct-certifications.js';
import type { PositionDraft } from '../positions/timeline.js';

/** The facts of one document. Its positions have no months until `resolveTimeline` gives them. */
export interface DocumentFacts {
  headline: Stated<string> | null;
  drafts: readonly PositionDraft[];
  sentences: readonly Sentence[];
  education: readonly EducationEntry[];
  certifications: readonly ReadCertification[];
  languages: readonly LanguageEntry[];
  identity: Identity;
  /** Words of all its sentences. */
  words: number;
  /** Parts that were not understood. */
  unparsed: readonly UnparsedPart[];
}

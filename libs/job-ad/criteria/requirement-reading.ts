import type { Criterion, Kind, PageSpan, PhraseLeaf } from '#libs/contracts';
import type { EducationAsked } from './credentials/read-education.js';
import { listCriteria, type DraftedLine, type ListedDraft } from './criteria-list.js';

/** Certifications that a line asks for. */
export interface CertificationsRead {
  ids: string[];
  /** Names that the page gives them by less than their whole name. */
  stated: ReadonlyMap<string, string>;
  /** Certificates that no table knows. */
  others: PhraseLeaf[];
  kind: Kind;
  span: PageSpan;
}

/** Education that a line asks for. */
export interface EducationRead {
  asked: EducationAsked;
  kind: Kind;
  span: PageSpan;
}

/** The requirements of one line. Certifications and education of all lines become one criterion each. */
export interface ParsedRequirement extends DraftedLine {
  certifications: readonly CertificationsRead[];
  education: readonly EducationRead[];
}

/** The requirements of all lines of a role, with the criteria listed. */
export interface ListedRequirements {
  criteria: readonly Criterion[];
  drafts: readonly ListedDraft[];
  certifications: readonly CertificationsRead[];
  education: readonly EducationRead[];
}

/** A line that asks for nothing, or for what is given. */
export const parsedRequirement = (asked: Partial<ParsedRequirement> = {}): ParsedRequirement => ({
  criteria: [],
  certifications: [],
  education: [],
  ...asked,
});

/** Joins the requirements of several parts of one line. */
export const joinParsed = (parts: readonly ParsedRequirement[]): ParsedRequirement => ({
  criteria: parts.flatMap((part) => part.criteria),
  certifications: parts.flatMap((part) => part.certifications),
  education: parts.flatMap((part) => part.education),
});

/** Lists what the lines of a role ask for. */
export function listRequirements(readings: readonly ParsedRequirement[]): ListedRequirements {
  const { certifications, education } = joinParsed(readings);
  return { ...listCriteria(readings), certifications, education };
}

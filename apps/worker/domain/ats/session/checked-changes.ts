/** Records of a vendor, checked as everything is that brings candidates: what is wrong is named by field before anything is done. Pure. */
import type { ApplicationRecord, AtsChange, CandidateRecord } from '#libs/ats';
import {
  answersOfQuestions,
  fieldErrorsOf,
  fieldErrorText,
  languageLines,
  recordProfileSchema,
  statedAnswersSchema,
  statedAssessmentTermsSchema,
  type NewCandidate,
  type RowWithFiles,
  type StatedAnswers,
  type StatedAssessmentTerms,
} from '#libs/contracts';
import type { InboundEventResult } from '#libs/database';

export type CheckedCandidate = Omit<CandidateRecord, 'profile'> & { profile: NewCandidate | RowWithFiles | null };
export type CheckedApplication = Omit<ApplicationRecord, 'answers' | 'questions' | 'assessmentTerms'> & {
  answers: StatedAnswers | null;
  /** Languages that answers state, as text; null: they state none. Undefined: nothing was asked. */
  languages?: string | null | undefined;
  assessmentTerms: StatedAssessmentTerms | null;
};
export type CheckedChange =
  | Exclude<AtsChange, { change: 'candidate' | 'application' | 'look-up' | 'sync' }>
  /** `leftOut`: what is to be noted of the event when not all of its record could be taken. */
  | { change: 'candidate'; candidate: CheckedCandidate; leftOut: InboundEventResult['error'] }
  | { change: 'application'; application: CheckedApplication };

/** A record cannot be taken as it is. */
export class UnusableRecordError extends Error {
  override name = 'UnusableRecordError';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }

  get outcome(): InboundEventResult {
    return { outcome: 'failed', error: { code: this.code, message: this.message } };
  }
}

/** How far a moment may lie ahead: clocks and zones are off by hours. What holds until then keeps out all that is said meanwhile. */
const MOST_AHEAD_MS = 86_400_000;

/** @param at when it was said @throws UnusableRecordError */
export function checkedChange(change: Exclude<AtsChange, { change: 'look-up' | 'sync' }>, at: Date): CheckedChange {
  const version = versionOf(change);
  if (version !== undefined && version > new Date(at.getTime() + MOST_AHEAD_MS).toISOString())
    throw new UnusableRecordError(
      'moment-ahead',
      `${version} is more than a day in the future. Send the time of the change with its time zone`,
    );
  switch (change.change) {
    case 'candidate': {
      const { profile, ...candidate } = change.candidate;
      if (profile === undefined)
        return { change: 'candidate', candidate: { ...candidate, profile: null }, leftOut: null };
      const { known, leftOut } = checkedProfile(profile);
      return { change: 'candidate', candidate: { ...candidate, profile: known }, leftOut };
    }
    case 'application': {
      const { answers, questions, assessmentTerms, ...application } = change.application;
      const given =
        questions === undefined ? answers : { ...answersOfQuestions(questions), ...(answers as object | undefined) };
      const stated =
        given === undefined ? null : checked(statedAnswersSchema, given, 'invalid-answers', ['data', 'answers']);
      return {
        change: 'application',
        application: {
          ...application,
          answers: stated,
          languages: stated?.content.questions && languageLines(stated.content.questions),
          assessmentTerms:
            assessmentTerms === undefined
              ? null
              : checked(statedAssessmentTermsSchema, assessmentTerms, 'invalid-notice', ['data']),
        },
      };
    }
    default:
      return change;
  }
}

/** Fields by which a person is reached. One that is not what it should be must not lose the applicant. */
const CONTACT: ReadonlySet<PropertyKey | undefined> = new Set(['email', 'phone', 'links']);

/** A record without those contact fields that cannot be taken. @throws UnusableRecordError for what else is wrong */
function checkedProfile(profile: unknown): {
  known: NewCandidate | RowWithFiles;
  leftOut: InboundEventResult['error'];
} {
  const at = ['data', 'candidate'];
  const { success, data, error } = recordProfileSchema.safeParse(profile);
  if (success) return { known: data, leftOut: null };
  const unreadable = error.issues.filter(({ path }) => CONTACT.has(path[0]));
  const left = new Set(unreadable.map(({ path }) => path[0]));
  const rest = Object.entries(profile ?? {}).filter(([field]) => !left.has(field));
  return {
    known: checked(recordProfileSchema, left.size === 0 ? profile : Object.fromEntries(rest), 'invalid-candidate', at),
    leftOut: {
      code: 'contact-left-out',
      message: `Skipped fields; the others were saved: ${fieldErrorText(fieldErrorsOf(unreadable, at))}`,
    },
  };
}

/** The moment that a record is of; versions that are no moments are not judged. */
function versionOf(change: Exclude<AtsChange, { change: 'look-up' | 'sync' }>): string | undefined {
  const version =
    change.change === 'candidate'
      ? change.candidate.version
      : change.change === 'application'
        ? change.application.version
        : change.change === 'opening'
          ? change.opening.version
          : undefined;
  return version !== undefined && version !== null && /^\d{4}-\d{2}-\d{2}T/.test(version) ? version : undefined;
}

function checked<T>(
  schema: {
    safeParse(
      value: unknown,
    ): { success: true; data: T } | { success: false; error: { issues: Parameters<typeof fieldErrorsOf>[0] } };
  },
  value: unknown,
  code: string,
  at: string[],
): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new UnusableRecordError(code, fieldErrorText(fieldErrorsOf(result.error.issues, at)));
}

/** Assessment terms: under which conditions an application arrives. */

/** The notice that a candidate received about automated assessment: which text, when, and through which channel. */
export interface NoticeGiven {
  textId: string;
  /** The time, as an instant in UTC. */
  at: string;
  /** The channel: `careers-page`, `email`, … */
  channel: string;
}

/**
 * The assessment terms of an application: whether it is scored, under which law, and which notice
 * the candidate received.
 */
export interface AssessmentTerms {
  /** `by-people`: the application is never scored. */
  mode: 'scored' | 'by-people';
  /** The jurisdiction whose law applies; null when it is not stated. */
  jurisdiction: string | null;
  /** The notice; null when none is stated. */
  notice: NoticeGiven | null;
}

/**
 * The assessment terms of an application that nothing was stated about: it is scored, with no
 * jurisdiction and no notice.
 */
export const DEFAULT_ASSESSMENT_TERMS: AssessmentTerms = { mode: 'scored', jurisdiction: null, notice: null };

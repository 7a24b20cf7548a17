/** On what footing an application comes in: who assesses it, and what the candidate was told before. */

/** The notice that a candidate received about automated assessment: which text, when, and through which channel. */
export interface NoticeGiven {
  textId: string;
  /** An instant. */
  at: string;
  /** How: `careers-page`, `email`, … */
  channel: string;
}

/**
 * The assessment terms of an application: whether it is scored, under which law, and which notice
 * the candidate received.
 */
export interface Footing {
  /** `by-people`: it is never scored. */
  mode: 'scored' | 'by-people';
  /** Whose law it is about; null: not said. */
  jurisdiction: string | null;
  /** Null: nothing was said of a notice. */
  notice: NoticeGiven | null;
}

/**
 * The assessment terms of an application that nothing was stated about: it is scored, with no
 * jurisdiction and no notice.
 */
export const PLAIN_FOOTING: Footing = { mode: 'scored', jurisdiction: null, notice: null };

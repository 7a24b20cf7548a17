/** On what footing an application comes in: who assesses it, and what the candidate was told before. */

/** What the candidate was told, in which text, when and how. */
export interface NoticeGiven {
  textId: string;
  /** An instant. */
  at: string;
  /** How: `careers-page`, `email`, … */
  channel: string;
}

export interface Footing {
  /** `by-people`: it is never scored. */
  mode: 'scored' | 'by-people';
  /** Whose law it is about; null: not said. */
  jurisdiction: string | null;
  /** Null: nothing was said of a notice. */
  notice: NoticeGiven | null;
}

/** What an application stands on that nothing was said of. */
export const PLAIN_FOOTING: Footing = { mode: 'scored', jurisdiction: null, notice: null };

/** The result of `neutralise`. */

/** A stretch of the original, and what stands for it in the neutral text. */
export interface Edit {
  start: number;
  end: number;
  /** The offset of its beginning in the neutral text. */
  at: number;
  text: string;
}

export interface NeutralText {
  text: string;
  /** In order; none where the text is neutral as it is. */
  edits: readonly Edit[];
}

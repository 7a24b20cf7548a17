/** What the reader has to know of a language to read its pages in the pivot: one table for each. */
export interface PivotLanguage {
  /**
   * Headings, by what they mean in English ("Duties"). Like phrases they stand in one string with `|` between them, and
   * braces hold endings: "znajomoś{ć,ci}".
   */
  headings: Readonly<Record<string, string>>;
  /** Phrases of a line with their meaning; the longest that matches a place wins. Whole words, case aside. */
  phrases: readonly (readonly [words: string, means: string])[];
  /** True for a language that puts endings on names ("Dockera"), which are read in its sentences alone. */
  inflectsNames?: true;
  /** What opens a line that asks for something and is no part of it; each is tried at the begin of what is left. */
  leads: readonly RegExp[];
  /** What closes such a line: "… ist von Vorteil". */
  tail: RegExp;
  /** Matches up to a verb's other half at the end of the line: "Sie bringen … mit". */
  separable?: RegExp;
}

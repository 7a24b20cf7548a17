/** Classes of the lines of a job description. */

/**
 * What a line or sentence of a job description does: it asks for something (`soft` for a personal
 * trait), tells what the job does, what the employer offers or is, quotes the law, says how to apply,
 * or states terms of the work. `other` says none of it, and `heading` opens a part of the page.
 */
export const LINE_CLASSES = [
  'asks',
  'soft',
  'does',
  'offers',
  'company',
  'legal',
  'apply',
  'terms',
  'heading',
  'other',
] as const;
/** One value of {@link LINE_CLASSES}. */
export type LineClass = (typeof LINE_CLASSES)[number];

/**
 * The class that a user gave to a line of a job description. The line is named by its place and its
 * words: where other words are in that place, the class is not used.
 */
export interface LineClassChange {
  /** UTF-16 offset into the job description. */
  start: number;
  text: string;
  class: LineClass;
}

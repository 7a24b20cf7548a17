/** A page as clean lines: one heading, list item or paragraph each, whatever the page was copied from. */
import { inlineBullets } from './inline-bullets.js';
import { MappedText, type CleaningStep } from './mapped-text.js';
import { markupResidue } from './markup-residue.js';
import { pictures } from './pictures.js';
import { runOnText } from './run-on-text.js';
import { shorthand } from './shorthand.js';
import { softWraps } from './soft-wraps.js';

const STEPS: readonly CleaningStep[] = [markupResidue, pictures, shorthand, inlineBullets, softWraps, runOnText];

/** The page with one thing on each line. A page that has its line breaks and bullets stays as it is. */
export const cleanPage = (page: string): MappedText =>
  STEPS.reduce((text, step) => text.after(step), MappedText.of(page));

/** What each line of a page is taken for: what a page view colors and `candor role --explain` prints. */
import type { PageSpan } from '#libs/contracts';
import { boundedText, neutralise, OriginalWords, SHIPPED_SKILLS, type SkillLexicon } from '#libs/language';
import type { ClassedPiece, LineClass } from '../classes/line-class.js';
import { readPage } from '../items/page-items.js';
import { cleanPage } from '../lines/clean-page.js';
import { jobDescriptionLines, lineNumbers } from '../page/page-lines.js';
import { detectPageLanguage, isTranslated } from '../pivot/page-language.js';
import { translateToPivot } from '../pivot/translate-to-pivot.js';

/** A line or sentence of the page with its class. */
export interface ClassedLine {
  span: PageSpan;
  class: LineClass;
}

/** Of several classes in a line that was read in translation, the first of these is the line's. */
const ORDER: readonly LineClass[] = [
  'asks',
  'soft',
  'does',
  'terms',
  'offers',
  'legal',
  'apply',
  'company',
  'heading',
  'other',
];

/**
 * The lines and sentences of a page with what each is taken for, in page order. Those of a German, French or Spanish page are whole lines.
 *
 * @param page plain text, see `jobDescriptionText`
 */
export function classifyPage(
  page: string,
  { skills: lexicon = SHIPPED_SKILLS }: { skills?: SkillLexicon } = {},
): ClassedLine[] {
  const neutral = neutralise(page);
  const words = new OriginalWords(page, neutral);
  const lines = cleanPage(boundedText(neutral.text));
  const { text } = lines;
  const language = detectPageLanguage(text);
  const pivot = isTranslated(language) ? translateToPivot(text, language, lexicon) : text;
  const classes = classedLines(readPage(pivot, lexicon).classes, text, pivot);
  return classes.map((line) => ({ ...line, span: words.range(lines.sourceSpan(line.span)) }));
}

/**
 * What was read from a page, or from its translation, as lines of the page.
 *
 * @param pivot what was read: the text itself, or its translation line by line
 */
export function classedLines(pieces: readonly ClassedPiece[], text: string, pivot: string): ClassedLine[] {
  if (pivot === text) return pieces.map(({ start, end, class: of }) => ({ span: { start, end }, class: of }));
  const byLine = new Map<number, LineClass[]>();
  const lineOf = lineNumbers(pivot);
  for (const { start, class: of } of pieces) byLine.set(lineOf(start), [...(byLine.get(lineOf(start)) ?? []), of]);
  const numberOf = lineNumbers(text);
  return jobDescriptionLines(text).flatMap(({ start, end }): ClassedLine[] => {
    const classes = byLine.get(numberOf(start));
    return classes ? [{ span: { start, end }, class: ORDER.find((one) => classes.includes(one))! }] : [];
  });
}

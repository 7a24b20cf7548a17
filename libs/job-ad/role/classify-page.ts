/** What each line of a page is taken for: what a page view colors and `candor role --explain` prints. */
import type { Kind, LineClass, LineClassChange, PageSpan } from '#libs/contracts';
import { boundedText, neutralise, OriginalWords, SHIPPED_SKILLS, type SkillLexicon } from '#libs/language';
import { givenBehind, givenClasses } from '../classes/given-classes.js';
import type { ClassedPiece } from '../classes/line-class.js';
import { readPage } from '../items/page-items.js';
import { cleanPage } from '../lines/clean-page.js';
import { KIND_OF_SECTION } from '../page/page-item.js';
import { isTranslated } from '../pivot/languages/pivot-languages.js';
import { detectPageLanguage } from '../pivot/page-language.js';
import { sentenceAt, sentencesBehind, translateToPivot, type PivotPage } from '../pivot/translate-to-pivot.js';

/** A line or sentence of the page with its class. */
export interface ClassedLine {
  span: PageSpan;
  class: LineClass;
  /** The importance that a requirement has by where the line stands; null where that says nothing. */
  kind: Kind | null;
}

/** How the lines of a page are classed. */
export interface ClassifyPageOptions {
  skills?: SkillLexicon;
  classes?: readonly LineClassChange[];
}

/** Of several classes in a sentence that was read in translation, the first of these is the sentence's. */
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
 * The lines and sentences of a page with what each is taken for, in page order. Those of a page that is read in
 * translation are whole sentences.
 *
 * @param page plain text, see `jobDescriptionText`
 * @param options `skills` to read for; left out: the shipped ones · `classes` that users gave to lines of the page
 */
export function classifyPage(
  page: string,
  { skills: lexicon = SHIPPED_SKILLS, classes: changes = [] }: ClassifyPageOptions = {},
): ClassedLine[] {
  const neutral = neutralise(page);
  const words = new OriginalWords(page, neutral);
  const lines = cleanPage(boundedText(neutral.text));
  const { text } = lines;
  const language = detectPageLanguage(text);
  const pivot = isTranslated(language) ? translateToPivot(text, language, lexicon) : null;
  const given = givenBehind(givenClasses(page, changes), (span) => words.range(lines.sourceSpan(span)));
  const inPivot = pivot ? givenBehind(given, (span) => sentencesBehind(pivot, span)) : given;
  const { classes: pieces } = readPage(pivot?.text ?? text, lexicon, inPivot);
  const classes = classedLines(pieces, pivot);
  return classes.map((line) => ({ ...line, span: words.range(lines.sourceSpan(line.span)) }));
}

/**
 * What was read from a page, or from its translation, as lines and sentences of the page.
 *
 * @param pivot the translation that was read, or null
 */
export function classedLines(pieces: readonly ClassedPiece[], pivot: PivotPage | null): ClassedLine[] {
  const kindOf = ({ section }: ClassedPiece): Kind | null => KIND_OF_SECTION[section] ?? null;
  if (!pivot)
    return pieces.map((piece) => ({
      ...{ span: { start: piece.start, end: piece.end }, class: piece.class },
      kind: kindOf(piece),
    }));
  const bySentence = new Map<number, ClassedPiece[]>();
  for (const piece of pieces) {
    const sentence = sentenceAt(pivot, piece.start);
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), piece]);
  }
  return pivot.sentences.flatMap(({ start, end }, at): ClassedLine[] => {
    const inSentence = bySentence.get(at) ?? [];
    const chief = ORDER.flatMap((of) => inSentence.filter((piece) => piece.class === of))[0];
    return chief ? [{ span: { start, end }, class: chief.class, kind: kindOf(chief) }] : [];
  });
}

import type { FormatResult } from '../outcome.js';
import { geometryOf, type PageFrame } from './geometry.js';
import { textOfLine } from './lines/lines.js';
import { pagesText } from './page-text.js';
import { vocabularyOf } from './lines/paragraphs.js';
import { withoutRunningLines } from './lines/running-lines.js';
import type { Word } from './words.js';

/** The text of upright words, page by page, with their places. Running headers and footers come last. */
export function documentText(
  words: readonly Word[][],
  frames: readonly PageFrame[],
): Pick<Extract<FormatResult, { outcome: 'text' }>, 'text' | 'geometryOf'> {
  const vocabulary = vocabularyOf(words.flat());
  const { pages: bodies, running } = withoutRunningLines(words);
  const body = pagesText(bodies, vocabulary);
  const order = [body, ...running].flatMap((part) => part.words);
  return {
    text: [body.text, ...running.map(textOfLine)].join('\n\n'),
    geometryOf: (text) => geometryOf(text, order, frames),
  };
}

import { blocksOf } from './columns.js';
import { withIconsAsBullets } from './icons.js';
import { withLetterSpacingClosed } from './letter-spacing.js';
import { isBullet, linesOf, type Line } from './lines.js';
import { withNotesMovedUp } from './margin-cells.js';
import { textOfBlock } from './paragraphs.js';
import type { Word } from './words.js';

/** Lines without ratings drawn as rows of dots, headings closed up. */
function readableLines(block: readonly Word[]): Line[] {
  return linesOf(block)
    .filter((line) => !line.words.every((word) => isBullet(word.text)))
    .map(withLetterSpacingClosed);
}

/** Text, and the words it was made of in the order in which they stand in it. */
export interface WrittenText {
  text: string;
  words: Word[];
}

/** The text of a page in reading order, its blocks set apart by blank lines; text in other directions comes last, as it is drawn. */
export function pageText(words: readonly Word[], vocabulary: ReadonlySet<string>): WrittenText {
  const upright = withIconsAsBullets(words.filter((word) => word.turn === 0));
  const turned = words.filter((word) => word.turn !== 0);
  const blocks = blocksOf(upright).map((block) => withNotesMovedUp(readableLines(block)));
  const texts = blocks.map((lines) => textOfBlock(lines, vocabulary));
  if (turned.length > 0) texts.push(turned.map((word) => word.text).join(' '));
  return { text: texts.join('\n\n'), words: [...blocks.flat().flatMap((line) => line.words), ...turned] };
}

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

/** The text of a page in reading order, its blocks set apart by blank lines; text in other directions comes last, as it is drawn. */
export function pageText(words: readonly Word[], vocabulary: ReadonlySet<string>): string {
  const upright = withIconsAsBullets(words.filter((word) => word.turn === 0));
  const turned = words.filter((word) => word.turn !== 0);
  const blocks = blocksOf(upright).map((block) => textOfBlock(withNotesMovedUp(readableLines(block)), vocabulary));
  if (turned.length > 0) blocks.push(turned.map((word) => word.text).join(' '));
  return blocks.join('\n\n');
}

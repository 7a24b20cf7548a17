import { columnsGoingOn, layoutOf, type TextColumns, type PageLayout } from './columns/columns.js';
import { partsBesideHeadings } from './columns/margin-headings.js';
import { withIconsAsBullets } from './lines/icons.js';
import { withJustifiedTextClosed } from './lines/justified.js';
import { withLetterSpacingClosed } from './lines/letter-spacing.js';
import { withLigaturesSpelledOut } from './lines/ligatures.js';
import { isBullet, groupIntoLines, lineWith, type PdfLine } from './lines/lines.js';
import { withNotesMovedUp } from './lines/margin-cells.js';
import { goesOnInNextBlock, joined, textOfBlock } from './lines/paragraphs.js';
import { withStyledCells } from './lines/styled-cells.js';
import { uprightWords, type Word } from './words.js';

/** Text, and the words it was made of in the order in which they stand in it. */
export interface WrittenText {
  text: string;
  words: Word[];
}

/**
 * The text of all pages in reading order, blocks set apart by blank lines. A sentence that a column or a page cuts is one line again; text
 * in other directions comes last.
 */
export function pagesText(pages: readonly Word[][], vocabulary: ReadonlySet<string>): WrittenText {
  const upright = blocksInOrder(
    pages.map((words) => withIconsAsBullets(words.filter(({ turn }) => turn === 0)).map(withLigaturesSpelledOut)),
  );
  const turned = pages.flatMap((words) =>
    [1, 2, 3].flatMap((turn) => {
      const { before, columns, after } = layoutOf(uprightWords(words.filter((word) => word.turn === turn)));
      return [...before, ...(columns?.left ?? []), ...(columns?.right ?? []), ...after];
    }),
  );
  const blocks = [...upright, ...turned].map(readableLines).filter((lines) => lines.length > 0);
  let text = '';
  for (const [index, lines] of blocks.entries()) {
    const own = textOfBlock(lines, vocabulary);
    const before = blocks[index - 1];
    if (before === undefined) text = own;
    else text = goesOnInNextBlock(before, lines) ? joined(text, own, vocabulary) : `${text}\n\n${own}`;
  }
  return { text, words: blocks.flat().flatMap((line) => line.words) };
}

/** Without ratings drawn as rows of dots, headings closed up, notes beside the line they begin on. */
function readableLines(block: readonly Word[]): PdfLine[] {
  const lines = groupIntoLines(block).filter((line) => !line.words.every((word) => isBullet(word.text)));
  return withNotesMovedUp(withJustifiedTextClosed(lines.map(withLetterSpacingClosed).map(withStyledCells)));
}

/** Blocks of all pages. Columns that go on from page to page are read one after the other, each over all its pages. */
function blocksInOrder(pages: readonly Word[][]): Word[][] {
  const parts = partsBesideHeadings(pages);
  if (parts)
    return parts.flatMap(({ words }) => {
      const { before, columns, after } = layoutOf(words);
      return [...before, ...(columns?.left ?? []), ...(columns?.right ?? []), ...after];
    });
  const blocks: Word[][] = [];
  let open: TextColumns[] = [];
  const finish = () => {
    blocks.push(...inOrder(open, blocks.length === 0));
    open = [];
  };
  for (const words of pages) {
    const last = open.at(-1);
    let layout: PageLayout | null = last ? columnsGoingOn(last, words) : null;
    if (!layout) {
      finish();
      layout = layoutOf(words);
      blocks.push(...layout.before);
    }
    if (layout.columns) open.push(layout.columns);
    if (layout.after.length > 0 || !layout.columns) finish();
    blocks.push(...layout.after);
  }
  finish();
  return blocks;
}

/** A heading this much larger than all else beside it is the person's name. */
const LARGER = 1.25;

/** Columns that go on from page to page, as blocks in reading order. */
function inOrder(pages: readonly TextColumns[], beginDocument: boolean): Word[][] {
  const [first] = pages;
  if (!first) return [];
  if (pages.length > 1 && areFilledInTurn(first)) return pages.flatMap(({ left, right }) => [...left, ...right]);
  const left = pages.flatMap((page) => page.left);
  const right = pages.flatMap((page) => page.right);
  // Beside a sidebar the column with the name is read first.
  const nameIsRight = beginDocument && largest(first.right) > LARGER * largest(first.left);
  return nameIsRight ? [...right, ...left] : [...left, ...right];
}

const largest = (blocks: readonly Word[][]): number =>
  blocks.flat().reduce((most, { size, text }) => (/\p{L}{2}/u.test(text) ? Math.max(most, size) : most), 0);

/** Columns of a newspaper are about equally wide, and full where text goes on overleaf. */
const EQUAL_WIDTHS = 1.2;
const FULL_HEIGHT = 0.85;

/**
 * Returns whether text flows from column to column and only then to the next page, not down each column over all pages.
 */
function areFilledInTurn({ x, left, right }: TextColumns): boolean {
  const [one, other] = [lineWith(left.flat()), lineWith(right.flat())];
  const widths = [x - one.left, other.right - x];
  const heights = [one.top - one.bottom, other.top - other.bottom];
  return (
    Math.max(...widths) <= EQUAL_WIDTHS * Math.min(...widths) &&
    Math.min(...heights) >= FULL_HEIGHT * Math.max(...heights)
  );
}

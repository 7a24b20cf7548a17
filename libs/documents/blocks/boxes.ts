import type { Block } from './block.js';

/** A text box with its place. */
export interface TextBox {
  blocks: Block[];
  /** The position of the box, in any unit; null if the document does not state it. */
  area: { left: number; top: number; right: number; bottom: number } | null;
  /** The origin of its position. Boxes with different ones cannot be compared. */
  frame: string;
}

/** More boxes than any page has: they stay as they come, for comparing them takes the square of their number. */
const MOST_COMPARED = 200;

type Placed = TextBox & { area: NonNullable<TextBox['area']> };

/** Text boxes in the order in which people read them: columns from left to right, each from top to bottom. */
export function arranged(boxes: readonly TextBox[]): Block[] {
  const placed = boxes.filter((box): box is Placed => box.area !== null);
  const comparable =
    boxes.length <= MOST_COMPARED &&
    placed.length === boxes.length &&
    boxes.every(({ frame }) => frame === boxes[0]?.frame);
  return (comparable ? inOrder(placed) : boxes).flatMap(({ blocks }) => blocks);
}

/** Cuts along a gutter that no box crosses; where there is none, below the topmost band, until boxes are alone. */
function inOrder(boxes: readonly Placed[]): Placed[] {
  let rest = [...boxes];
  const ordered: Placed[] = [];
  while (rest.length > 1) {
    const columns = groups(rest, ({ area }) => [area.left, area.right]);
    if (columns.length > 1) return [...ordered, ...columns.flatMap(inOrder)];
    const [top = [], ...below] = groups(rest, ({ area }) => [area.top, area.bottom]);
    if (below.length === 0) {
      // They overlap both ways: by where they begin.
      return [...ordered, ...rest.sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left)];
    }
    ordered.push(...inOrder(top));
    rest = below.flat();
  }
  return [...ordered, ...rest];
}

/** Boxes whose ranges touch are one group. A tenth of overlap is a frame's margin. */
function groups(boxes: readonly Placed[], range: (box: Placed) => [number, number]): Placed[][] {
  const sorted = boxes.map((box) => ({ box, range: range(box) })).sort((a, b) => a.range[0] - b.range[0]);
  const found: Placed[][] = [];
  let end = -Infinity;
  for (const {
    box,
    range: [from, to],
  } of sorted) {
    if (from + (to - from) / 10 >= end) found.push([]);
    found.at(-1)?.push(box);
    end = Math.max(end, to);
  }
  return found;
}

/** A picture in shades of grey, a byte a pixel. */
export interface GreyPicture {
  width: number;
  height: number;
  grey: Uint8Array;
}

/** Side of a tile in pixels: the commonest shade of it and those around it is its paper. */
const TILE = 32;

/** The number of distinguished shades, as a power of two. */
const SHADE_BITS = 4;
const SHADES = 2 ** SHADE_BITS;

/** A pixel that differs by this much from its paper, of 255, is ink: twice what the noise of a scanner does. */
export const INK = 40;

/** By how much each pixel differs from the paper around it, dark or bright, 0 to 255. */
export function contrastOf({ width, height, grey }: GreyPicture): Uint8Array {
  const [across, down] = [Math.ceil(width / TILE), Math.ceil(height / TILE)];
  const paper = paperOf(shadesOf({ width, height, grey }, across, down), across, down);
  const contrast = new Uint8Array(width * height);
  for (let y = 0, at = 0; y < height; y++) {
    const tiles = Math.floor(y / TILE) * across;
    for (let x = 0; x < width; x++, at++) {
      const more = grey[at]! - paper[tiles + ((x / TILE) | 0)]!;
      contrast[at] = more < 0 ? -more : more;
    }
  }
  return contrast;
}

/** How often each tile has each shade. */
function shadesOf({ width, height, grey }: GreyPicture, across: number, down: number): Uint32Array {
  const counts = new Uint32Array(across * down * SHADES);
  for (let y = 0, at = 0; y < height; y++) {
    const tiles = Math.floor(y / TILE) * across;
    for (let x = 0; x < width; x++, at++)
      counts[(tiles + ((x / TILE) | 0)) * SHADES + (grey[at]! >> (8 - SHADE_BITS))]!++;
  }
  return counts;
}

/** The commonest shade of each tile, with the tiles around it. */
function paperOf(counts: Uint32Array, across: number, down: number): Uint8Array {
  const paper = new Uint8Array(across * down);
  const sums = new Uint32Array(SHADES);
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      sums.fill(0);
      for (let y = Math.max(0, row - 1); y <= Math.min(down - 1, row + 1); y++)
        for (let x = Math.max(0, column - 1); x <= Math.min(across - 1, column + 1); x++)
          for (let shade = 0; shade < SHADES; shade++) sums[shade]! += counts[(y * across + x) * SHADES + shade]!;
      paper[row * across + column] = ((sums.indexOf(Math.max(...sums)) + 0.5) * 256) / SHADES;
    }
  }
  return paper;
}

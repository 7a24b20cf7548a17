/**
 * Detects whether the picture of a page has any writing. It runs before recognition, which takes as long for a noisy
 * page as for a full one.
 */

/** A picture in black and white, as the recogniser made it: a bit a pixel, 32 to a number. */
export interface BlackAndWhite {
  width: number;
  height: number;
  /** 32 pixels of a row, from its left. */
  bits(row: number, at: number): number;
}

/** Less of the page is a speck: a full stop of 12 points at 100 dots an inch, on A4. */
const LEAST_INK = 1 / 100_000;

/**
 * How much a pixel goes with the one below it, as a correlation. Strokes run on: in 20 pages of writing at 100 to 300 dots an inch, noisy,
 * upright and lying, .57 to .87. The grain of paper, of a sensor and of dithering does not: −.01 to .49.
 */
const LEAST_ALIKE = 0.52;

/** Where about half is black, writing stands beside dark areas (.96), or there is nothing but paper whose grain a scanner has blurred (.46 to .76). */
const HALF = [0.3, 0.7] as const;
const LEAST_ALIKE_HALF = 0.85;

/** Every so many rows are looked at, each with the one below it. */
const STEP = 4;

export function showsWriting({ width, height, bits }: BlackAndWhite): boolean {
  // The last number of a row may hold pixels that do not exist.
  const whole = Math.floor(width / 32);
  let [seen, black, both] = [0, 0, 0];
  for (let row = 0; row + 1 < height; row += STEP) {
    for (let at = 0; at < whole; at++) {
      seen += 32;
      const own = bits(row, at);
      if (own === 0) continue;
      black += ones(own);
      both += ones(own & bits(row + 1, at));
    }
  }
  // Too small to tell.
  if (seen === 0) return true;
  const share = black / seen;
  if (share < LEAST_INK || share > 1 - LEAST_INK) return false;
  const alike = (both / black - share) / (1 - share);
  return alike >= (share > HALF[0] && share < HALF[1] ? LEAST_ALIKE_HALF : LEAST_ALIKE);
}

/** How many bits of a number of 32 are set. */
function ones(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

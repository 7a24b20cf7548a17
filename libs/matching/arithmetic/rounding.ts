/** Whole-number arithmetic. Exact for integers whose product stays below 2^50, which every caller keeps to. */

/** `a / b` rounded half up, for whole `a >= 0` and `b > 0`. */
export function divideHalfUp(a: number, b: number): number {
  return Math.floor((2 * a + b) / (2 * b));
}

/** The product of two shares in ten-thousandths, half up. */
export function times(a: number, b: number): number {
  return divideHalfUp(a * b, 10000);
}

/** `value` held between `low` and `high`. */
export function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}

/** `part / whole` in ten-thousandths, at most 10000; a whole of nothing is reached by anything above zero. */
export function share(part: number, whole: number): number {
  if (part <= 0) return 0;
  return part >= whole ? 10000 : divideHalfUp(part * 10000, whole);
}

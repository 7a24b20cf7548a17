/** A fixed sequence of whole numbers below a bound (Numerical Recipes' linear congruential generator), so that runs compare. */
export function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Applications that are given out to be folded elsewhere: up to so many a browser ranks while a hand moves a slider. */
export const MOST_IN_POOL = 5_000;

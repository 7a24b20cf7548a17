/**
 * The maximum number of applications whose score vectors are sent to a browser, which ranks them
 * while a user moves a slider.
 */
export const MOST_IN_POOL = 5_000;

/** The color schemes of the pages. */
export const SCHEMES = ['auto', 'light', 'dark'] as const;

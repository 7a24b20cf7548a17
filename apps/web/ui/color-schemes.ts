/** How the pages can look. */
export const SCHEMES = ['auto', 'light', 'dark'] as const;

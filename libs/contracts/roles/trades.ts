/** The trades that role templates are grouped by. */
export const TRADES = [
  'customer-service',
  'design',
  'education',
  'engineering',
  'finance',
  'health',
  'hospitality',
  'human-resources',
  'legal',
  'logistics',
  'machine-learning',
  'manufacturing',
  'marketing',
  'office',
  'sales',
  'skilled-trades',
  'technology',
] as const;
/** One value of {@link TRADES}. */
export type Trade = (typeof TRADES)[number];

import type { CorrectionSource } from '#libs/contracts';
import { monthName } from './durations.js';

/** The sources that a user can name for a correction. */
const SOURCES: Readonly<Record<CorrectionSource, string>> = {
  document: 'read in a document',
  'phone-screen': 'heard in a phone screen',
  candidate: 'reported by the candidate',
  reference: 'said by a reference',
};

/** Who put something right, when, and where they know it from. @param at an instant in UTC */
export function statedText({
  name,
  at,
  source,
}: {
  name: string | null;
  at: string;
  source: CorrectionSource;
}): string {
  const [year, month, day] = at.slice(0, 'YYYY-MM-DD'.length).split('-').map(Number) as [number, number, number];
  const date = `${day} ${monthName(year * 12 + month - 1)}`;
  return `Corrected by ${name ?? 'a former user'} on ${date}, ${SOURCES[source]}`;
}

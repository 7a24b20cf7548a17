import type { CorrectionSource } from '#libs/contracts';
import { dayName } from './durations.js';

/** The sources that a user can name for a correction. */
const SOURCES: Readonly<Record<CorrectionSource, string>> = {
  document: 'document',
  'phone-screen': 'phone screen',
  candidate: 'candidate',
  reference: 'reference',
};

<<<<<<< HEAD
/** States the author, the day and the source of a correction. @param at an instant in UTC */
=======
/** Returns who corrected something, when, and from which source. @param at an instant in UTC */
>>>>>>> s18
export function statedText({
  name,
  at,
  source,
}: {
  name: string | null;
  at: string;
  source: CorrectionSource;
}): string {
  return `Changed by ${name ?? 'a former member'} on ${dayName(at)}. Source: ${SOURCES[source]}`;
}

import type { CorrectionSource } from '#libs/contracts';
import { dayName } from './durations.js';

/** The sources that a user can name for a correction. */
const SOURCES: Readonly<Record<CorrectionSource, string>> = {
  document: 'document',
  'phone-screen': 'phone screen',
  candidate: 'candidate',
  reference: 'reference',
};

/** Returns who corrected something, when, and from which source. @param at an instant in UTC */
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

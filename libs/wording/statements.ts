import type { CorrectionSource } from '#libs/contracts';
import { dayName } from './durations.js';

/** The sources that a user can name for a correction. */
const SOURCES: Readonly<Record<CorrectionSource, string>> = {
  document: 'source: document',
  'phone-screen': 'source: phone screen',
  candidate: 'source: candidate',
  reference: 'source: reference',
};

const VERBS = { fact: 'Corrected', outcome: 'Overridden' } as const;

/**
 * Says which user changed a fact or an outcome, when, and from which source: `Corrected by Ada on Jun 6, 2022, source: phone screen`.
 * @param at an instant in UTC
 */
export function statedText(
  of: keyof typeof VERBS,
  { name, at, source }: { name: string | null; at: string; source: CorrectionSource },
): string {
  return `${VERBS[of]} by ${name ?? 'a former user'} on ${dayName(at)}, ${SOURCES[source]}`;
}

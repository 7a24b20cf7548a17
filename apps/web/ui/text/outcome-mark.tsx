import type { Outcome } from '#libs/contracts';
import { OUTCOME_NAMES } from '#libs/wording';

const SIGNS: Readonly<Record<Outcome, string>> = { met: '✓', partial: '◐', missing: '○', unknown: '?' };

/** Whether something is met: by sign, colour and name. */
export function OutcomeMark({ outcome }: { outcome: Outcome }) {
  return (
    <span className={`mark ${outcome}`} role="img" aria-label={OUTCOME_NAMES[outcome]}>
      {SIGNS[outcome]}
    </span>
  );
}

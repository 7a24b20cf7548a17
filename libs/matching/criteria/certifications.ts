import type { CertificationEntry, CertificationsLeaf, MonthIndex, ValidityPolicy } from '#libs/contracts';
import { CONSTANTS } from '../constants.js';
import { denials, leafNode, statements, type CriterionTest } from './criterion-test.js';

type Accepted = CertificationsLeaf['accepts'][number];
/** `held`: stated without a date, of a programme that does not lapse or whose rule is not known; `undated`: of one that lapses. */
export type CertificateValidity = 'valid' | 'held' | 'expired' | 'undated';

/** What a certification of such validity is worth at most. */
export const WORTH_AT_MOST: Readonly<Record<CertificateValidity, number>> = {
  valid: 10000,
  held: 10000,
  undated: CONSTANTS.certificationUndated.value,
  expired: CONSTANTS.certificationExpired.value,
};

/** The best of the certifications that the role accepts; more of them add nothing. */
export const certifications: CriterionTest<CertificationsLeaf> = {
  test: 'certifications',

  assess(leaf, context) {
    let best: { value: number; accepted: Accepted; entry: CertificationEntry; until: CertificateValidity } | null =
      null;
    for (const entry of context.facts.certifications) {
      const accepted = leaf.accepts.find(({ certification }) => certification === entry.certification);
      if (!accepted) continue;
      const until = certificateValidity(entry, accepted.validity, context.asOf);
      const value = Math.min(accepted.credit, WORTH_AT_MOST[until]);
      if (!best || value > best.value || (value === best.value && before(accepted, best.accepted, leaf))) {
        best = { value, accepted, entry, until };
      }
    }
    return leafNode(leaf, context, {
      value: best?.value ?? 0,
      detail: {
        certification: best?.accepted.certification ?? null,
        name: best?.accepted.label ?? null,
        standing: best?.until ?? null,
        equivalent: best !== null && best.accepted.credit < 10000,
        ...statedDates(best?.entry),
      },
      evidence:
        best && best.value > 0
          ? [{ span: best.entry.span }, ...statements(best.entry)]
          : denials(context, 'certificate', (id) => leaf.accepts.some(({ certification }) => certification === id)),
    });
  },

  shows: () => false,
};

/** Dates for people, as precise as they stand in the document ("2021", "2021-06"). */
export function statedDates(entry: Pick<CertificationEntry, 'issued' | 'expires'> | undefined): {
  issued: string | null;
  expires: string | null;
} {
  return { issued: entry?.issued?.date ?? null, expires: entry?.expires?.date ?? null };
}

/**
 * Returns whether a certification holds at a month. An expiry date on the document decides; else the programme's policy for the month
 * of issue; one without any policy does not expire, and one issued outside all its policies cannot be told. Without a date it is held unless
 * its programme lapses.
 */
export function certificateValidity(
  { issued, expires, lapsed }: Pick<CertificationEntry, 'issued' | 'expires' | 'lapsed'>,
  policies: readonly ValidityPolicy[],
  asOf: MonthIndex,
): CertificateValidity {
  if (lapsed) return 'expired';
  if (expires) return expires.month >= asOf ? 'valid' : 'expired';
  if (!issued) return policies.some(({ months }) => months !== null) ? 'undated' : 'held';
  if (policies.length === 0) return 'valid';
  const policy = policies.find(
    ({ issuedFrom, issuedTo }) =>
      (issuedFrom === null || issuedFrom <= issued.month) && (issuedTo === null || issued.month <= issuedTo),
  );
  if (!policy) return 'undated';
  return policy.months === null || issued.month + policy.months >= asOf ? 'valid' : 'expired';
}

function before(a: Accepted, b: Accepted, { accepts }: CertificationsLeaf): boolean {
  return accepts.indexOf(a) < accepts.indexOf(b);
}

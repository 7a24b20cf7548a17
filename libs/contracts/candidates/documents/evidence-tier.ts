/**
 * How evidence shows what is asked: `exact` by its name or a listed synonym, `implied` by something narrower, `similar` by related words only, which
 * show nothing.
 */
export const EVIDENCE_TIERS = ['exact', 'implied', 'similar'] as const;
/** One value of {@link EVIDENCE_TIERS}. */
export type EvidenceTier = (typeof EVIDENCE_TIERS)[number];

/** Whether evidence shows what is asked; without a tier it is exact. */
export const isShown = ({ tier }: { tier?: EvidenceTier }): boolean => tier !== 'similar';

/** What is quoted of some evidence: what shows the thing asked, or else the similar wording. */
export function quotedEvidence<One extends { tier?: EvidenceTier }>(evidence: readonly One[]): readonly One[] {
  const shown = evidence.filter(isShown);
  return shown.length > 0 ? shown : evidence;
}

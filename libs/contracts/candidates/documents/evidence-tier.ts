/**
 * How evidence shows what is asked: `exact` by its name or a listed synonym, `implied` by something narrower, `similar` by related words only, which
 * show nothing.
 */
export const EVIDENCE_TIERS = ['exact', 'implied', 'similar'] as const;
/** One value of {@link EVIDENCE_TIERS}. */
export type EvidenceTier = (typeof EVIDENCE_TIERS)[number];

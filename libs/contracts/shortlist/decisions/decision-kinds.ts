/** The decisions that a user can make about an application. */
export const DECISION_KINDS = ['advance', 'hold', 'decline'] as const;
/** One value of {@link DECISION_KINDS}. */
export type DecisionKind = (typeof DECISION_KINDS)[number];

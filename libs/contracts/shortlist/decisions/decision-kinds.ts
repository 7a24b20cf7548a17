/** What people decide about an application. */
export const DECISION_KINDS = ['advance', 'hold', 'decline'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

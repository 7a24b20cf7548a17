/** The values of an answer that is yes, no, or not given. */
export const YES_NO_UNKNOWN = ['yes', 'no', 'unknown'] as const;
/** One value of {@link YES_NO_UNKNOWN}. */
export type YesNoUnknown = (typeof YES_NO_UNKNOWN)[number];

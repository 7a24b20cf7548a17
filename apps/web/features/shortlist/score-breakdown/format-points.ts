import { pointsText } from '#libs/wording';

/** Points with one decimal, rounded as in the sentences beside them: from hundredths, half up. */
export const inPoints = (points: number): string => pointsText(Math.round(100 * points));

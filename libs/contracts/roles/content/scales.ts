/** Scales that roles and profiles share. */

/** A month as a number: `year * 12 + (month - 1)`. All computations with time use this unit. */
export type MonthIndex = number;

/** The level of a degree, lowest first. */
export type DegreeLevel = 'secondary' | 'associate' | 'bachelor' | 'master' | 'doctorate';

/**
 * The level of what an education entry states: a degree, or a trade learned in an apprenticeship or at a trade school,
 * which stands between a school and an associate degree.
 */
export type EducationLevel = DegreeLevel | 'vocational';

/** A language level of the CEFR, or `native`. */
export type LanguageLevel = 'A1' | 'A2' | 'B1' | 'B2' | 'C1' | 'C2' | 'native';

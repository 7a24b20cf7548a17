/** Scales that a role asks on and a profile answers on. */

/** Months since year 0: `year * 12 + (month - 1)`. The only unit in which time is computed with. */
export type MonthIndex = number;

export type DegreeLevel = 'secondary' | 'associate' | 'bachelor' | 'master' | 'doctorate';

export type LanguageLevel = 'A1' | 'A2' | 'B1' | 'B2' | 'C1' | 'C2' | 'native';

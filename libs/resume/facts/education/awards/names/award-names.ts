import type { EducationLevel } from '#libs/contracts';

/**
 * Names of degrees, school certificates and trade diplomas beside those of the taxonomy, as alternatives of a pattern.
 * They count at the start of a part of a line only ("HAVO, Greijdanus", "2010 – 2013 MBO 4 Kok").
 */
export interface AwardNames {
  /** Null for what is awarded above a degree of its own or for one programme: it says no level. */
  level: EducationLevel | null;
  /** In any case. */
  names: readonly string[];
  /** Abbreviations, as written. */
  exact: readonly string[];
}

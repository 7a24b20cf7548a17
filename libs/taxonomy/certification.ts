/** How long a certification is valid by the rules of its programme, when the document gives no expiry date. */
export interface Validity {
  /** First and last issue month that the rule is for; null is open. */
  issuedFrom: number | null;
  issuedTo: number | null;
  /** Null: does not expire. */
  months: number | null;
}

export type CertificationLevel = 'foundation' | 'associate' | 'professional' | 'expert' | 'specialty';

export interface Certification {
  /** Kebab-case; never changes. */
  id: string;
  name: string;
  issuer: string;
  /** Further spellings, exam codes and abbreviations included; matched like skills, dashes and commas between words ignored. */
  aliases: readonly string[];
  validity: readonly Validity[];
  /** True where the issuer's rule could not be ascertained; `validity` then says "does not expire", and a date in the document decides. */
  policyUnknown?: true;
  /** How far up its programme it stands; a specialty goes deep in one thing. */
  level: CertificationLevel;
  /** Last month in which it could be earned, for a programme that has ended. */
  endedIn?: number;
  /** Named pairs only (SCORE): programmes that replaced this one, and those that prove the same. */
  successors?: readonly string[];
  equivalents?: readonly string[];
  /** Skills that it names. */
  skills?: readonly string[];
}

/** Months since year 0, as everywhere: `year * 12 + (month - 1)`. */
export const month = (year: number, ofYear: number): number => year * 12 + ofYear - 1;

/** One rule for whenever it was earned. */
export const always = (months: number | null): Validity[] => [{ issuedFrom: null, issuedTo: null, months }];

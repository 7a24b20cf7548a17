import { month, type Validity } from '../certification.js';

/** CNCF shortened its certifications from three years to two for those earned from April 2024 on (announced 1 March 2024). */
export const CNCF_THREE_THEN_TWO: readonly Validity[] = [
  { issuedFrom: null, issuedTo: month(2024, 3), months: 36 },
  { issuedFrom: month(2024, 4), issuedTo: null, months: 24 },
];

/** Microsoft's role-based certifications: two years until June 2021, one year with free renewal from then on. */
export const MICROSOFT_TWO_THEN_ONE: readonly Validity[] = [
  { issuedFrom: null, issuedTo: month(2021, 6), months: 24 },
  { issuedFrom: month(2021, 7), issuedTo: null, months: 12 },
];

/** Cisco's expert level: two years until the programme of February 2020, three from then on. */
export const CCIE_TWO_THEN_THREE: readonly Validity[] = [
  { issuedFrom: null, issuedTo: month(2020, 2), months: 24 },
  { issuedFrom: month(2020, 3), issuedTo: null, months: 36 },
];

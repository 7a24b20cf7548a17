/** Certificates and licenses outside of the taxonomy, recognized by their spelling. */
import { stem } from '#libs/language';
import { CREDENTIAL_LETTERS, CREDENTIAL_NAMES, LICENCE_NAMES } from '../../vocabulary/credential-names.js';
import { namesDrivingLicence, withoutOrdinaryDrivingLicence } from '../../vocabulary/driving-licenses.js';

/** Matches a proof on paper that the taxonomy lacks. */
const CREDENTIAL =
  /\b(?:licen[cs]e[ds]?|licensure|certifi(?:ed|cations?|cates?)|accredit(?:ed|ation)|(?<!pre-|highly |well |best )qualified(?! (?:candidates?|applicants?|people|persons?|individuals?|colleagues|employees|staff|leads?))|(?<!\b(?:personal|required|preferred|minimum|basic|your|the|all|these|following) )qualifications?|registration|registered|endorsements?|chartered|diplomas?|NVQ|QTS|CDL|HGV|LGV)\b/i;

/** True for a certificate or license in words, which the taxonomy may lack. */
export const isCredential = (text: string): boolean =>
  CREDENTIAL.test(text) ||
  CREDENTIAL_LETTERS.test(text.replace(RULES_OF_BODY, ' ')) ||
  CREDENTIAL_NAMES.test(text) ||
  namesDrivingLicence(text);

/** What a body has laid down is known, and no paper: "OSHA regulations", "HACCP principles". */
const RULES_OF_BODY =
  /\b\p{Lu}[\p{Lu}\p{Ll}]{2,9}(?:[\s,/&]+(?:and\s|or\s)?\p{Lu}{3,9}){0,4}\s(?:(?:safety|health|food|federal|state|industry)\s(?:and\s)?){0,3}(?:regulations?|standards?|rules|guidelines|principles|practices|procedures|protocols|laws|requirements|compliance|policies|codes?)\b/gu;

/** Matches a license to practice that the law requires. */
const LICENCE =
  /\b(?:licen[cs]e[ds]?|licensure|registered (?:nurse|with)|(?<!(?:post|pre)[- ])registration|QTS|qualified teacher status|CDL|HGV|LGV|admitted to the bar|approbation|gas safe)\b/i;
const NO_LICENCE = /\blicen[cs]e (?:management|agreements?|compliance|sales|keys?)\b|\bsoftware licen[cs]/i;

/** True for a license to practice. One to drive is none, unless it is for a profession: most people hold it, and most work can do without. */
export function isLicence(text: string): boolean {
  const rest = withoutOrdinaryDrivingLicence(text);
  const names = LICENCE.test(rest) || LICENCE_NAMES.test(rest) || namesDrivingLicence(rest);
  return names && !NO_LICENCE.test(text);
}

/** Credit of a certificate in a sentence that says it has run out, in whole ten-thousandths (SCORE, "certifications"). */
const LAPSED_CREDIT = 4_000;
const LAPSED = ['expired', 'lapsed', 'inactive', 'former', 'formerly'];
/** Not held yet, or no longer by another's decision: worth nothing. */
const NOT_HELD = [
  'pending',
  'awaiting',
  'applied',
  'applying',
  'studying',
  'progress',
  'suspended',
  'revoked',
  'failed',
  'enrolled',
];

/**
 * Terms that say in the sentence of a certificate how it stands.
 *
 * @param named stems of the certificate itself, which say nothing about it
 */
export function statusTerms(named: readonly string[]): { term: string; credit: number }[] {
  const terms = new Map<string, number>();
  for (const word of LAPSED) terms.set(stem(word), LAPSED_CREDIT);
  for (const word of NOT_HELD) terms.set(stem(word), 0);
  return [...terms].filter(([term]) => !named.includes(term)).map(([term, credit]) => ({ term, credit }));
}

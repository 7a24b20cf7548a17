/** Words that reveal a candidate's gender or age, in the languages of the résumés that Candor parses. */

/** A stretch of a text, in UTF-16 units. */
export interface TextRange {
  start: number;
  end: number;
}

/**
 * Forms of address, in the case that they are written in: "ms" is a unit of time, "miss" a verb, and "Sr." mostly a senior.
 */
const ADDRESS = /(?:Mr|Mrs|Ms|Miss|Madam|Sir|Herrn?|Frau|Monsieur|Madame|Mme|Mlle|Señora?|Señorita|Sra|Srta|Doña)\.?/;

/** Pronouns and relations that are of one gender, in any case. */
const GENDERED =
  /he|she|him|his|hers?|himself|herself|husband|wife|father|mother|fatherhood|motherhood|son|daughter|brother|sister|widow|widower|boy|girl|male|female|man|woman|men|women|lady|gentleman|maternity|paternity|er|ihm|ihn|sie|ihre?[mnrs]?|vater|mutter|sohn|tochter|ehemann|ehefrau|männlich|weiblich|elle|mari|épouse|père|mère|fille|masculin|féminin|él|ella|esposo|esposa|padre|madre|hijo|hija|hombre|mujer|masculino|femenino/iu;

/** "Il" begins a French sentence; "IL" is Illinois. */
const IL = /[Ii]l/;

const AGE =
  /\d{2}[ -]years?[ -]old|aged? ?:? ?\d{2}|\d{2} jahre alt|\d{2} ans|\d{2} años|(?:born|geboren|née?)(?: (?:in|on|am|le|en))?:? (?:\d{1,2}\.? \p{L}+,? \d{4}|\p{L}+ \d{1,2},? \d{4}|[\d./-]+)/iu;

const whole = ({ source, flags }: RegExp): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])`, `g${flags.replace('u', '')}u`);

const PATTERNS = [ADDRESS, GENDERED, IL, AGE].map(whole);

/**
 * Finds the words that reveal the gender or the age of a candidate. Job names ("saleswoman", "Entwicklerin",
 * "vendedora") are shown in one form for every gender instead: see `genderedWords`.
 */
export function genderedTerms(text: string): TextRange[] {
  return PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length })),
  );
}

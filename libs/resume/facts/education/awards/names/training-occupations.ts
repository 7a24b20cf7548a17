import type { AwardNames } from './award-names.js';

/**
 * Nouns that occupations of an apprenticeship end in, in the three countries that train for them by law. The lists of the offices have some
 * hundred occupations, which are compounds of these.
 */
const NOUNS = [
  'fachangestellte[rn]?|\\p{L}{3}angestellte[rn]?|fachverkäufer(?:in)?|kauf(?:mann|frau)|fachkraft|facharbeiter(?:in)?|fachlagerist(?:in)?|laborant(?:in)?|zeichner(?:in)?',
  'mechatroniker(?:in)?|mechaniker(?:in)?|elektroniker(?:in)?|elektriker(?:in)?|schlosser(?:in)?|installateur(?:in)?|monteur(?:in)?|informatiker(?:in)?',
  'tischler(?:in)?|schreiner(?:in)?|maurer(?:in)?|zimmerer|zimmerin|zimmermann|dachdecker(?:in)?|gärtner(?:in)?|florist(?:in)?|landwirt(?:in)?',
  'bäcker(?:in)?|konditor(?:in)?|metzger(?:in)?|fleischer(?:in)?|friseur(?:in)?|coiffeu(?:r|se)|restaurantfach(?:mann|frau)|hotelfach(?:mann|frau)',
  '(?:alten|kranken|gesundheits|heilerziehungs)pfleger(?:in)?|krankenschwester|pflegefach(?:kraft|frau|mann)|erzieher(?:in)?|polymechaniker(?:in)?',
].join('|');

/** "Verwaltungsfachangestellte", "Kauffrau für Büromanagement", "Medizinische Fachangestellte": the whole of a part. */
export const TRAINING_OCCUPATION = `(?:\\p{Lu}\\p{Ll}+e[rn]? )?[\\p{L}/-]*(?:${NOUNS})(?: (?:für|im|in der) \\p{Lu}[\\p{L}-]+(?:(?: und |-? und |, )\\p{Lu}[\\p{L}-]+)*)?`;

/** What trades are learnt for, by the name of the trade alone. */
export const TRAINING_OCCUPATIONS: AwardNames = {
  level: 'vocational',
  names: [`${TRAINING_OCCUPATION}(?=\\s*(?:[,(|;]|$|\\s(?:bei|beim|an der|am)\\s))`],
  exact: [],
};

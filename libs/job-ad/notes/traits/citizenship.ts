/** Citizenships: a law or a contract may require one, so that they are asked about and never scored. */
import { BEGIN, END, START } from './groups-of-people.js';
import { isPromise } from './equal-opportunity.js';

const OF = '(?:[\\p{L}.]+[ /]){0,3}';
/** Code and data have first-class citizens. */
const CITIZEN = '(?<!(?:class|good|corporate|senior)[ -])(?:citizens?|u\\.?s\\.? persons?)';
const SELECTS = '(?:only|required|needed|mandatory|preferred|necessary|essential|a must)';

const ASKED = new RegExp(
  `${BEGIN}(?:${[
    `(?:must|should|(?:need|have|has) to|to) be (?:an? |the )?${OF}${CITIZEN}${END}`,
    `(?:only ${OF}|(?:available|open|limited|restricted|reserved)(?: only)? (?:for|to) (?:\\S+ ){0,3})${CITIZEN}${END}`,
    `${OF}${CITIZEN} (?:of [\\p{L} ]{2,20} )?${SELECTS}${END}`,
    `${OF}citizenship (?:is |are )?${SELECTS}${END}`,
    `(?:requires?|hold(?:s|ing)?|hav(?:e|ing)|has|possess|proof of|valid|with|need) (?:an? |the )?${OF}(?:citizenship|(?<!(?:valid|current|own) )passport)${END}`,
    `${START}(?!.*\\b(?:for|with|to|by|among)\\s)${OF}${CITIZEN}(?: of [\\p{L} ]{2,20})?(?=[.!]*$)|${START}${OF}(?<!(?:corporate|digital|global|active|good) )citizenship(?=[.!]*$|:)`,
    '\\p{L}+ (?:staatsangehörigkeit|staatsbürgerschaft)|(?:staatsangehörigkeit|staatsbürgerschaft)(?: [\\p{L}-]+)? (?:erforderlich|vorausgesetzt|notwendig)',
    '(?:de )?nationalité \\p{L}+(?: (?:exigée?|requise|obligatoire))?|(?:de )?nacionalidade? \\p{L}+(?: (?:obligatoria|requerida|imprescindible))?|ciudadanía \\p{L}+|cittadinanza \\p{L}+|\\p{L}+ nationaliteit|obywatelstw\\p{L} \\p{L}+',
  ].join('|')})`,
  'iu',
);

/** Each of the patterns needs one of these words; few sentences have one, and the patterns begin at every word. */
const NAMED =
  /citizen|u\.?s\.? person|passport|staatsangehörigkeit|staatsbürgerschaft|nationalité|nacionalidad|ciudadanía|cittadinanza|nationaliteit|obywatelstw/iu;

/** The words by which a sentence asks for a citizenship, or null. */
export function citizenshipAsked(sentence: string): { start: number; end: number } | null {
  const found = !NAMED.test(sentence) || isPromise(sentence) ? null : ASKED.exec(sentence);
  return found && { start: found.index, end: found.index + found[0].trimEnd().length };
}

/** Words for people in ads of the languages that are read, and the patterns that select people by such a word. */

/** No letter or figure beside it: `\b` knows those of English alone. */
export const BEGIN = '(?<![\\p{L}\\p{N}])';
export const END = '(?![\\p{L}\\p{N}])';

/** The begin of a line, or of what stands behind its label ("Requirements: unmarried"). */
export const START = '(?<=^(?:[^:]{2,30}:\\s)?)';

/** Words for applicants. */
export const GROUPS_OF_PEOPLE =
  '(?:candidates?|applicants?|persons?|people|individuals?|employees?|colleagues?|staff|team members?|bewerber(?:innen|in)?|kandidat(?:innen|in|en)?|mitarbeiter(?:innen|in)?|personen|leute|kolleg(?:innen|in|en|e)|verstärkung|candidate?s?|personnes?|salariée?s?|candidat[oaie]s?|personas?|persone|medewerkers?|pessoas?|kandydat\\p{L}*|osob\\p{L}|osób)';

const MEN =
  '(?:males?|m[ae]n|gentlem[ae]n|boys?|lads?|guys?|männer|mann|männlich\\p{L}*|hommes?|masculins?|hombres?|var[oó]n(?:es)?|masculinos?|uomin[io]|uomo|maschi(?:o|le|li)?|mannen|homens?|mężczyzn\\p{L}*)';
const WOMEN =
  '(?:females?|wom[ae]n|lad(?:y|ies)|girls?|frau(?:en)?|weiblich\\p{L}*|femmes?|féminin(?:e?s)?|mujer(?:es)?|femenin[oa]s?|señoritas?|donn[ae]|femmin(?:a|e|ile|ili)|vrouw(?:en)?|mulher(?:es)?|kobiet\\p{L}*)';
/** Matches what a text has to hold for a gender. */
export const NAMES_GENDER = new RegExp(`${BEGIN}(?:(?:${MEN}|${WOMEN})${END}|gender|sex|geschlecht)`, 'iu');

const BETWEEN_GENDERS = '\\s?(?:,|/|&|and|or|und|oder|et|ou|y|o|e|en|of|i|lub)\\s?';

/** One gender: of "men and women" none is meant. */
export const ONE_GENDER = `(?:(?<!${WOMEN}${BETWEEN_GENDERS})${MEN}(?!${BETWEEN_GENDERS}${WOMEN})|(?<!${MEN}${BETWEEN_GENDERS})${WOMEN}(?!${BETWEEN_GENDERS}${MEN}))`;

const SELECTS_BEFORE =
  '(?:only|solely|exclusively|preferably|ideally|(?:must|should|(?:need|has|have) to) be|prefer(?:red|ably)?:?|preference (?:is |will be )?(?:given )?(?:to|for)|seeking|looking for|searching for|wanted:?|nur|ausschließlich|bevorzugt|vorzugsweise|möglichst|gesucht:?|suchen|uniquement|exclusivement|seulement|de préférence|recherchons|cherchons|s[oó]lo|solamente|únicamente|exclusivamente|preferentemente|preferiblemente|buscamos|solo|esclusivamente|preferibilmente|cercasi|cerchiamo|alleen|uitsluitend|bij voorkeur|zoeken|apenas|somente|de preferência|procuramos|tylko|wyłącznie|najchętniej|poszukujemy)';
const SELECTS_BEHIND =
  '(?:only|preferred|required|preferably|a must|needed|wanted|sought|bevorzugt|erwünscht|gesucht|uniquement|exclusivement|seulement|de préférence|exigée?s?|souhaitée?s?|recherchée?s?|solamente|únicamente|exclusivamente|preferentemente|preferiblemente|requerid[oa]s?|preferibilmente|preferit[ie]|gezocht|gewenst|bij voorkeur|preferencialmente|mile widzian\\p{L}+)';
/** Words allowed in between: "only for young men", "prefer a motivated lady". */
const LINKS =
  '(?:(?:for|für|an?|the|eine?n?|une?|des|una?|een|giovan[ei]|jonge|jovens|młod\\p{L}+|young|mature|single|energetic|motivated|junge[rn]?|jeunes?) ){0,3}';
/** Places and groups of one gender, which work is done for. */
const OF_THEIRS =
  '(?!\\s(?:schools?|wards?|clinics?|classes|spaces?|gyms?|hostels?|teams?|shelters?|services?|sizes?))';
const CLOSES = `(?![-'’\\p{L}\\p{N}])(?=\\s*(?:[.,;:!?)/]|$)|\\s(?:${GROUPS_OF_PEOPLE}|under|below|over|aged?|between|up to|need|only|preferred|who|with|please|unter|bis|ab|zwischen|mit|moins|de moins|entre|avec|menor(?:es)?|con|sotto|tra|onder|tussen|tot|met|até|com|do|poniżej|z)${END})`;

/**
 * Builds the patterns that select people for being `who`: "only men under 35", "female candidates preferred", "nur
 * Frauen".
 */
export const selectedBy = (who: string): string[] => [
  `${SELECTS_BEFORE}\\s${LINKS}${who}${CLOSES}`,
  `${who}(?:\\s${GROUPS_OF_PEOPLE})?(?:\\s(?:are|is|will be|sind|werden|sont|son))?(?:\\s(?:strongly|highly|much|besonders))?\\s${SELECTS_BEHIND}${END}${OF_THEIRS}`,
];

const SERVES =
  '(?:for|with|to|of|about|among|from|by|on|at|than|including|für|von|bei|pour|avec|auprès des|para|con|por)';
/** Work that is done with people, or with a team. */
const LEADS =
  '(?:support|teach|tutor|mentor|precept|orient|supervis|instruct|educat|coach|manag|lead|help|assist|treat|train|serv|reach|recruit|onboard|engag|develop|betreu|unterstütz|führ|leit|berat|accompagn|encadr|gérer|atender|acompañ|dirig|lider)\\p{L}*';
const WORDS_BETWEEN = "\\s+(?:[\\p{L}'’-]+\\s+){0,2}$";
/** Words after which such a small word refers to the applicant. */
const OF_JOB =
  '(?:look(?:ing)?|search(?:ing)?|preference|given|open|limited|restricted|reserved|suitable|ideal|role|position|job|vacancy|opening|applications?|hiring|interested|only|nur|solo|sólo|uniquement)';

/** "Leading bank seeks young graduates": whom it seeks is not led. */
const SEEKS =
  '(?:seeks?|seeking|look(?:s|ing)?|hir(?:e|es|ing)|wants?|prefers?|must|only|such(?:t|en)|cherch\\p{L}+|recherch\\p{L}+|busca\\p{L}*)';
const LED_BETWEEN = `(?:\\s+(?!${SEEKS}\\s)[\\p{L}'’-]+){0,4}\\s+$`;

const SERVED = new RegExp(`${BEGIN}(?:${SERVES}${WORDS_BETWEEN}|${LEADS}${LED_BETWEEN})`, 'iu');
const LED = new RegExp(`${BEGIN}${LEADS}${LED_BETWEEN}`, 'iu');
const SOUGHT = new RegExp(`${BEGIN}${OF_JOB}\\s${SERVES}${WORDS_BETWEEN}`, 'iu');
/** Groups that work is done for stand beside others: "children and young people". */
const GROUPS =
  /\b(?:(?:children|kids|adults|adolescents|families|patients|pupils|students)(?:\s(?:and|or|&))?|(?:clients|customers|users)\s(?:and|or|&))\s$/i;
const CLAUSE = /[^.,;:()!?]*$/;

/** Returns whether the end of a text describes people for whom work is done: "home for", "mentoring motivated". */
export function isServed(before: string): boolean {
  const clause = CLAUSE.exec(before)![0];
  return GROUPS.test(clause) || (SERVED.test(clause) && !SOUGHT.test(clause));
}

/** True where the text leads to a person or thing that is led or looked after: "you manage a". */
export const isLed = (before: string): boolean => LED.test(CLAUSE.exec(before)![0]);

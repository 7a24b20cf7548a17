/** How advertisements ask for an age, and the words that stand in for one. */
import { BEGIN, END, ONE_GENDER, GROUPS_OF_PEOPLE, START } from './groups-of-people.js';

/** Matches an age that an employer may want. A lower one is a child's. */
const AGE = '(?:1[6-9]|[2-6]\\d)';
const OLD =
  "(?:years? of age|years?[- ]old|yrs?\\.? old|jahren? alt|ans d['’]âge|años de edad|anni (?:di età|compiuti)|jaar oud|anos de idade|lat życia)";
const YEARS = '(?:years?|yrs?|jahren?|ans|años|anni|jaar|anos|lat)';
/** Years of work, and of things that are kept or run for so long, are no age. */
const NO_WORK =
  "(?![-\\p{L}]|\\s(?:of (?!age)\\p{L}|exp|in\\s|with\\s|work|working|professional|relevant|d['’]|de (?:exp|trab)|beruf|erfahrung|praxis|(?:di )?esperienz|(?:werk)?ervaring|doświadczeni|staż|alte[nrs]?\\s\\p{L}))";
const TO = '\\s?(?:-|–|—|to|and|bis|und|à|et|a|y|e(?: i)?|en|tot|do|i)\\s?';
const RANGE = `${AGE}${TO}${AGE}`;

const YOUNGER =
  '(?:under|below|younger than|(?:not|no) older than|unter|jünger als|nicht älter als|moins de|menor(?:es)? de|no mayor(?:es)? de|sotto i|non oltre i|jonger dan|onder de|com menos de|poniżej)';
const AT_MOST =
  '(?:max(?:imum|\\.)?(?: age(?: of)?:?)?|up to(?: the age of)?|not over|no more than|at most|less than|höchstens|maximal|max\\.|bis(?: zu)?|(?:de )?maximum|pas plus de|máxim[oa]|hasta|massim[oa]|fino a(?:i)?|maximaal|hoogstens|tot|(?:no )?máximo|até|maksymalnie|do)';
const LIMIT = `(?:${YOUNGER}|${AT_MOST})\\s(?:the age of |age |de )?`;
/**
 * Ends the years of an "at most", which are an age only where the text says so. The years of "younger than" need no
 * such end.
 */
const STOPS = `(?=\\s*(?:[.,;:!)/]|$)|\\s(?:only|preferred|please|need|who|with|and|mit|und|avec|con)${END})`;
const LABEL = '(?:ages?|aged|alter|âge|âgée?s?|edad|età|leeftijd|idade|wiek)';
const OF_LABEL =
  '(?:(?:limit|range|group|bracket|requirement|is|are|be|of|between|from|only|ideally|preferably|maximum|maximal|limite|máxima|von|zwischen|de|entre|massima|compresa|tra i|tra|tussen|maximale|máxima|entre os|między|:)\\s?){0,4}';

/** Ages in figures. */
export const LIMITS = [
  `${LIMIT}${AGE}\\s?${OLD}${END}`,
  `(?:${YOUNGER}|max(?:imum|\\.)?(?: age(?: of)?)?|höchstens|maximal|maximum|máximo)\\s(?:the age of |age |de )?${AGE}\\s?${YEARS}${END}${NO_WORK}`,
  `${LABEL}\\s?${OF_LABEL}\\s?${LIMIT}${AGE}(?=\\s*(?:[.,;:!)/]|$)|\\s(?:only|preferred|please|${YEARS})${END})`,
  `${LABEL}\\s?${OF_LABEL}\\s?max(?:imum)?\\s${AGE}${END}`,
  `max(?:imum|\\.)? age(?: is| of)?:?\\s${AGE}${END}`,
  `${LABEL}\\s?:?\\s?${OF_LABEL}\\s?${RANGE}(?=\\s*(?:[.,;:!)/]|$)|\\s?${YEARS}${END}|\\s(?:only|preferred|with|who|and|or|is|are)\\s?)`,
  // Said of a person: "you must be under 30", "men under 35", "Hochschulabsolventen bis 30".
  `(?<=^(?:you |candidates? |applicants? |(?:the )?(?:ideal )?(?:candidate|person) |who )?(?:(?:must|should|need to|have to|has to|will) )?(?:be|are|is) )(?:ideally |preferably )?(?:${YOUNGER}|not over|no more than|at most) (?:the age of )?${AGE}${STOPS}`,
  `(?<=(?:${ONE_GENDER}|${GROUPS_OF_PEOPLE}|graduates?|absolvent\\p{L}*)(?: de|,)?\\s)${LIMIT}${AGE}${STOPS}`,
  `${START}${YOUNGER} (?:the age of )?${AGE}(?=[.!]*$| only| preferred)`,
  `between (?:the ages of )?${AGE} and ${AGE} (?:years )?(?:of age|old)`,
  `(?<=(?:^|[,;:(]\\s?|${BEGIN}(?:be|is|are|aged|from|between|zwischen|entre|de|${GROUPS_OF_PEOPLE}|${ONE_GENDER})\\s))${RANGE}\\s?${OLD}`,
  `(?:zwischen|entre|tra(?: i)?|fra(?: i)?|tussen|między) ${RANGE} ${YEARS}${END}${NO_WORK}`,
  // A range from so few years to so many is no experience.
  `${START}1[6-9]${TO}(?:2[89]|[3-6]\\d)\\s?${YEARS}(?=[.!]*$)`,
  `(?<=(?:^|[,;:(]\\s?|${BEGIN}(?:be|is|are|${GROUPS_OF_PEOPLE}|${ONE_GENDER})\\s))over (?:the age of )?[3-6]\\d (?:years )?(?:of age|old)`,
  `(?:no (?:one |body )?|not )over (?:the age of )?${AGE}(?:s|['’]s)?(?= years of age|[.!]*$)|over[- ]?[3-6]\\d['’]?s (?:need not|will not|not)`,
];

const WITHOUT_FIGURES = [
  "age limit|altersgrenze|limite d[’']âge|límite de edad|limiti? d[’']età|leeftijdsgrens|limite de idade",
  "in (?:your|their|his|her|the) (?:early |mid[- ]?|late )?(?:twenties|thirties|forties|fifties|[2-5]0['’]?s)",
  'years? (?:left )?(?:before|until|to) retirement',
];

const YOUNG =
  '(?:young|youthful|junge[rsnm]?|jung|jeunes?|j[oó]ven(?:es)?|giovan[ei]|jonge?|jovem|jovens|młod(?:y|a|ego|ej|ych|ym|ymi))';
const LIVELY =
  '(?:dynamic|energetic|hungry|motivated|ambitious|fresh|enthusiastic|talented|vibrant|driven|dynamisch\\p{L}*|motiviert\\p{L}*|engagiert\\p{L}*|ehrgeizig\\p{L}*|hungrig\\p{L}*|dynamiques?|motivée?s?|énergiques?|ambitieu(?:x|ses?)|dinámic[oa]s?|motivad[oa]s?|entusiastas?|ambicios[oa]s?|dinamic[oaie]|motivat[oaie]|dynamische?|gemotiveerde?|enthousiaste?|dinâmic[oa]s?|dynamiczn\\p{L}+|zmotywowan\\p{L}+|ambitn\\p{L}+)';
const AND = '(?:\\s?[,&/]\\s?(?:and |und |et |y |e |en |i )?|\\s(?:and|und|et|y|e|en|i)\\s|\\s)';
const PAIR = `(?:${YOUNG}${AND}${LIVELY}|${LIVELY}${AND}${YOUNG})${END}`;
const THEIR_TEAM =
  '\\s(?:and \\p{L}+ )?(?:team|teams|umfeld|unternehmen|équipe|entreprise|equipo|empresa|squadra|gruppo|ambiente|azienda|bedrijf|equipa|equipe|zespół|zespole|zespołu|company|environment)';
const GRADUATE = '(?:recent|new|fresh|newly qualified) (?:college |university |school )?grad(?:uate)?s?';
/** Graduates who may also apply exclude no one, and a scheme for them is no person. */
const NOT_THEM =
  '(?!\\s(?:(?:are |is )?(?:also |very |most )?welcome|(?:can|may|could) (?:also )?apply|considered|schemes?|program(?:me)?s?|intakes?|hires?|onboarding|training|recruitment|pipelines?|development))';
/** Firms of that kind are customers, and no people. */
const NO_FIRM =
  '(?!\\s(?:compan|business|customer|client|brand|start-?up|bank|retail|enterprise|organi|product|platform|segment|account|market|\\())';

/** The young by that word, about the applicant. */
export const YOUNG_PEOPLE = [
  `${PAIR}(?!${THEIR_TEAM}${END})`,
  `(?:${LIVELY}${AND})?${YOUNG}\\s(?:(?:and )?${LIVELY}\\s)?(?:professionals?|talents?|talente|m[ae]n|wom[ae]n|lads?|lad(?:y|ies)|graduates?|team player|blood|minds?|profesionales|talentos?|gente|gens|${GROUPS_OF_PEOPLE})(?!['’\\p{L}]| with special| at risk| in care| network| board| club| program| scheme)`,
];

/** Other words for the young, and for the old, about the applicant. */
const PROXIES = [
  `mature\\s(?:professionals?|m[ae]n|wom[ae]n|lad(?:y|ies)|${GROUPS_OF_PEOPLE})${END}`,
  '(?<=^(?:you are |be )?)(?:youthful|mature|young)(?:(?:,| and|, and) [\\p{L}-]+){0,3}(?=[.!]*$)',
  'youthful(?:\\s(?:energy|spirit|attitude|outlook|enthusiasm|mindset)|(?=\\s*(?:[.,;!]|$)))',
  `digital natives?${END}${NO_FIRM}`,
  `${GRADUATE}${END}${NOT_THEM}`,
  'freshers?(?= only| preferred)',
  'graduat(?:ed|es?) (?:with)?in the (?:last|past)',
  'within \\w+ years? of (?:completing|graduat\\w+|(?:the |your )?(?:ph\\.?d|degree|graduation))',
  'jeunes? diplômée?s?|recién (?:graduad|titulad|egresad|licenciad)[oa]s?',
  '(?:nur|bevorzugt|ausschließlich) (?:berufsanfänger|berufseinsteiger|absolventen)|(?:berufsanfänger|berufseinsteiger|absolventen) bevorzugt',
  'over-?qualified(?= |[.,;!]|$)(?! for)',
];

/** Ages in words. */
export const AGES = [...WITHOUT_FIGURES, ...PROXIES];

/** Matches what a text has to hold for an age in figures. */
export const HAS_AGE = new RegExp(`(?<!\\d)${AGE}(?!\\d)`);
/** Matches what a text has to hold for the young by that word. */
export const HAS_YOUNG = new RegExp(YOUNG, 'iu');

/** Matches a team called young that the applicant would join. A court takes it for a required age. */
export const YOUNG_TEAMS = [`${PAIR}(?=${THEIR_TEAM}${END})`];

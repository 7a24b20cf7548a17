/** Every trait with the words that ask for it. To add words: one string in its row, and both sides in the spec. */
import { AGES, HAS_AGE, HAS_YOUNG, LIMITS, YOUNG_PEOPLE, YOUNG_TEAMS } from './age.js';
import {
  BEGIN,
  END,
  isLed,
  isServed,
  NAMES_GENDER,
  ONE_GENDER,
  GROUPS_OF_PEOPLE,
  selectedBy,
  START,
} from './groups-of-people.js';

export type Trait =
  | 'age'
  | 'gender'
  | 'family'
  | 'nationality'
  | 'religion'
  | 'residence'
  | 'career-gap'
  | 'photo'
  | 'health'
  | 'appearance'
  | 'native-speaker';

interface Asks {
  trait: Exclude<Trait, 'native-speaker'>;
  words: RegExp;
  /** Matches any text that the words may match in, at little cost: the words themselves are dear to look for. */
  within?: RegExp;
  /** Returns whether the text before the words refers to others than the applicant. */
  ofOthers?: (before: string) => boolean;
}

const any = (patterns: readonly string[]): RegExp => new RegExp(`${BEGIN}(?:${patterns.join('|')})`, 'giu');

const BELIEVER =
  '(?:christians?|catholics?|muslims?|jews?|jewish|hindus?|protestants?|buddhists?|sikhs?|katholi(?:ken?|sch)|evangelisch|christlich|catholiques?|musulmane?s?|chrétien(?:ne)?s?|católic[oa]s?|cristian[oa]s?)';
const PLACES = '(?:european|asian|african|arab|western|caucasian|german|british|french|spanish|american|indian)';
/** Excludes people who are cared for, as opposed to applicants. */
const NOT_OF_PATIENTS = '(?<!\\b(?:people|persons|children|adults|those|patients|users|clients|or|and) )';

/** The first that fits a place wins. */
export const TRAIT_PATTERNS: readonly Asks[] = [
  { trait: 'age', words: any(LIMITS), within: HAS_AGE, ofOthers: isServed },
  { trait: 'age', words: any(YOUNG_PEOPLE), within: HAS_YOUNG, ofOthers: isServed },
  { trait: 'age', words: any(AGES), ofOthers: isServed },
  { trait: 'age', words: any(YOUNG_TEAMS), within: HAS_YOUNG, ofOthers: isLed },
  {
    trait: 'gender',
    words: any([
      '(?:gender|sex|geschlecht|sexe|sexo)\\s?:?\\s?(?:male|female|man|woman|männlich|weiblich|masculin|féminin|homme|femme|hombre|mujer|masculino|femenino|(?<=:\\s?)[mfw])(?:\\sonly)?' +
        `${END}(?!\\s?(?:/|,|or|oder|ou|o)\\s)`,
      ...selectedBy(ONE_GENDER),
      // Alone on its line.
      `${START}(?:(?:fe)?male|männlich|weiblich|masculin|féminin|masculino|femenino)(?=[.!]*$)`,
      // "Men under 35", "Männlich, unter 35": selected by an age too.
      `${START}${ONE_GENDER}(?=,? (?:aged? |de |of )?(?:under|below|over|between|unter|bis|ab|zwischen|moins de|entre|menor(?:es)? de) (?:the age of )?\\d{2}${END})`,
      '(?<!-)(?:fe)?male (?:[\\p{L}-]+ ){1,2}(?:preferred|wanted)',
    ]),
    within: NAMES_GENDER,
    ofOthers: isServed,
  },
  {
    trait: 'family',
    words: any([
      `(?:unmarried|unverheiratet\\p{L}*|ledig|familienstand|célibataires?|solter[oa]s?|marital status|childless|kinderlos\\p{L}*|celibe|nubile|ongehuwd|solteir[oa]s?|stan cywilny|stato civile|burgerlijke staat|estado civil)${END}`,
      `(?:be|are|is) married${END}`,
      ...selectedBy('(?:single|married|bachelors?|heterosexual)'),
      `(?:single|bachelor) (?:men|women|${GROUPS_OF_PEOPLE})${END}(?! (?:of|parent))`,
      `(?:no|without) (?:young )?(?:(?:children|kids|dependants)(?=\\s*(?:[.,;!]|$)|\\s(?:or|and|preferred|only)\\s)|(?:child ?care|family|caring) (?:commitments|obligations|ties|responsibilities|duties))${END}`,
      '(?:not|never) (?:be )?pregnan(?:t|cy)|no pregnant|not (?:be )?(?:planning|intending) (?:on |to (?:start|have) )?(?:a |any )?(?:family|children|pregnancy)',
      'not (?:to )?have (?:any )?(?:children|kids)',
      '(?<=^|[,;]\\s|célibataire |soltera |soltero |ledig und )(?:sans enfants?|sin hijos|ohne kinder|keine kinder)(?=\\s*(?:[.,;!]|$))',
    ]),
    ofOthers: isServed,
  },
  {
    trait: 'nationality',
    words: any([
      '[\\p{L}-]{1,20} nationals? (?:only|preferred)|only [\\p{L}-]{1,20} nationals?',
      '(?:of )?[\\p{L}-]{1,20} (?:origin|descent|ethnicity|nationality) (?:only|preferred|required)',
      '(?:candidates?|applicants?|must be|people) of [\\p{L}-]{1,20} (?:origin|descent|ethnicity|nationality)',
      `${START}(?:of )?${PLACES} (?:origin|descent|ethnicity)(?=[.!]*$)`,
      "no foreigners|keine ausländer|pas d[’']étrangers|sin extranjeros",
      `(?:white|caucasian|asian|black|arab|european|western) (?:candidates?|applicants?|persons?|people|only)${END}`,
      '(?<=^(?:must (?:be |have been )|you were )?)born in (?!the cloud)\\p{L}+',
      // An accent reveals where a person comes from. A level of the language states what the work needs.
      `accent[- ]free|(?:no|without(?: an?| any)?|neutral)(?: foreign| strong| regional| heavy)? accent(?=\\s*(?:[.,;!)]|$)|\\s(?:in|when|is|or|and|required)\\s)|akzentfrei\\p{L}*|sans accent${END}|sin acento${END}`,
    ]),
  },
  {
    trait: 'religion',
    words: any([
      `(?:practi[sc]ing |devout |believing |committed |born[- ]again )${BELIEVER}${END}`,
      `${BELIEVER} (?:candidates?|applicants?|only|preferred|faith (?:is )?required|practicantes?|pratiquante?s?)${END}`,
      ...selectedBy(BELIEVER),
      '(?:no )?(?:hijabs?|headscar(?:f|ves))(?: is| are)? not allowed|no (?:hijabs?|headscar(?:f|ves))',
      '(?:member of (?:a|the) [\\p{L} ]{0,20}church|church membership|kirchenzugehörigkeit|konfessionszugehörigkeit|mitglied (?:der|einer) [\\p{L} ]{0,30}kirche|zugehörigkeit zu(?:r| einer) [\\p{L} ]{0,30}kirche|(?:christliche|katholische|evangelische)[rn]? konfession)',
    ]),
    ofOthers: isServed,
  },
  {
    trait: 'residence',
    words: any([
      '(?:post ?code|zip ?code|postal code)(?! (?:data|lookup|finder|validation|search))',
      '(?:only )?local (?:candidates?|applicants?)(?: only)?|only local residents|local residents (?:only|preferred)|locals only',
      `only (?:candidates?|applicants?|people|residents?) (?:from|living in|based in|resid(?:ing|ent) in)${END}|only (?:candidates?|applicants?|residents?) (?:of|in)${END}`,
      '(?:candidates?|applicants?) (?:from|living in) [\\p{L} ]{1,30} only',
    ]),
  },
  {
    trait: 'career-gap',
    words: any([
      `(?:no|without)(?: any)?(?: unexplained| long)? (?:(?:career|employment|cv|résumé|resume)(?:[- ]history)?[- ](?:gaps?|breaks?|interruptions?)|work(?:[- ]history)?[- ]gaps?)${END}`,
      `(?<!${BEGIN}(?:fill|fills|filling|close|closing|bridge|identify|identifying|analy\\p{L}+|address\\p{L}*) )(?:no )?gaps? in (?:your |the |their )?(?:cv|résumé|resume|employment|career|work history)${END}(?! (?:data|statistic|figure|support|service|law))`,
      'gap[- ]free (?:cv|career|résumé|resume)|(?:continuous|uninterrupted|unbroken) (?:employment|career|work)(?: history| record)',
      'lückenlose[rsn]? (?:lebenslauf|erwerbs\\p{L}+)|(?:lebenslauf ohne|keine) lücken(?: im lebenslauf)?',
      '(?:aucun|pas de|sans) (?:trous?|interruptions?) (?:dans (?:le|votre) (?:cv|parcours)|de carrière|professionnelle)',
      '(?:sin|ningun[ao]?) (?:lagunas?|huecos|interrupci(?:ón|ones)) (?:laboral(?:es)?|en (?:el|su) (?:cv|currículum|carrera))',
      'currently employed (?:candidates?|applicants?|only)|(?:must|should) be currently (?:employed|in work)|(?:must not be |not )unemployed|unemployed (?:need not|will not)',
    ]),
  },
  {
    trait: 'photo',
    words: any([
      // Matches a picture of the applicant, and none of their work: "submit photo documentation", "include photos in
      // listings".
      `(?:(?:send|attach|include|enclose|submit|provide|add|with) (?:us )?(?:(?:an? |your |recent |current |passport(?:[- ]sized?)? )+(?:photo(?:graph)?s?|headshot|portrait)|(?:an? )?picture of yourself)|(?:attach|enclose) photo(?:graph)?(?=\\s*(?:[.,;!]|$))|passport[- ]sized? photo(?:graph)?s?|(?:cvs?|résumés?|resumes?|applications?) with (?:an? |your |recent )*(?:photo(?:graph)?s?|headshot|portrait|picture of yourself))(?!\\p{L}| (?:edit|shop|realis|retouch|libr|stor|documentation|evidence|of (?!you)))`,
      '(?<=^|[.,;:]\\s|\\b(?:an?|your|recent|current|passport|profile)\\s)(?:photo(?:graph)?|headshot) (?:is |are )?(?:required|mandatory|compulsory|essential|a must|obligatoire|exigée|souhaitée)',
      '(?<!(?:ohne|keine?n?) )(?:(?:bewerbungs|licht|pass)(?:foto|bild)(?!\\p{L})|(?:lebenslauf|bewerbung(?:en|sunterlagen)?) (?:bitte )?mit (?:foto|bild))',
      `${START}mit foto(?=[.!]*$)|(?<=^|[,;]\\s)foto (?:erforderlich|erwünscht|obligatori[ao]|reciente)`,
      '(?:cv|currículum|curriculum|currículo)(?: vitae)? (?:avec|con|met|com|ze) (?:une |una |een |uma )?(?:pas)?(?:photo|foto(?:grafia)?|zdjęciem)(?!\\p{L})',
    ]),
  },
  {
    trait: 'health',
    words: any([
      `(?:good|excellent|perfect|sound|best of) (?:general |physical )?health(?=\\s*(?:[.,;!]|$)|\\s(?:and (?!safety)|is|required|essential|necessary|with|for|to|both)${END})`,
      'physically and mentally (?:fit|healthy)|able[- ]bodied(?! (?:seam|watchm|tankerm|sailor))',
      `${NOT_OF_PATIENTS}(?:no|without|free (?:of|from)) (?:any )?(?:disabilit(?:y|ies)|health (?:issues|problems|conditions)|medical conditions|chronic (?:illness|disease)s?|sick (?:days|leave))${END}`,
      'non[- ]?smokers?|nichtraucher(?:in)?|non[- ]fumeurs?|no fumador(?:es|a)?|non fumator[ei]|niet[- ]rokers?|não fumador(?:es)?|niepaląc\\p{L}+',
      `hiv[- ]negative|bei (?:guter|bester) gesundheit|${START}(?:körperlich )?gesund(?: und (?:belastbar|fit))?(?=[.!]*$)`,
      '(?:in goede gezondheid|sana e robusta costituzione|(?:boa|de boa) saúde)(?=\\s*(?:[.,;!]|$))|(?:en )?bonne santé(?= physique|\\s*(?:[.,;!]|$))|(?:en |gozar de )?buena salud(?= física|\\s*(?:[.,;!]|$))',
    ]),
  },
  {
    trait: 'appearance',
    words: any([
      `good[- ]looking(?=\\s*(?:[.,;!]|$)|\\s(?:and|${GROUPS_OF_PEOPLE}|${ONE_GENDER}|receptionist|host)${END})|handsome(?=\\s*(?:[.,;!]|$)|\\s(?:and|${GROUPS_OF_PEOPLE})${END})`,
      'attractive (?:appearance|looks|person|candidates?)|pleas(?:ant|ing) (?:appearance|looks)|well[- ]groomed|clean[- ]shaven',
      `(?:minimum|body) height[^\\d,.;]{0,8}\\d{3}\\s?cm|${START}height (?:of )?(?:at least |min(?:imum|\\.)? ?|above |over )?\\d{3}\\s?cm`,
      'no (?:visible )?(?:tattoos|piercings|dreadlocks)',
      'gepflegtes (?:äußeres|erscheinungsbild)|bonne présentation|buena presencia|(?:bella|buona) presenza|verzorgd uiterlijk|boa (?:apresentação|aparência)|miła aparycja|nienaganna prezencja',
    ]),
  },
];

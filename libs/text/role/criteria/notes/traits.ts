/** Criteria that no advertisement may set, because they ask for who somebody is (DESIGN, promise 7), and words that stand in for them. */
import { recogniseLanguages } from '../../../recognise-credentials.js';

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

/** Something that asks for a trait. Offsets into the text it was found in. */
export interface TraitAsked {
  trait: Trait;
  start: number;
  end: number;
}

const AGE_WORDS = '(?:years?(?: of age|[- ]old)?|yrs?(?: old)?|jahre(?: alt)?|ans|años)\\b';
const ONLY = '(?:only|preferred|required|preferably|a must|need(?:ed)?|wanted)';
const PEOPLE = '(?:candidates?|applicants?|persons?|people|employees?|colleagues?|staff)';

/** The first that fits a place wins; each names its trait and how it is asked for. */
const ASKS: readonly [Exclude<Trait, 'native-speaker'>, RegExp][] = [
  [
    'age',
    new RegExp(
      [
        '\\bage(?:d| (?:limit|range|group|bracket|requirement))?\\s?:?\\s?(?:is |of |between |from )?\\d{2}\\s?(?:-|–|to|and)\\s?\\d{2}\\b',
        '\\bage limit\\b',
        `\\b(?:under|below|max(?:imum|\\.)?(?: age(?: of)?)?|(?:not|no) older than|younger than|up to the age of|unter|höchstens|maximal|nicht älter als|moins de|menor(?:es)? de|máximo)\\s(?:the age of |age )?\\d{2}(?:\\s?${AGE_WORDS}(?! of (?:work |professional )?exp| d['’]exp| de exp| experience| Berufs)|(?= ?[.,;)]| ?$)(?<=\\b(?:be|are|aged|candidates) .{0,30})(?<!\\bteam.{0,30}))`,
        '\\bbetween (?:the ages of )?\\d{2} and \\d{2} (?:years )?(?:of age|old)\\b',
        '\\bover (?:the age of )?(?:[3-9]\\d) (?:years )?(?:of age|old)\\b',
        '\\byoung(?:,| and| &)\\s(?:dynamic|energetic|hungry|motivated|ambitious|fresh|enthusiastic|talented)\\b',
        `(?<!\\b(?:to|for|with|of|and|support|teach|help) )\\b(?:young|youthful|mature)\\s(?:professionals?|talents?|m[ae]n|wom[ae]n|lad(?:y|ies)|graduates?|${PEOPLE})(?=\\b(?! (?:with special|at risk|in care)))`,
        '^(?:you are )?(?:youthful|mature)\\b',
        '\\bdigital natives?\\b',
        '\\b(?:recent|new|fresh) (?:college |university |school )?grad(?:uate)?s?\\b',
        '\\bfreshers?\\b(?= only| preferred)',
        '\\b(?:graduated|graduates?) (?:with)?in the (?:last|past)\\b',
        '\\bwithin \\w+ years? of (?:completing|graduat\\w+|(?:the |your )?(?:ph\\.?d|degree|graduation))\\b',
        '\\byears? (?:left )?(?:before|until|to) retirement\\b',
        '\\bjung(?:e[rsn]?)?(?: und|,) dynamisch\\w*\\b',
        '\\bjeune(?:s)? (?:et|,) dynamique',
        '\\bjoven(?:es)? (?:y|,) dinámic',
        '\\bover-?qualified\\b',
      ].join('|'),
      'gi',
    ),
  ],
  [
    'gender',
    new RegExp(
      [
        '\\b(?:gender|sex|geschlecht|sexe|sexo)\\s?:\\s?(?:male|female|man|woman|m|f|männlich|weiblich|homme|femme|hombre|mujer)\\b(?: only)?',
        `\\b(?:males?|females?|men|women|ladies|girls|boys|gentlemen|lads)\\s(?:${PEOPLE} )?${ONLY}\\b`,
        `\\b(?:only|preferably|prefer(?:ence (?:given )?(?:to|for))?|seeking)\\s(?:an? |young )?(?:males?|females?|men|women|ladies|girls|boys)\\b(?! and (?:women|men|girls|boys|females?|males?))(?=\\s?(?:[.,;!]|$|${PEOPLE}))`,
        `\\b(?:males?|females?) ${PEOPLE} ${ONLY}\\b`,
        '\\b(?:nur|ausschließlich) (?:für )?(?:männer|frauen)\\b',
      ].join('|'),
      'gi',
    ),
  ],
  [
    'family',
    /\b(?:be |are |is )?unmarried\b|\b(?:be|are|is) married\b|\bmarried (?:candidates?|applicants?|only|preferred)\b|\bmarital status\b|(?<!\b(?:with|for|to) )\b(?:single|bachelor) (?:men|women|persons?|candidates?|applicants?|only)\b|\b(?:no|without) (?:young )?(?:children|kids|dependants|family (?:commitments|obligations|ties))\b|\bchildless\b|\b(?:not|never) (?:be )?pregnan(?:t|cy)\b|\b(?:unverheiratet|ledig|familienstand|célibataire|soltero|soltera)\b/gi,
  ],
  [
    'nationality',
    /\b[A-Z]?[\w-]{1,20} nationals? (?:only|preferred)\b|\bonly [\w-]{1,20} (?:nationals?|citizens?)\b|\b(?:of )?[\w-]{1,20} (?:origin|descent|ethnicity|nationality) (?:only|preferred|required)\b|\b(?:candidates?|applicants?|must be|people) of [\w-]{1,20} (?:origin|descent|ethnicity|nationality)\b|\bno foreigners\b|\b(?:white|caucasian|asian|black|arab|european|western) (?:candidates?|applicants?|persons?|people|only)\b/gi,
  ],
  [
    'religion',
    /\b(?:practi[sc]ing |devout |believing |committed |born[- ]again )(?:christians?|catholics?|muslims?|jews?|hindus?|protestants?|buddhists?|sikhs?)\b|\b(?:christian|catholic|muslim|jewish|hindu|protestant|buddhist|sikh)s? (?:candidates?|applicants?|only|preferred|faith (?:is )?required)\b|\b(?:member of (?:a|the) [\w ]{0,20}church|church membership|kirchenzugehörigkeit|konfessionszugehörigkeit)\b/gi,
  ],
  [
    'residence',
    /\b(?:post ?code|zip ?code|postal code)\b(?! (?:data|lookup|finder|validation))|\b(?:only )?local (?:candidates?|applicants?|residents?)(?: only)?\b|\blocals only\b|\bonly (?:candidates?|applicants?|people|residents?) (?:from|of|in|living in|based in|resid(?:ing|ent) in)\b|\b(?:candidates?|applicants?) (?:from|living in) [\w ]{1,30} only\b/gi,
  ],
  [
    'career-gap',
    /\b(?:no|without)(?: any)?(?: unexplained| long)? (?:career|employment|work|cv|résumé|resume)(?:[- ]history)?[- ](?:gaps?|breaks?|interruptions?)\b|\bgaps? in (?:your |the )?(?:cv|résumé|resume|employment|career|work history)\b|\bgap[- ]free (?:cv|career|résumé|resume)\b|\blückenlose[rsn]? (?:lebenslauf|erwerbs\w+)|\bcurrently employed (?:candidates?|applicants?|only)\b|\bunemployed (?:need not|will not)\b/gi,
  ],
  [
    'photo',
    /\b(?:send|attach|include|enclose|submit|provide|add|passport(?:[- ]size)?|(?:cvs?|résumés?|resumes?|applications?) with) (?:us )?(?:an? |your |recent |current |passport(?:[- ]size)? )*(?:photo(?:graph)?s?|headshot|portrait|picture of yourself)\b(?! (?:edit|shop|realis|retouch|libr|stor))|\b(?:bewerbungs|licht|pass)(?:foto|bild)\b|\b(?:lebenslauf mit|cv avec|cv con) (?:photo|foto)\b/gi,
  ],
  [
    'health',
    /\b(?:good|excellent|perfect|sound|best of) (?:general |physical )?health\b(?! (?:and safety|care|record|insurance|system|outcome|communication))|\bphysically and mentally (?:fit|healthy)\b|\bable[- ]bodied\b|\b(?:no|without|free (?:of|from)) (?:any )?(?:disabilit(?:y|ies)|health (?:issues|problems|conditions)|medical conditions|chronic (?:illness|disease)s?|sick days)\b|\bnon[- ]?smokers?\b|\bbei guter gesundheit\b/gi,
  ],
  [
    'appearance',
    /\b(?:good[- ]looking|attractive (?:appearance|looks|person|candidates?)|pleas(?:ant|ing) (?:appearance|looks)|well[- ]groomed|minimum height|gepflegtes (?:äußeres|erscheinungsbild)|bonne présentation|buena presencia)\b/gi,
  ],
];

/** Sentences that promise equal treatment name every trait and ask for none; so do those that welcome people. */
const PROMISE =
  /\b(?:regardless|without regard|irrespective|discriminat\w*|equal(?:[- ]| employment )opportunit\w*|encourag\w+|welcome applications|all (?:qualified )?(?:applicants|backgrounds|ages|genders)|diversity|inclusi(?:ve|on)|accommodations?|protected|equality|under-?represented|women in|we celebrate|do not (?:need|require|want|send|include|attach)|not required|no photo)\b/i;

const NATIVE =
  /(?<![\w-])native[- ](?:level |like |speaking )?(?:speakers?|proficiency|fluency|command|level|tongue)\b|(?<![\w-])native (?=\p{Lu})|\bmother tongue\b|\bmuttersprach\w*|\blangue maternelle\b|\blengua materna\b|\bnativ[oa]s?\b/iu;

/** A text is looked at this far: nothing that asks for a trait is longer, and no line of an advertisement is. */
const LONGEST = 2_000;

/** What a sentence or line asks for that may not be asked, in order. Empty for sentences that promise equal treatment. */
export function traitsAsked(whole: string): TraitAsked[] {
  const text = whole.slice(0, LONGEST);
  if (PROMISE.test(text)) return [];
  const found: TraitAsked[] = [];
  for (const [trait, asks] of ASKS) {
    for (const match of text.matchAll(asks)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (!found.some((one) => one.start < end && one.end > start)) found.push({ trait, start, end });
    }
  }
  const native = NATIVE.exec(text);
  if (native && (!/\s$/.test(native[0]) || isLanguage(text.slice(native.index + native[0].length))))
    found.push({ trait: 'native-speaker', start: native.index, end: native.index + native[0].trimEnd().length });
  return found.sort((a, b) => a.start - b.start);
}

const isLanguage = (after: string): boolean => {
  const [first] = recogniseLanguages(after.slice(0, 60));
  return first?.start === 0;
};

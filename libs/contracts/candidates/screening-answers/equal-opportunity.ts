/**
 * Questions about personal traits, which forms ask for statistics only. Their answers are dropped
 * on arrival: data that is not stored cannot be used.
 */

import { normalizeText } from './plain.js';

/**
 * The personal traits that application forms ask about for statistics. Answers about them are
 * dropped on arrival.
 */
export const DROPPED_TOPICS = [
  'gender',
  'ethnicity',
  'disability',
  'veteran-status',
  'age',
  'religion',
  'sexual-orientation',
  'family',
  'nationality',
  'equal-opportunity',
] as const;
/** One value of {@link DROPPED_TOPICS}. */
export type DroppedTopic = (typeof DROPPED_TOPICS)[number];

/**
 * The wordings of such questions in English, German, French and Spanish, and in Italian,
 * Portuguese, Dutch and Polish where a word or two suffice. The first match decides the topic.
 */
const WORDINGS: readonly [DroppedTopic, RegExp][] = [
  [
    'sexual-orientation',
    /sexual orientation|sexuelle orientierung|orientation sexuelle|orientacion sexual|orientacao sexual|orientamento sessuale|seksuele (?:geaardheid|orientatie|voorkeur)|orientacja seksualna|\blgbt|\byou (?:gay|lesbian|bisexual)\b/,
  ],
  [
    'gender',
    /\bgender\b|\bsex\b|\bpronouns?\b|transgender|\bgeschlecht(?:sidentitat)?\b|\banrede\b|\bpronomen\b|\bgenre\b|\bsexe\b|\bgenero\b|\bsexo\b|\bmale ?(?:or|\/) ?female\b|^m ?\/ ?[fw]\b|\bsalutation\b|\bmr ?\/ ?mrs\b|\bherr ?\/ ?frau\b|\bcivilite\b|\bgenere\b|\bsesso\b|\bgeslacht\b|^płec\b/,
  ],
  [
    'ethnicity',
    /\bethni|\betni[ac]|\bhispanic|\blatin[oax]\b|\b(?:your|of|what|which) race\b(?! condition)|^race\b|\brace ?(?:[/&,]|and|or) |\bracial\b|\braza\b|\bhautfarbe\b|\bskin colou?r\b|\bperson of colou?r\b|\bbipoc\b|\bcaste\b|^herkunft$|^(?:cor ou )?raca\b|\betnische afkomst\b/,
  ],
  [
    'disability',
    /\bdisabilit|\bdisabled\b(?!.*\bfeature)|\bhandicap|\bimpairment|\b(?:schwer)?behinder(?:t|ung)|\bdiscapacidad|\bpessoa com deficiencia\b|^deficiencia\b|\bniepe[lł]nosprawn|\b(?:arbeids)?beperking\b|\brqth\b|\b(?:have|any|term) (?:an? |any )?(?:long term )?(?:health|medical) condition|\bchronic(?:ally)? ill|\blong term illness|^neurodiver|\byou neurodiver/,
  ],
  [
    'veteran-status',
    /\bveterans?\b|\barmed forces\b|\bmilitary (?:status|spouse|service)\b|\bserved in the military\b|\bvevraa\b|\bwehrdienst\b/,
  ],
  [
    'age',
    /\b(?:your|current) age\b|^age\b|\bage (?:group|range|bracket)|\byears of age\b|\b(?:you|be) (?:over|at least) (?:1[4-9]|2[01]|[4-6]0)(?= or |$)|\bthe age of \d\d\b|\byears old\b|\bjahre alt\b|\b[4-6]0 (?:years )?or older\b|\bhow old\b|\bdate of birth\b|\bbirth ?(?:date|day|year)\b|\byear of birth\b|\bdob\b|\bgeburts(?:datum|tag|jahr)\b|\bgeboren\b|\bwie alt\b|^alter\b|\b(?:date|annee) de naissance\b|\bquel age\b|\b(?:fecha|ano) de nacimiento\b|\bedad\b|\bdata (?:di nascita|de nascimento)\b|\bgeboortedatum\b|\bleeftijd\b|\bdata urodzenia\b|^wiek\b/,
  ],
  ['religion', /\breligi[oea]|\bkonfession\b|\bglauben?\b|\bbelief system\b|\bbelieve in god\b|^(?:your )?faith\b/],
  [
    'family',
    /\bmarital\b|\bmarried\b|\bpregnan|\bfamilienstand\b|\bverheiratet\b|\bschwanger|\bsituation (?:de famille|familiale|matrimoniale)\b|\bestado civil\b|\betat civil\b|\bstato civile\b|\bburgerlijke staat\b|\bstan cywilny\b|\b(?:civil|family) status\b|\b(?:have|number of) children\b|^kinder$|\bhaben sie kinder\b|\bvous des enfants\b|\btiene hijos\b|\bcaring responsibilit/,
  ],
  [
    'nationality',
    /\bnationalit|\bcitizenship\b|\bcitizens?\b(?! (?:developer|scien|journalis))|\bcountry of (?:birth|origin)\b|\bplace of birth\b|\bnational origin\b|\bstaats(?:angehorigkeit|burgerschaft)\b|\bgeburtsort\b|\blieu de naissance\b|\blugar de nacimiento\b|\bluogo di nascita\b|\bnacionalidade?\b|\bnazionalita\b|\bciudadania\b|\bcittadinanza\b|\bcidadania\b|\bobywatelstwo\b|\bnarodowosc\b/,
  ],
  [
    'equal-opportunity',
    /\bequal (?:employment )?opportunit|\beeoc?\b|\bself identif|\bidentify as\b(?! the)|\bhow do you identify$|\bdiversity (?:survey|monitoring|questionnaire|question)|\bvoluntary (?:disclosure|survey|self)|\bcc 305\b|\bsocio ?economic background\b|\brefugee status\b|\btrade union member|\bgewerkschafts(?:mitglied|zugehorigkeit)|\bpolitical (?:opinion|affiliation|party)|\bparteizugehorigkeit\b/,
  ],
];

/** Some questions about work authorization mention citizens. They do not ask about nationality. */
const ABOUT_WORKING =
  /\bauthori[sz]|\beligible\b|\bright to work\b|\blegally\b|\bpermit|\bvisa\b|\bsponsor|\barbeitserlaubnis/;

/** Answers that only such questions receive. */
const TELLING_ANSWERS =
  /\bdecline to (?:self ?)?(?:identif|answer|state)|\bprotected veteran\b|\b(?:hispanic|latino) or\b|\b(?:do not|don t) (?:have|wish to disclose) a? ?disability\b|^yes,? i have a disability\b|^(?:fe)?male$|^(?:non binary|weiblich|mannlich)$/;

/**
 * The field names under which senders report personal traits, with the topic of each. Their values
 * are dropped on arrival.
 */
export const DROPPED_FIELDS = {
  gender: 'gender',
  sex: 'gender',
  pronouns: 'gender',
  race: 'ethnicity',
  ethnicity: 'ethnicity',
  disability: 'disability',
  veteran: 'veteran-status',
  veteranStatus: 'veteran-status',
  age: 'age',
  dateOfBirth: 'age',
  religion: 'religion',
  sexualOrientation: 'sexual-orientation',
  maritalStatus: 'family',
  nationality: 'nationality',
  equalOpportunity: 'equal-opportunity',
} as const satisfies Readonly<Record<string, DroppedTopic>>;

/**
 * Classifies a question by the personal trait that it asks about.
 * @param answer the answer as text, which can give the topic away where the question does not
 * @returns the topic; null for every other question
 */
export function droppedTopicOf(question: string, answer = ''): DroppedTopic | null {
  const asked = normalizeText(question);
  for (const [topic, wording] of WORDINGS) {
    if (!wording.test(asked)) continue;
    if (topic === 'nationality' && ABOUT_WORKING.test(asked)) continue;
    return topic;
  }
  return TELLING_ANSWERS.test(normalizeText(answer)) ? 'equal-opportunity' : null;
}

/**
 * Questions about personal traits, which forms ask for statistics and for nothing else. Answers to them are dropped where they arrive: what
 * is not here cannot be used.
 */

/** What such a question is about. */
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
export type DroppedTopic = (typeof DROPPED_TOPICS)[number];

/** How questions are worded, in English, German, French and Spanish. The first that fits says what it is about. */
const WORDINGS: readonly [DroppedTopic, RegExp][] = [
  ['sexual-orientation', /sexual orientation|sexuelle orientierung|orientation sexuelle|orientacion sexual|\blgbt/],
  [
    'gender',
    /\bgender\b|\bsex\b|\bpronouns?\b|transgender|\bgeschlecht\b|\banrede\b|\bpronomen\b|\bgenre\b|\bsexe\b|\bgenero\b|\bsexo\b/,
  ],
  [
    'ethnicity',
    /\bethnic|\bethnie|\betnia|\bethnisch|\bhispanic|\blatin[oax]\b|\b(?:your|of) race\b|^race\b|\brace ?(?:[/&,]|and|or) |\bracial\b|\braza\b|\bhautfarbe\b/,
  ],
  [
    'disability',
    /\bdisabilit|\bdisabled\b(?!.*\bfeature)|\bhandicap|\bimpairment|\b(?:schwer)?behinder(?:t|ung)|\bdiscapacidad/,
  ],
  ['veteran-status', /\bveterans?\b|\barmed forces\b|\bmilitary (?:status|spouse|service)\b|\bwehrdienst\b/],
  [
    'age',
    /\b(?:your|current) age\b|^age\b|\bage (?:group|range|bracket)|\byears of age\b|\b(?:over|least) (?:the age of )?(?:1[4-9]|2[01])\b|\bhow old\b|\bdate of birth\b|\bbirth ?(?:date|day)\b|\bdob\b|\bgeburts(?:datum|tag|jahr)\b|\bwie alt\b|^alter\b|\bdate de naissance\b|\bquel age\b|^age\b|\bfecha de nacimiento\b|^edad\b/,
  ],
  ['religion', /\breligio|\bkonfession\b|\bglauben?\b|\bbelief system\b/],
  [
    'family',
    /\bmarital\b|\bmarried\b|\bpregnan|\bfamilienstand\b|\bverheiratet\b|\bschwanger|\bsituation (?:de famille|familiale)\b|\bestado civil\b|\b(?:have|number of) children\b|\bcaring responsibilit/,
  ],
  [
    'nationality',
    /\bnationalit|\bcitizenship\b|\bcitizens?\b|\bcountry of birth\b|\bplace of birth\b|\bstaats(?:angehorigkeit|burgerschaft)\b|\bnacionalidad\b|\bciudadania\b/,
  ],
  [
    'equal-opportunity',
    /\bequal (?:employment )?opportunit|\beeoc?\b|\bself identif|\bdiversity (?:survey|monitoring|questionnaire|question)|\bvoluntary (?:disclosure|survey|self)/,
  ],
];

/** Whether somebody may work somewhere is asked by naming citizens; that is no question about what somebody is. */
const ABOUT_WORKING =
  /\bauthori[sz]|\beligible\b|\bright to work\b|\blegally\b|\bpermit|\bvisa\b|\bsponsor|\barbeitserlaubnis/;

/** What only such questions are answered with. */
const TELLING_ANSWERS =
  /\bdecline to (?:self ?)?(?:identif|answer|state)|\bprotected veteran\b|\b(?:hispanic|latino) or\b|\b(?:do not|don t) (?:have|wish to disclose) a? ?disability\b/;

/** Fields by which a sender may name such answers. */
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

/** @returns what a question about a personal trait is about; null for every other question */
export function droppedTopicOf(question: string, answer = ''): DroppedTopic | null {
  const asked = plain(question);
  for (const [topic, wording] of WORDINGS) {
    if (!wording.test(asked)) continue;
    if (topic === 'nationality' && ABOUT_WORKING.test(asked)) continue;
    return topic;
  }
  return TELLING_ANSWERS.test(plain(answer)) ? 'equal-opportunity' : null;
}

/** Small letters without accents, and one space for all that is none. Marks between words that say something stay. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/&,]+/gu, ' ')
    .trim();
}

/** Sentences of an advertisement about the person whom it looks for, wherever they stand. */
import { languagesAsked } from '../criteria/credentials/read-languages.js';
import { isVerbLed } from '../vocabulary/duty-verbs.js';

/** Matches statements about the person in prose. */
const OF_THE_PERSON =
  /^(?:as a person,? |personally,? )?(?:(?:we expect (?:that )?)?you(?: also)? (?:have|hold|bring|possess|must|need|should|communicate|speak|master|are (?!responsible|in charge|the |going|part|expected to (?!have)|involved|based))|we (?:are|['’]re) looking for|we expect (?:that )?you|the (?:ideal |right |successful )?(?:candidate|person|applicant) (?:has|have|is|must|should|will have))\b/i;

/** Matches what a candidate has to have or know, as opposed to work. Among duties it is still a requirement. */
const TO_HAVE = new RegExp(
  [
    '^(?:(?:strong|solid|good|deep|excellent|proven|demonstrated|prior|previous|hands[- ]on|practical|working|professional|extensive|broad|sound|thorough|in[- ]depth|some|relevant|advanced|basic|technical|great)(?:,| and)? ){0,4}(?:experience|knowledge|understanding|proficiency|expertise|familiarity|background|track record|command|fluency|qualifications?) (?:with|in|of|using|as|working)\\b',
    '^(?:strong|solid|good|excellent|outstanding|great|advanced|proven) (?:[\\w/&-]+,? ){0,5}skills\\b',
    '^(?:proficient|familiar|experienced|skilled|fluent|well[- ]versed|knowledgeable) (?:with|in|at)\\b',
    "^(?:have |hold |you (?:also )?(?:have|hold|possess) )?(?:an? )?(?:[\\w'’.]+ ){0,3}(?:degree|diploma) in\\b",
    '^(?:at least |a minimum of |minimum )?\\d{1,2}\\+? years\\b',
    '^(?:an? )?(?:passion for|self[- ]?starter|team[- ]?player|positive attitude|willingness to)\\b',
    '^(?:have|possess|know how to|(?:proven |demonstrated )?ability to)\\b',
  ].join('|'),
  'i',
);

/** True for what a candidate has, knows or is, as opposed to work; in prose also for sentences about the candidate. */
export const isAboutCandidate = (text: string, prose: boolean): boolean =>
  TO_HAVE.test(text) ||
  (languagesAsked(text, false).length > 0 && !isVerbLed(text)) ||
  (prose && OF_THE_PERSON.test(text));

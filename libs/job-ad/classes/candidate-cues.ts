/** Sentences of an advertisement about the person whom it looks for, wherever they stand. */
import { skillsIn, type SkillLexicon } from '#libs/language';
import { isCredential } from '../criteria/credentials/credentials.js';
import { languagesAsked } from '../criteria/credentials/read-languages.js';
import { requiredYears } from '../vocabulary/durations.js';
import { isAbsence, statedKind } from '../vocabulary/importance-cues.js';
import { isVerbLed } from '../vocabulary/duty-verbs.js';
import { WHOM_SOUGHT } from '../vocabulary/whom-sought.js';

/** Matches statements about the person in prose. */
const OF_THE_PERSON =
  /^(?:as (?:an?|the|our) [^,.]{3,80}, |personally,? )?(?:(?:we expect (?:that )?)?you(?: also)? (?:have|hold|bring|possess|must|need|should|communicate|speak|master|are (?!responsible|in charge|the |going|part|expected to (?!have|be (?!responsible|involved|working))|involved|based))|we (?:are|['’]re) looking for|we expect (?:that )?you)\b/i;

/** "Prospective candidates should have …", "You will have …", "The ideal applicant would be able to …". */
const HAS_TO_HAVE = new RegExp(
  `^(?:ideally,? |as (?:an?|the|our) [^,.]{3,80}, )?(?:${WHOM_SOUGHT} (?:(?:also|must|should|will|would|shall|can|need to|needs to) )*(?:has|have|holds?|is|are|possess(?:es)?|brings?|be (?:able to|fluent|proficient|experienced|qualified|registered|familiar|competent|skilled|comfortable|expected to (?:have|hold|possess|demonstrate))|demonstrates?|must|should)|you(?:['’](?:ll|d)| will| would| must| should| need to)(?: also| ideally| need to)* (?:have (?!the (?:opportunity|chance|option|ability to (?:choose|work))|an? (?:\\w+ )?(?:opportunity|chance)|access|fun|responsibility|been|a (?:say|real|direct|big|huge|key|major))|hold|possess|be (?:able to|fluent|proficient|experienced in|qualified|registered|familiar|competent|skilled|an experienced|a qualified|a registered|educated)))\\b`,
  'i',
);

/** Matches what a candidate has to have or know, as opposed to work. Among duties it is still a requirement. */
const TO_HAVE = new RegExp(
  [
    '^(?:(?:strong|solid|good|deep|excellent|proven|demonstrated|prior|previous|hands[- ]on|practical|working|professional|extensive|broad|sound|thorough|in[- ]depth|some|relevant|advanced|basic|technical|great)(?:,| and)? ){0,4}(?:(?:experience|knowledge|skills?),? (?:and/or|and|or) )?(?:experience|knowledge|understanding|proficiency|expertise|familiarity|background|track record|command|fluency|qualifications?) (?:with|in|of|using|as|working)\\b',
    '^(?:strong|solid|good|excellent|outstanding|great|advanced|proven|exceptional|effective|superior) (?:[\\w/&-]+,? ){0,5}(?:skills|abilit(?:y|ies))\\b',
    '^(?:proficient|familiar|experienced|skilled|fluent|well[- ]versed|knowledgeable|competent|conversant|adept) (?:with|in|at)\\b',
    "^(?:have |hold |you (?:also )?(?:have|hold|possess) )?(?:an? )?(?:[\\w'’.]+ ){0,3}(?:degree|diploma) in\\b",
    '^(?:at least |a minimum of |minimum )?\\d{1,2}\\+? years\\b(?! (?:later|ago|after|since|on)\\b)',
    '^(?:an? )?(?:passion for|self[- ]?starter|team[- ]?player|positive attitude|willingness to)\\b',
    '^(?:have|possess|possession of|know how to|(?:proven |demonstrated )?ability to)\\b',
    '^(?:an? |any )?combination of (?:education|training|experience)(?:,? (?:and|or|training|education|experience))* (?:with|in|of)\\b',
  ].join('|'),
  'i',
);

/** True for what a candidate has, knows or is, as opposed to work; in prose also for sentences about the candidate. */
export const isAboutCandidate = (text: string, prose: boolean): boolean =>
  TO_HAVE.test(text) ||
  (languagesAsked(text, false).length > 0 && !isVerbLed(text)) ||
  (prose && (OF_THE_PERSON.test(text) || HAS_TO_HAVE.test(text)));

/** Words by which a sentence under no heading is known to ask for something. */
export const REQUIREMENT_CUES =
  /\b(?:must have|required?|requirements?|experience (?:with|in|of|using)|years|proficien(?:t|cy)|knowledge of|familiar(?:ity)? with|you have|we need|looking for|skilled in|expertise in|degree|certifi(?:ed|cation)|background in)\b/i;

/** More of them where a page has nothing but prose. */
const PROSE_CUES =
  /\b(?:must|essential|mandatory|needed|need|requires|you bring|you hold|licen[cs]ed?|NVQ|registered)\b/i;

/** True for a sentence of a page of nothing but prose that may ask for something. */
export const asksInProse = (text: string, lexicon: SkillLexicon): boolean =>
  REQUIREMENT_CUES.test(text) ||
  PROSE_CUES.test(text) ||
  isAbsence(text) ||
  isCredential(text) ||
  languagesAsked(text, false).length > 0 ||
  statedKind(text) !== null ||
  (skillsIn(text, lexicon).length > 0 && !NAMED_SUBJECT.test(text));

/** "Trident continues to provide …": a name and what it does. */
const NAMED_SUBJECT =
  /^(?:\p{Lu}[\w&.'’-]*\s){1,4}(?:is|are|has|have|was|were|\p{Ll}{3,}s)\s(?:an?|the|to|its?|our|their|every|proud|\p{Ll}+ed)\b/u;

/** "Must have …", "… is essential", "a … would be an advantage". */
const INSISTS =
  /\bmust (?:also )?(?:have|hold|possess|be (?:able|fluent|proficient|familiar|skilled|experienced|qualified|registered|certified|licensed|competent|comfortable|an?)|know|speak)\b|\b(?:is|are|would be|will be|considered) (?:an? )?(?:also |highly |strongly |absolutely |definite |distinct |big |real )*(?:required|essential|mandatory|preferred|desirable|desired|plus|advantage|advantageous|bonus|asset|beneficial|needed|necessary|a must)\b|\b(?:required|preferred|desirable|essential|a plus|an advantage|an asset)[\s.;)]*$/i;
/** "We are seeking a baker with …", "ideal for someone who has …". */
const SEEKS_WITH =
  /\b(?:seek(?:s|ing)?|look(?:s|ing)? for|recruiting|requires?|interviewing for|need|in search of)\b.{2,120}?\b(?:with|who (?:has|have|is|are|can|holds?)|having|holding|experienced? in)\b|\b(?:someone|candidates?|applicants?|individuals?|persons?) (?:with|who (?:has|have|can|holds?|is|are))\b|\b(?:important|essential|vital|crucial|imperative|expect|require|need)\b.{0,24}\bthat you (?:are able to|have|hold|can)\b/i;

/** True for a sentence that asks something of the candidate, whatever stands above it. */
export const asksOfCandidate = (text: string): boolean =>
  isAboutCandidate(text, true) || INSISTS.test(text) || SEEKS_WITH.test(text) || asksYears(text);

/** Years of experience; "for almost 30 years, clients have …" and "in 36 of the countries" tell of the employer. */
const asksYears = (text: string): boolean =>
  requiredYears(text).length > 0 && OF_EXPERIENCE.test(text) && !OF_SOMEONE_ELSE.test(text);
const OF_EXPERIENCE =
  /\bexp(?:erience|\.)|^(?:min(?:imum|\.)?|at least|\d|over|more than)\b|\b(?:degree|worked|working|background|practice|track record)\b/i;

/** First and third person without a word to or about whom the page seeks; "essential training" and "each individual's need" ask for nothing. */
const OF_SOMEONE_ELSE =
  /^(?!.*\b(?:you|your|candidates?|applicants?|must|requir\w+|(?:is|are|be|as|:) essential|essential(?= (?:that|to|for)\b|[\s]*[.:;)]|$)|desirable|looking for|seek\w*|need(?!\s*(?:[,.;:!?)]|$|(?:and|of)\b))|love|like|want|prefer\w*|value|ideal\w*)\b).*\b(?:we|us|our|they|their|I|my|clients have|customers have)\b/is;

/** True for a sentence of which someone else than the candidate is the subject. */
export const isOfSomeoneElse = (text: string): boolean => OF_SOMEONE_ELSE.test(text);

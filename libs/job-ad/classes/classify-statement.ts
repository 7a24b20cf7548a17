/** The class of a statement by its words, with the heading above it as one hint among several. */
import type { LineClass } from '#libs/contracts';
import type { SkillLexicon } from '#libs/language';
import { isLabelledCondition } from '../notes/conditions.js';
import { isCredential } from '../criteria/credentials/credentials.js';
import { opensOffers } from '../page/heading-patterns.js';
import type { PageSectionKind } from '../page/headings.js';
import { isVerbLed } from '../vocabulary/duty-verbs.js';
import { asksInProse, asksOfCandidate, isAboutCandidate, isOfSomeoneElse } from './candidate-cues.js';
import { isAnyOtherDuty, tellsDuty } from './duty-cues.js';
import { employerClass } from './employer-cues.js';

/** A slogan, a question or a call to the reader. */
const SLOGAN = /[!?]["”')]*$/;
/** A sentence about a thing and not about a person, where no word of it asks: "The kitchen is also kept clean." */
const OF_A_THING =
  /^(?:the|this|these|that|it|its|they|there|here|in|as|with|from|at|by|when|if|while|please|our|we|us|for)\b/i;
/** How a sentence begins that tells no work: "If you think …", "This is a great …", "In return …". */
const NO_DUTY =
  /^(?:if|this|these|that|it|there|here|in return|when|while|should you|as (?:an?|the)|please|for|located|based|situated|headquartered)\b/i;
/** A sentence with a finite verb of being, which no duty in note form has: "Class specifications are …". */
const STATES = /^(?:[\w'’-]+ ){1,8}?(?:is|are|was|were|has|have|does|do|may be|would be|will be)\b/i;
const SENTENCE_WORDS = 6;
/** A longer line with the name of a license among duties may tell work with it. */
const MOST_CREDENTIAL_WORDS = 6;

const isSentence = (text: string): boolean => /[.!?]$/.test(text) && text.split(/\s+/).length >= SENTENCE_WORDS;

/**
 * Classes a bullet or sentence below a heading.
 *
 * @param heading the heading that it stands below
 * @param prose true for a sentence of a paragraph, which has to speak of the candidate to ask something
 */
export function classOfStatement(
  text: string,
  { section, heading }: { section: PageSectionKind; heading: string },
  prose: boolean,
  lexicon: SkillLexicon,
): LineClass {
  const employer = employerClass(text);
  if (employer) return employer;
  if (isAnyOtherDuty(text)) return 'other';
  switch (section) {
    case 'duties':
      return classOfDuty(text, prose);
    case 'soft':
      return 'soft';
    case 'conditions':
      // A label that a paragraph goes on behind: "Location: Hull We seek … must be qualified".
      return prose &&
        (asksOfCandidate(text) || /\bmust\b/i.test(text)) &&
        (isCredential(text) || /\bexperience\b/i.test(text))
        ? 'asks'
        : 'terms';
    case 'ignored':
      return opensOffers(heading) ? 'offers' : 'company';
    case 'about':
      return 'company';
    default:
      return classOfRequirement(text, prose, lexicon);
  }
}

function classOfDuty(text: string, prose: boolean): LineClass {
  if (isAboutCandidate(text, prose)) return 'asks';
  if (isVerbLed(text) || tellsDuty(text)) return 'does';
  if (isLabelledCondition(text)) return 'terms';
  // "Permis B valide", a line of its own in a list of duties.
  if (isCredential(text) && text.split(/\s+/).length <= MOST_CREDENTIAL_WORDS) return 'asks';
  if (SLOGAN.test(text)) return 'other';
  if (isSentence(text) && (NO_DUTY.test(text) || STATES.test(text) || isOfSomeoneElse(text)))
    return asksOfCandidate(text) ? 'asks' : 'other';
  return asksOfCandidate(text) && !/^you(?:['’]ll| will)?\b/i.test(text) ? 'asks' : 'does';
}

function classOfRequirement(text: string, prose: boolean, lexicon: SkillLexicon): LineClass {
  if (asksOfCandidate(text)) return 'asks';
  if (tellsDuty(text)) return 'does';
  if (SLOGAN.test(text) && !asksInProse(text, lexicon)) return 'other';
  if (prose && isSentence(text) && OF_A_THING.test(text) && !asksInProse(text, lexicon)) return 'other';
  return 'asks';
}

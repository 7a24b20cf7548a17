/** Clauses beside a requirement in one line that ask for nothing: about the employer, the pay or how to apply. */
import { statedKind } from '../../vocabulary/importance-cues.js';

/** Words that speak to or of the candidate. */
const OF_THE_CANDIDATE =
  /\b(?:you|your|yourself|candidates?|applicants?|someone|somebody|individuals?|persons?|people who|who (?:has|have|is|are|can)|must|should|needs? to|seeking|looking for|require[sd]?|experience[sd]?|knowledge|skills?|ability|able|qualified|degree|licen[cs]e|certifi\w+|proficien\w+|familiar\w*|understanding)\b/i;
/** A subject that is not the candidate. */
const OTHER_SUBJECT =
  /^(?:(?:and|but|so|then|as|also|currently|today|now|with|where|when|once|in which)\s+)*(?:we|our|us|they|their|it|its|this|these|those|there|here|my|he|she|his|her)\b/i;
/** A finite verb behind a short subject: "World Vision projects have gone", "The kitchen is kept clean". */
const THIRD_PERSON =
  /^(?:the |an? )?(?:[\p{L}\p{N}'’&./-]+,? ){1,7}?(?:is|are|was|were|has|have|had|will|would|offers?|provides?|aspires?|operates?|serves?|believes?|covers?|involves?|means)\s+(?!(?:required|preferred|essential|desirable|desired|necessary|needed|mandatory|an? (?:plus|must|asset|advantage|bonus)|a plus|considered|helpful|beneficial|useful|highly|strongly|welcome)\b)/iu;
/** Pay, benefits and applications. */
const OFFERS =
  /\b(?:per (?:annum|hour|day|week)|salary|incentives?|(?:benefits?|bonus) (?:package|scheme|include\w*)|perks|please (?:apply|contact|call|send|e-?mail|forward|submit|feel free|note(?!.*\b(?:must|only|required|candidates|applicants)\b))|(?:your|a|an? updated) (?:cv|resume|résumé)|cover letter|hear from you|apply (?:now|today|online|here|via|by|to)|closing date|equal opportunit\w+|regardless of)\b/i;

/** What follows a figure of the pay: "plus bonus and car". */
const PAY =
  /^(?:plus (?:an? )?(?:\w+ )?(?:bonus|benefits|commission|car|package|pension)|per (?:annum|hour|week|day)|depending on|(?:basic (?:salary|pay)|ote)\b)/i;

/** What the candidate will do is a duty: "As a night nurse you will be responsible for …". */
const OF_WORK =
  /^(?:(?:as|in) [^,]{3,60}?,? )?you(?:['’]ll| will) (?:be (?:responsible|working|joining|part of|based|reporting|involved)|work|join|report|play|help|get|enjoy|receive|have (?:the|an?) (?:opportunity|chance))\b/i;
/** "With over 20 years of experience, we are …": the years of the employer. */
const YEARS_OF_EMPLOYER =
  /\b(?:over|more than|nearly|almost) \d{1,3}\+? years['’]?(?: of)?(?: \w+){0,3},? .{0,80}\b(?:is|are|has (?:been|become)|have been|we)\b/i;

/** Why something is so, without what is: "Due to the nature of the role". */
const CAUSE = /^(?:due|owing|thanks) to\b[^,;]*$|^(?:because of|as a result of|on account of)\b[^,;]*$/i;
/** How much something matters that stands elsewhere: "This is an essential requirement". */
const ONLY_IMPORTANCE =
  /^(?:this|that|it|these)\s(?:is|are|will be)\s(?:an?\s)?(?:\w+\s){0,2}(?:requirements?|must(?:[- ]have)?|prerequisites?|essential|mandatory|condition)(?:\s(?:of|for) (?:the|this) (?:role|job|position|post))?[\s.!]*$/i;

/** Whom a page takes too: "new grads welcome", "all backgrounds are encouraged". */
const WELCOMES =
  /^(?:(?:new|recent|fresh|all|any|other|career|entry[- ]level)\s)*(?:grads?|graduates?|beginners?|learners?|students?|apprentices?|trainees?|applicants?|candidates?|changers?|returners?|backgrounds?|levels(?: of experience)?|everyone|anyone)\s(?:(?:is|are|also|very|warmly|more than)\s)*(?:welcomed?|encouraged|considered|invited)\b/i;

/** True for a clause that asks for nothing of the candidate. One that states a kind ("is required") always asks. */
export function isAside(text: string): boolean {
  if (PAY.test(text) || OFFERS.test(text) || YEARS_OF_EMPLOYER.test(text) || WELCOMES.test(text)) return true;
  if (CAUSE.test(text) || ONLY_IMPORTANCE.test(text)) return true;
  if (statedKind(text) !== null) return false;
  if (/^you(?:['’]?re| are)\b.{0,40}\b(?:excited|joining|part of)\b/i.test(text)) return true;
  if (
    OF_WORK.test(text) ||
    /^(?:who )?will (?:work|join|report|help|play|be (?:working|part|based|joining|reporting))\b/i.test(text)
  )
    return true;
  const first = /[.;:]/.exec(text)?.index ?? text.length;
  const clause = text.slice(0, first);
  if (OTHER_SUBJECT.test(clause))
    return !/\b(?:looking for|seeking|require|need|expect|want|ask|value|prefer|would (?:love|like)|you)\b|^we['’]d (?:love|like)\b/i.test(
      clause,
    );
  return THIRD_PERSON.test(clause) && !OF_THE_CANDIDATE.test(clause);
}

/** Sentences and lines that tell what the job does. */
import { isVerb, isVerbLed } from '../vocabulary/duty-verbs.js';
import { SEEKS_INSIDE, type PagePiece } from '../page/prose.js';

/** Matches a sentence about the candidate's future work. */
const TELLS_DUTIES =
  /^(?:(?:in this role,? |as (?:an?|our) [\w ]{2,40}, )?you(?:['’]ll| will)|the (?:role|job|position|work|post) (?:involves|includes|entails)|(?:duties|responsibilities|tasks) (?:include|are)|responsible for)\s(?!(?:also )?(?:have|need|bring|hold|possess|be (?:evaluated|considered|assessed|notified|contacted|invited|given|offered|provided|supported|trained|rewarded|able|comfortable|expected to have|required to have|paid|based|part)|get|receive|join|enjoy|learn|report|love|work (?:from|in|at|with (?:a|an|our))|find)\b)/i;

/** Matches "As Key Account Manager you look after …", which describes the job as if the candidate already held it. */
const DOES_THERE_AS = /^as (?:an? |our |the )?[\w/&'’ -]{2,50}?,? you (?=[a-z])/i;
/** Matches what "you" are, have, want or get, which is no duty. */
const NO_DOING =
  /^you (?:already |also |always |never )?(?:[a-z]+ed|[a-z]+ing|have|had|need|bring|hold|possess|are|were|must|should|can|could|may|might|will|would|do|don['’]t|get|receive|enjoy|want|love|like|know|speak|understand|believe|feel|think|care|belong|join|become|report|apply|find|see|share|value|thrive|prefer|meet|fit|come|grow|learn|start)\b/i;

/** Returns the sentences of one paragraph about the work: from the one that names the job, all that say "you". */
export function doneThere(sentences: readonly PagePiece[]): PagePiece[] {
  const first = sentences.findIndex(({ text }) => DOES_THERE_AS.test(text));
  if (first < 0) return [];
  return sentences
    .slice(first)
    .filter(
      ({ text }) =>
        /^(?:as\b[^.,:;]{2,60}?,? )?you /i.test(text) && !NO_DOING.test(text.replace(DOES_THERE_AS, 'you ')),
    );
}

/** "The incumbent will plan …", "This role is responsible for …", "Main duties include …", "You would be running …". */
const TELLS_OF_THE_ROLE =
  /^(?:the|this) (?:[\w/&'’-]+ ){0,5}(?:will|would|shall)(?: also| primarily| mainly)?(?: be (?:responsible for|in charge of|involved in|required to (?!have|hold|possess)|expected to (?!have|hold|possess)|(?!joining)[a-z]+ing\b)| (?!also |be\b|have\b|need\b|hold\b|possess\b|bring\b|receive\b|get\b|join\b|enjoy\b|offer\b|become\b)[a-z]+)|^(?!our\b)(?:the |this |your )?(?:[\w/-]+ ){0,3}(?:role|position|job|post|purpose|mission|work)\b.{0,40}\b(?:is to|is responsible for|requires you to|involves|consists of)\b|^(?:(?:your|the|main|key|day[- ]to[- ]day|specific|principal|other|primary) )*(?:duties|responsibilities|tasks)\b.{0,30}\b(?:include|are|will be|involve)\b|^you(?:['’]d| would| will|['’]ll) (?:also )?be (?:responsible|in charge|involved|working (?:closely )?with|[a-z]+ing\b(?! (?:paid|part)))|^(?:responsible|accountable) for\b|^(?:you are|you['’]re) (?:responsible for|in charge of)\b/i;

/** "The incumbent provides …", "The role covers …". */
const DONE_BY_HOLDER =
  /^(?:the |this )?(?:incumbent|post[- ]?holder|job[- ]?holder|role[- ]?holder|position|role|job) (?!has|is|requires|offers|reports|was|needs|comes|does|pays|starts|begins|includes an?)[a-z]+s\b(?! no\b)/i;
/** What may stand before the one who does the work: "If selected, you will …", "As a night nurse you will …". */
const BEFORE_THE_DOER =
  /^(?:(?:if selected|in|as|where|during|working|reporting|based|on|primarily)\b[^,.]{0,90}, (?=(?:you|the)\b)|(?:as (?:an?|the|our|part of)|primarily|in (?:this|the) (?:role|position|post))\b.{0,60}? (?=you(?:['’]ll| will| would)\b))/i;

/** "We are looking for a buyer to plan …": what the one who is sought will do. */
const SOUGHT_TO_DO =
  /\b(?:looking for|seeking|recruiting|hiring|requires?|needs?|search of|for) (?:an?|our|the|[a-z]+) [^,.;:]{3,100}? (?:to|who will) (?=([a-z]+)\b)/i;
const NO_DUTY_VERB =
  /^(?:join|work|help|be|fill|cover|strengthen|become|come|apply|meet|grow|start|take|get|have|make|see)$/i;

/** What an employee tells of the work: "For three years I have had the chance to see …". */
const FIRST_PERSON = /\bI(?:['’](?:m|ve|d|ll)| (?:am|was|have|had|feel|work\w*|love|enjoy\w*))\b/;

/** Where the duties begin that a sentence tells of the one who is sought, or -1. */
export function dutiesOfTheSought(text: string): number {
  const match = FIRST_PERSON.test(text) ? null : SOUGHT_TO_DO.exec(text);
  if (!match || NO_DUTY_VERB.test(match[1]!) || !isVerb(match[1]!)) return -1;
  return match.index + match[0].length;
}

/** Who does the work is the employer or its product, and no one who is hired. */
const OF_OTHERS =
  /^(?:the|this|our) (?:company|firm|team|client|department|product|programme?|project|school|practice|salary|contract|appointment|successful applicants?|interviews?)\b/i;

/** "Other duties as assigned" tells nothing. */
const ANY_OTHER =
  /^(?:and |perform |any |all |undertake |carry out )*(?:any |all )?(?:other|additional|ad[- ]hoc|similar)\s(?:\w+ ){0,2}(?:duties|tasks|projects|work)\b/i;

export const isAnyOtherDuty = (text: string): boolean => ANY_OTHER.test(text);

/** "Apply now", "Send us your CV", "Join our team": what a page asks of its reader and not of whom it hires. */
const TO_THE_READER =
  /\b(?:us|our team|your (?:cv|résumé|resume|application|career|skills|future)|apply|now|today|here|more about)\b|[!?]$/i;

/** True for a sentence that tells what whom the page hires will do. */
export function tellsDuty(text: string): boolean {
  const fromTheDoer = text.replace(BEFORE_THE_DOER, '');
  return [text, fromTheDoer].some(
    (one) =>
      !OF_OTHERS.test(one) && (TELLS_DUTIES.test(one) || TELLS_OF_THE_ROLE.test(one) || DONE_BY_HOLDER.test(one)),
  );
}

/** True for a sentence that begins with work, and is not said to the reader of the page. */
export const isDutySentence = (text: string): boolean =>
  isVerbLed(text) && !TO_THE_READER.test(text) && !OF_A_NAME.test(text) && !SEEKS_INSIDE.test(text);

/** A name that begins with what looks like a verb: "Scope Consulting was founded …". */
const OF_A_NAME = /^\p{Lu}\p{L}+ (?:\p{Lu}[\w&'’.-]*,? ){1,4}(?:which |that |who )?(?:is|are|was|were|has|have|had)\b/u;

/** Words that requirements open and close with, and that ask for nothing themselves: "comfortable with …", "… is essential". */
import { memoiseText } from '#libs/language';
import { WHOM_SOUGHT } from './whom-sought.js';

const DEGREE =
  'strong|solid|good|deep|excellent|proven|demonstrated|demonstrable|prior|previous|hands[- ]on|practical|working|professional|extensive|broad|sound|thorough|in[- ]depth|some|significant|substantial|relevant|commercial|industry|real[- ]world|general|detailed|up[- ]to[- ]date|technical|great|expert(?:[- ]level)?|proficient|conceptual|theoretical|verifiable|recent|very|outstanding|exceptional|high(?:[- ]level)?|robust|well[- ]developed|firm|clear|direct|successful|current|applied|first[- ]hand|rich|keen|evidenced?|ample|considerable|your own';
const NOUN =
  'experience|knowledge|understanding|proficiency|expertise|familiarity|background|skills?|track record|grasp|command|exposure|competenc[ey]|fluency|ability|abilities|awareness|appreciation|foundation|grounding|history|record|comprehension|capability|mastery';
const JOIN = '(?:working |dealing |hands[- ]on )?(?:with|in|of|using|on|at|around|across)|working as|as|to|working';
const STATE =
  'comfortable|proficient|familiar|experienced|skilled|competent|confident|fluent|knowledgeable|conversant|adept|(?:well[- ])?versed|expert|strong|trained|at ease|good|great|excellent|happy|effective';

const word = (alternatives: string): string => `(?:${alternatives})`;

/** Each is tried at the begin of what is left, so that "You have strong working knowledge of the …" goes word by word. */
const LEADS: readonly RegExp[] = [
  /^(?:in addition(?: to [^,]{3,60})?|additionally|finally|furthermore|moreover|lastly|equally|above all),? (?=\S)/i,
  /^(?:to be )?considered for (?:this|the|our) \w+,? (?:you|candidates?|applicants?) (?:will |must |should |need to )*(?:have|hold|be|possess|meet|demonstrate)?(?: the following[\w ,]{0,60}:?)? ?(?=\S|$)/i,
  /^if you (?:can|could|have|know|are|possess)(?: also)?(?: had| an?)? (?=\S)/i,
  /^as an? [^,]{3,50}?,? you (?:will |must |should |are expected to )(?:be |have )?(?=\S)/i,
  /^it(?:['’]s| is) (?:also )?(?:important|essential|vital|crucial|imperative|desirable|preferable)(?: to us)? that (?:you|candidates?|applicants?|the (?:\w+ )?(?:candidate|applicant|person)) (?=\S)/i,
  /^(?:bonus points|(?:it (?:would|will) be|it(?:['’]s| is)) (?:an? )?(?:great |big |real )?(?:plus|advantage|bonus|asset|great|good|nice|beneficial|helpful|ideal|desirable))(?: (?:if|for|to|when)(?: you(?:['’](?:re|ve|d)| have| are| had)?)?)? (?=\S)/i,
  /^(?:preference|priority) (?:(?:will|shall|may) be |is )?(?:given to|goes to|for) (?:those |any )?(?:candidates?|applicants?|individuals?|people|persons?)? ?(?:(?:with|having|who (?:has|have)) )?(?=\S)/i,
  /^(?:the )?possession of (?:or (?:the )?ability to (?:obtain|get|acquire) )?(?=\S)/i,
  /^(?:eligible|eligibility|ability) to (?:become|obtain|acquire) (?:an? )?(?=\S)/i,
  /^(?:individuals?|candidates?|applicants?|people|persons?|those) (?:who (?:has |have |is |are )?|with )(?=\S)/i,
  /^(?:must|nice|good)[- ](?:to[- ])?have\s?[:–—-] ?(?=\S)|^(?:required|preferred|essential|desirable|bonus|optional|mandatory|ideal(?:ly)?)\s?[:–—-] (?=\S)/i,
  new RegExp(
    `^(?:and |also |ideally,? |preferably |(?:we(?:['’]re| are)|i am) (?:looking for|seeking|hiring) |you(?:['’](?:ll|ve|re))?(?: should| must| will| can| are| also)* ?|can (?=[a-z]{3,} )|candidates? |applicants? |the (?:ideal |successful )?candidate |(?:he|she|they|someone|somebody|one) who(?:['’]s| is)? )(?=\\S)`,
    'i',
  ),
  new RegExp(
    `^${WHOM_SOUGHT} (?=(?:(?:also|must|should|will|would|shall|can|needs? to) )*(?:have|has|holds?|is|are|possess(?:es)?|brings?|be|demonstrates?)\\s)`,
    'i',
  ),
  /^(?:must|should|shall|need(?:s|ed)? to|required to|expected to|will|would|to) (?:also )?(?=(?:have|hold|possess|be|bring|demonstrate|show|know|understand|own)\b)/i,
  /^(?:have|has|having|had|hold|holds|holding|possess(?:es)?|bring(?:s|ing)?|demonstrate(?:s|d)?|be|is|are|got|need|know(?:s|ing)? how to|know(?:s|ing)?|understands?|understanding) (?:of )?(?=\S)/i,
  new RegExp(`^${word(DEGREE)}(?:,| and|,? but)? (?=(?:[\\w'’/-]+,? ){0,5}?${word(`${NOUN}|${STATE}`)}\\b)`, 'i'),
  new RegExp(
    `^${word(NOUN)} (?:(?:and|or) ${word(`(?:${DEGREE}) `)}?${word(NOUN)} )?(?:either )?${word(JOIN)} (?=\\S)`,
    'i',
  ),
  new RegExp(
    `^${word(STATE)}(?: (?:and|or) ${word(STATE)})? (?:working )?(?:with|in|at|using|on|to)(?: working (?:with|in|on))? (?=\\S)`,
    'i',
  ),
  new RegExp(`^track record (?:of|in)(?: success(?:fully)? (?:in|at)?)? (?=\\S)`, 'i'),
  /^(?:excellent|outstanding|exceptional|superb|proven|demonstrated) (?=[\w-]+ [\w-]+|[\w-]+$)/i,
  /^(?:[Ss]trong|[Ss]olid|[Dd]eep|[Gg]reat) (?=\p{Lu})/u,
  /^(?:comfortable|confident|happy|experienced|skilled) (?=[a-z]+ing\b)/i,
  /^(?:from|within|in) (?:an?|the) (?=(?:[\w’'-]+ ){1,6}(?:background|environment|industry|sector|setting)\b)/i,
  /^(?:evidence|demonstration) of (?=\S)/i,
  /^(?:able|capable|capacity|willing(?:ness)?) (?:to|of) (?=\S)/i,
  /^(?:(?:at|a) )?(?:minimum|least)(?: of)? (?=\D)/i,
  /^(?:an?|the|any|both|either|our|your|such|some|valid) (?=\S)/i,
  /^(?:current|active|up[- ]to[- ]date)(?:,? and|,)? (?=(?:[\w’'/&-]+ ){0,6}(?:licen[cs]es?|licensure|certifi(?:cations?|cates?|ed)|registration|cards?|permits?|credentials?)\b)/i,
];

/** "experience" and the like before the thing itself stays with it ("experience teaching phonics"): only the noun goes. */
const BARE = new RegExp(
  `^(?:${DEGREE}) ?(?=(?:experience|knowledge)\\b)|^(?:experience|knowledge) (?=[a-z]+ing\\b)`,
  'i',
);

const TAIL =
  /(?:,|\s[–—-])?\s(?:(?:is|are|would be|will be|may be|being) )?(?:(?:(?<!\b(?:class|grade|level|band|category|type)\s)an?|also|considered|highly|strongly|absolutely|definitely|really|very|big|huge|strong|definite|distinct|real) )*(?:plus|bonus|advantage|advantageous|asset|beneficial|desire?able|desirable|desired|preferred|required|essential|necessary|mandatory|helpful|helps|useful|nice[- ]to[- ]have|must(?:[- ]have)?|needed|expected|welcome|recommended|optional|ideal|a plus|considered|inside out|amazing|awesome|lovely|fantastic)[\s.!]*$/i;

/** By when it has to be had: "… within 6 months of hire", "… upon hire". */
const BY_WHEN =
  /,?\s\(?(?:(?:with)?in (?:the first )?(?:\d{1,3}|one|two|three|four|five|six|nine|twelve|ninety|thirty|sixty) (?:days|weeks|months?|years?)(?: (?:of|after|from|following) (?:the )?(?:hire|hiring|employment|start(?:ing)?(?: date)?|appointment|joining))?|(?:up)?on (?:hire|appointment|joining)|(?:at|by)(?: (?:the )?time of)? (?:hire|appointment)|(?:prior to|before) (?:hire|hiring|start(?:ing)?(?: date)?))\)?[\s.]*$/i;

/** "GAAP (required)": the same in brackets. */
const IN_BRACKETS =
  /\s\((?:(?:an?|is|also|highly|strongly|big|huge|strong|definite) )*(?:required|preferred|essential|desirable|desired|mandatory|optional|beneficial|plus|bonus|advantage|asset|must[- ]have|nice[- ]to[- ]have)\)\.?$/i;

/** So often a lead is taken off: "You must have a strong working knowledge of". */
const MOST_LEADS = 8;
/** Closing words are looked for in so many characters at the end. */
const TAIL_REACH = 80;
/** Matches an addition that softens a requirement. */
const ASIDE = /,?\s(?:but|though|although)\s(?=[^.;]{0,120}[.\s]*$)/i;

/**
 * Returns the range of a requirement's core, without opening phrases and importance cues. It is the whole text where
 * nothing would be left. `text.slice(start, end)` is the core.
 */
export const rangeBehindOpening: (text: string) => Readonly<{ start: number; end: number }> = memoiseText((text) => {
  let end = text.trimEnd().length;
  const inBrackets = IN_BRACKETS.exec(text.slice(Math.max(0, end - TAIL_REACH), end));
  if (inBrackets && inBrackets[0].length < end) end -= inBrackets[0].length;
  const aside = ASIDE.exec(text.slice(Math.max(0, end - 2 * TAIL_REACH), end));
  if (aside) end = Math.max(0, end - 2 * TAIL_REACH) + aside.index;
  const when = BY_WHEN.exec(text.slice(Math.max(0, end - TAIL_REACH), end));
  if (when && when[0].length < end) end -= when[0].length;
  const from = Math.max(0, end - TAIL_REACH);
  const tail = TAIL.exec(text.slice(from, end));
  if (tail && from + tail.index > 0) end = from + tail.index;
  let start = text.length - text.trimStart().length;
  for (let taken = 0; taken < MOST_LEADS; taken++) {
    const rest = text.slice(start, end);
    const lead = (LEADS.find((one) => one.test(rest)) ?? BARE).exec(rest)?.[0].length ?? 0;
    if (lead === 0) break;
    start += lead;
  }
  return start < end ? { start, end } : { start: 0, end: text.length };
});

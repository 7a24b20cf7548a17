/** Sentences of an advertisement that speak of the employer, of what it offers or of how it hires, and ask for nothing. */
import type { LineClass } from '#libs/contracts';
import { isAddress } from '../lines/addresses.js';
import { tellsOwnYears } from '../vocabulary/durations.js';
import { EMPLOYER } from '../vocabulary/employer-years.js';

/** Matches what the law has employers say. It is no requirement anywhere on a page. */
const LEGAL =
  /\bequal(?:[- ]| employment )opportunit|\bdo(?:es)? not discriminate\b|\b(?:regardless of|without regard to|irrespective of)\b.{0,80}\b(?:race|gender|age|religion|origin|background|status)\b|\bwill (?:not )?consider (?:for employment|sponsoring|all|qualified|applica)|\bprivacy (?:policy|notice)\b|\breasonable (?:accommodation|adjustment)s?\b|\b(?:no|from) (?:recruitment )?agencies\b|\bprotected veteran\b|\bacting as an? employment (?:agency|business)\b/i;

/** Matches how to apply, in sentences that every page has. */
const APPLY =
  /\bwelcomes? applications\b|(?<!\b(?:able|ability|capacity|expected|knowledge|learn|need|needs|required|skills?) )\bto apply\b|\b(?:apply (?:now|today|online|here|via|by|at|through|below|directly|as soon as))\b|\b(?:send|submit|e-?mail|forward|upload|attach|fax) (?:us )?(?:in )?(?:your|their|an?|the) (?:updated |full |current |completed |detailed |most recent |up[- ]to[- ]date )?(?:cv|résumé|resume|application|cover letter|covering letter)s?\b|\bwe look forward to\b|\blooking forward to (?:your|hear|receiv|meet|welcom)|\bonly (?:shortlisted|successful|selected) (?:candidates|applicants)\b|\b(?:cover|covering|application|motivation) letter\b|\byou(?:r|'ll| will)? (?:learned of|found) this (?:job|position|opportunity)\b|\bmake contact\b|\bcontact (?:me|us)\b|\bget in touch\b|\bfor applying\b|\bif you are applying\b|\btake up this opportunity\b|^(?:tel|phone|fax|e-?mail|call)\b\s?[.:]|\b(?:in the )?subject (?:line|field|heading)\b|\b(?:unfortunately|regret)\b.{0,60}\b(?:success|application|applicant|consider|hear)|\bnot (?:been successful|heard from us)\b|\bif you (?:do not|don['’]t) hear\b/i;

/** Matches how to apply, and the terms of employment. */
const PROCESS = new RegExp(
  [
    '^(?:the |your |all |please note that )*applications? (?:in [A-Z]\\w+ )?(?:must|should|shall|will|can|may|received|process|deadline|period|materials?|procedure)\\b',
    '\\b(?:deadline for applications?|application deadline|closing date|(?:recruitment|hiring|interview|selection) process|assessment committee|(?:called|invited) (?:for|to) (?:an? )?interviews?)\\b',
    '^to (?:read|view|see|find|learn|get|obtain|access)\\b.{0,80}(?:\\bplease\\b|, ?(?:click|visit|go to|see|contact|call)\\b)',
    '^(?:for )?(?:more|further|additional) (?:information|details)\\b|^for (?:an?|the) (?:complete|full|detailed) (?:list|description|overview|schedule)\\b',
    "\\b(?:do not|don['’]t|only) apply (?:if|unless|when|with)\\b|^only apply\\b",
    '^(?:if you (?:have|need) (?:any |more |further )*(?:questions|information)|questions\\?|interested\\?|please (?:contact|call|write|visit|note|see|read|click|send|submit|apply|include|state|be aware)|(?:click|read|see|find|learn|visit) (?:here|more|our|out more))\\b',
    '^you (?:will|may) (?:only )?be (?:evaluated|assessed|rated|ranked|considered|contacted|notified|interviewed|asked to (?:complete|submit|provide|attend))\\b',
    // Civil services count what they ask for in one form.
    '^any (?:equivalent |other )?combination of .{3,60}\\bthat would\\b|^such alternatives to the (?:above|foregoing|listed)\\b|^(?:an?|the|one) typical way to (?:obtain|gain|acquire)\\b',
    '\\b(?:the )?(?:period of employment|(?:appointment|employment|contract) (?:period|duration)|terms of employment)\\b',
    '^(?:the |this |your )?(?:appointment|employment|position|post|contract|job) (?:duration )?(?:is|will be|starts|begins|runs)\\b.{0,60}\\b(?:months?|years?|fixed[- ]term|permanent|temporary|governed|in accordance|as soon as|full[- ]time|part[- ]time)\\b(?!.{0,20}\\bexperience)',
    '^(?:all )?(?:interested |qualified |suitable |foreign |successful |unsuccessful |shortlisted )*(?:candidates|applicants) (?:must|should|will|are|can|may|who (?:wish|want|are)) (?:also )?(?:include|submit|apply|send|attach|upload|enclose|provide|receive|find|to |considered|encouraged|invited|welcome|be (?:contacted|invited|considered|asked|notified|assessed|informed|provided|offered|given|required to (?:complete|undergo|provide|have an? (?:enhanced )?(?:crb|dbs)|pass)))',
  ].join('|'),
  'i',
);

/** Matches what an employee gets. */
const OFFER = new RegExp(
  [
    "^you(?:['’]ll| will| can)(?: also)? (?:get|receive|enjoy|be (?:offered|part of|joining|paid|rewarded)|join|become (?:an? )?(?:\\w+ )?(?:part|member)|find (?:an?|that|yourself)|have (?:the |an? )?(?:\\w+ )?(?:opportunity|chance|access))\\b",
    '^(?:this is |here is )?(?:an? |the |your )?(?:\\w+ ){0,2}(?:opportunit(?:y|ies)|chance) (?:to|for)\\b',
    '^(?:an? )?(?:highly |very )?(?:competitive|attractive|generous|market[- ]leading) (?:base |annual |basic )?(?:salar|pay\\b|wage|compensation|package|benefits|remuneration|pension|bonus|holiday)',
    '^(?:up to )?\\d{1,2} (?:working )?days(?: of)?(?: paid| annual)* (?:leave|holidays?|vacation|time off)\\b',
    '^(?:the )?(?:basic |base |starting |annual |hourly )?(?:salary|pay|wages?|remuneration|compensation)(?: (?:and|is|will be|rate|range|package|of|up|to))* (?:doe\\b|[£$€\\d*]|negotiable|commensurate|competitive|depend|based on|according)',
    '\\b(?:receives?|earns?|(?:be|is|are) paid) (?:an? )?(?:\\w+ ){0,2}(?:commission|stipend|bonus(?:es)?|salary|wages?|allowance)\\b',
    '^(?:paid |unlimited )(?:annual |parental |sick )?(?:leave|holidays?|vacation|time[- ]off)\\b',
    '\\b(?:full |further |ongoing )?training (?:is|will be) (?:provided|given)\\b|\\bcompetitive (?:salary|pay|rates?|package)\\b|\\bin return\\b|\\bgreat opportunity\\b',
    "^wh?at(?:['’]s| is) in it for you\\b",
    '^(?:this is )?(?:an? |the )?(?:perfect|ideal|great|excellent|exciting|fantastic|massive|amazing|superb|brilliant|wonderful|rare|unique|rewarding) (?:\\w+ ){0,2}(?:role|job|position|post|opening|step|move) (?:for|to)\\b',
  ].join('|'),
  'i',
);

/** The employer as who the sentence is about; behind "at Acme" and the like too. */
const OF_THE_EMPLOYER = new RegExp(
  [
    '^(?:(?:by|when) (?:you )?join(?:ing)?|joining)\\b',
    `^(?:(?:[Hh]ere )?(?:at|in|with|within|since|as|for|today|together|every day)\\b[^,.]{0,100},? |[\\w'’-]+, (?=we\\b))?(?:we(?:['’](?:re|ve|ll|d))?|our|us|they|there (?:is|are|['’]s)|there['’]s) `,
    '^(?:the|this|my|all of (?:the|our))(?: [a-z-]+){0,3} (?:clients?|homes?|hotels?|kitchens?|restaurants?|units?|wards?|stores?|sites?|cent(?:re|er)s?|clinics?|hospitals?|business|venues?|services?|brands?) (?:also |currently |now )*(?:is|are|has|have|was|boasts?|caters?|offers?|provides?|accommodates?|occupies|runs|operates|prides?|comprises?|specialises?|specializes?|serves?)\\b',
    '^(?:the|this|your) (?:company|firm|department|team|group|organi[sz]ation|university|institute|school|hospital|practice|office|headquarters|successful team) (?:is|are|has|have|was|were|consists|works|operates|develops|offers|provides|supports|serves|counts|employs|includes|believes|delivers|supplies|wishes)\\b',
    `^(?!you|candidates?|applicants?|someone|must|should)(?:[\\w&'’.-]+ ){1,6}(?:is|are) (?:now |currently |proud to be )?(?:an?|the|one of|among|part of) (?:[\\w'’-]+,? ){0,6}${EMPLOYER}\\b`,
    '\\b(?:was |were )?(?:founded|established|headquartered) in\\b|\\b(?:employs?|with) (?:more than|over|about|around|some|approximately) [\\d.,]+k? (?:people|employees|colleagues|staff)\\b',
    // "Growing events company providing …": behind a verb stands an article ("Growing the business").
    `^(?:(?:an?|the) )?(?:(?:fast|rapidly|well|award|market|world)[- ])?(?:growing|expanding|established|leading|thriving|winning) (?:(?!the|an?|our|your|and)[\\w'’-]+,? ){0,5}${EMPLOYER} (?:providing|speciali[sz]ing|offering|supplying|serving|that|which|based|has|is)\\b`,
    '^(?:[\\w&’.-]+ ){1,6}is (?:an? )?(?:wholly owned )?(?:part|member|division|subsidiary|trading name) of (?:the |an? )?[A-Z]',
    // "I have been with them for two years": what an employee tells.
    "^[\"“'‘]?(?:I|my)(?:['’](?:m|ve|d|ll))? (?!am (?:looking|seeking|hiring))[a-z]",
    "^(?:it|this)(?:['’]s| is| has) (?:an? )?(?:great|exciting|unique|good|friendly|fantastic|wonderful|excellent) (?:time|place|opportunity|chance|team|atmosphere|environment)\\b",
  ].join('|'),
  'i',
);

/** "Harbour Care, a growing provider of home care, has …". */
const NAMED_COMPANY = new RegExp(
  `^(?:\\p{Lu}[\\w&'’.-]* ){0,5}\\p{Lu}[\\w&'’.-]*, (?:an?|the|one of the) (?:[\\w'’-]+,? ){0,8}${EMPLOYER}\\b`,
  'u',
);

/** Words by which such a sentence asks for something all the same: "We expect you to …", "Our drivers must …". */
const ASKS =
  /\b(?:at least|minimum(?: of)?)\s\d|\b(?:looking (?:for|at)|look for|seek(?:s|ing)?|search(?:ing)? for|hiring|recruiting|requires?|required|requirements?|must|needs?(?!\s*(?:[,.;:!?)]|$|(?:and|of)\b))|wants?|expects?|ask|value|interested (?:only )?in (?:\w+ )?(?:candidates|applicants|people|individuals|someone|hearing from)|prefer(?:red|ably|ences?)?|insist|essential|desirable|advantage|a plus|ideally|nice to have|would (?:love|like)|['’]d (?:love|like))\b|\byou(?:['’](?:ll|ve|re))? (?:(?:also|will|should|already|can) )*(?:have(?! (?:the |an? )?(?:\w+ )?(?:opportunity|chance)\b)|hold|bring|possess|know|are (?!going|part|joining|welcome|offered|interested|looking)|understand|speak|be able)\b|\byou(?:['’]ll| will) (?!also |get|receive|enjoy|find|join|be |become|have|meet|see|love)|(?<!\bfor the )\b(?:ideal|right|successful|suitable) (?:candidate|person|applicant)\b|\b(?:hear from|see|seeing|meet|welcome) (?:\w+ )?(?:candidates|applicants|people|someone|somebody|you if)\b/i;

/** Matches the tools of the work. They describe the employer and state what a candidate has to know. */
const STACK =
  /\b(?:stack|technolog(?:y|ies)|tools?|tooling|using|rel(?:y|ies) (?:\w+ )?on|work(?:s|ing)? (?:in|with|on)|we(?: mainly| currently)? (?:use|code|program|write|run|deploy|develop)|built (?:with|on|in))\b/i;

/** "Java Developer jobs in Leeds": a link of a board to other jobs. */
const LINK_TO_JOBS = /^(?:[\p{L}\d&/+#.-]+ ){1,6}(?:jobs|vacancies)(?: (?:in|near|at|around) [\p{L}\d ,.'’-]{2,40})?$/u;

/** A longer text says more than one thing, and is only left out for what employers say on every page. */
const LONGEST = 400;

const NOTED = /^please (?:also )?(?:note|be aware)(?: that)?\s?[:,]?\s+/i;

/** "One year as a baker (new graduates welcome to apply)": an aside in brackets does not say what its sentence is. */
const withoutAsides = (text: string): string => {
  const outside = text.replace(/\s?\([^()]*\)/g, '');
  return /\p{L}{2}/u.test(outside) ? outside : text;
};

/** The class of a sentence or line that speaks of the employer, its offer or its hiring, and asks for nothing; else null. */
export function employerClass(text: string): LineClass | null {
  // What a page notes may ask: "Please note we are interested only in candidates who …".
  const noted = NOTED.exec(text)?.[0].length ?? 0;
  const statement = withoutAsides(noted > 0 && ASKS.test(text.slice(noted)) ? text.slice(noted) : text);
  if (LEGAL.test(statement)) return 'legal';
  if (APPLY.test(statement) || isAddress(text)) return 'apply';
  if (LINK_TO_JOBS.test(text)) return 'other';
  if (text.length > LONGEST) return null;
  if (PROCESS.test(statement)) return 'apply';
  if (ASKS.test(text)) return null;
  if (tellsOwnYears(text)) return 'company';
  if (STACK.test(text)) return null;
  if (OFFER.test(text)) return 'offers';
  return OF_THE_EMPLOYER.test(text) || NAMED_COMPANY.test(text) ? 'company' : null;
}

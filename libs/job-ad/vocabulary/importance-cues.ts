import type { Kind } from '#libs/contracts';
import { memoiseText } from '#libs/language';
import { isFiller } from './filler-words.js';

const BONUS =
  /\b(?:(?:is|are|as|would be|will be|considered)?\s*an?\s+(?:big |huge |strong |definite |real )?(?:plus|bonus|advantage|asset)|bonus|advantageous|plus points?|a plus)\b/i;
const PREFERRED =
  /\b(?:prefer(?:red|ably|ence)?|ideal(?:ly)?|nice[- ]to[- ]have|good[- ]to[- ]have|desir(?:e?able|ed)|(?:particularly|especially) (?:interested|keen)|beneficial|helpful|helps|useful|welcome|typical(?:ly)?|most common|optional(?:ly)?|would be (?:nice|great|good|amazing|awesome|lovely|cool|fantastic|ideal)|recommended|(?:highly |well |particularly )(?:regarded|valued)|(?:is|are|will be|would be) (?:valued|appreciated)|even better)\b/i;
const REQUIRED =
  /\b(?:required?|requires|must(?:[- ]have)?|mandatory|essential|minimum|at least|necessary|non[- ]negotiable)\b/i;
const MUST = /\b(?:must(?:[- ]have)?|mandatory|essential|non[- ]negotiable|absolutely required)\b/i;

/** The kind that words of a requirement state, or null. A plus is a bonus; "preferred", "typical", "most common" are preferred. */
export const statedKind = memoiseText((text): Kind | null => {
  if (BONUS.test(text)) return 'bonus';
  if (PREFERRED.test(text)) return 'preferred';
  if (NOT_REQUIRED.test(text)) return 'preferred';
  if (REQUIRED.test(text)) return 'required';
  return null;
});

/** True for words that state a kind and name nothing: "preferred but not mandatory". */
export const onlySaysKind = (text: string): boolean =>
  statedKind(text) !== null && isFiller(text.replace(NOT_REQUIRED, ' '));

/** What would otherwise state that it is required: "beneficial but not essential", "not mandatory". */
const NOT_REQUIRED =
  /\b(?:not|n['’]t|isn['’]t)(?: (?:be|is|are|an?|strictly|absolutely|always|necessarily))* (?:required|essential|mandatory|necessary|important|needed|must)\b/i;

/** Words that only say how much a requirement matters, and nothing of what it asks for. */
const KIND_WORDS =
  /\b(?:(?:is|are|would be|will be|considered)\s+)?(?:(?<!\b(?:class|grade|level|band|category|type)\s)an?\s+(?:big |huge |strong |definite |real )?(?:plus|bonus|advantage|asset)|(?:strongly |highly )?(?:preferred|desired|required|recommended)|preferably|ideally|nice[- ]to[- ]have|good[- ]to[- ]have|desire?able|desirable|advantageous|must[- ]have|mandatory)\b:?/gi;

/** The text with its words of kind blanked out; offsets stay. */
export function withoutKindWords(text: string): string {
  return text.replace(KIND_WORDS, (words) => ' '.repeat(words.length));
}

/** True where the page insists: worth proposing as a must-have to a person. */
export function isInsistedOn(text: string): boolean {
  return MUST.test(text);
}

const SOFT =
  /^no (?!more|fewer|less)[a-z]+(?: [a-z]+){0,2}[.!]*$|\b(?:communicat(?:ion|ions|or|e|ing)|interpersonal|team[- ]?player|team ?work|self[- ]?(?:starter|motivated|driven|directed|organi[sz]ed)|motivated|passion(?:ate)?|curio(?:us|sity)|attention to detail|detail[- ]oriented|problem[- ]solv(?:er|ing)|organi[sz]ational skills|time[- ]management|adaptab(?:le|ility)|flexibility|flexible(?=$|[^\w\s]|\s(?:and|or|to|with|about|in|on|as|enough|towards?|regarding|around|when|while|approach|attitude|work\w*|hours|schedul\w*|person\w*|manner|team\w*|mind\w*|individual|nature|outlook|availab\w*|shifts?|rotas?|thinking|style|basis|member|can)\b)|collaborat(?:ive|ively|ion|e|ing)|positive attitude|can[- ]do|(?:works?|working) independently|independent(?:ly)?(?! (?:prescrib|schools?|living|review|audit|contract|practi|financial|study|variables?|learning))|fast[- ]paced|deadlines?|sense of (?:ownership|urgency|humou?r)|willing(?:ness)?|eager(?:ness)?|proactive|creativ(?:e|ity)|critical thinking|analytical (?:skills|mindset|thinking)|leadership skills|presentation skills|multi[- ]?task(?:ing)?|prioriti[sz]e|work ethic|accountab(?:le|ility)|integrity|empath(?:y|etic)|ambiguity|growth mindset|team spirit|people skills|under pressure|explain|mentality|multiple tasks|task switching|(?:the )?extra mile|loyal|trustworthy|enthusias(?:m|tic)|energetic|good listener|(?:results?|team|solutions?)[- ]oriented|sense of perspective|humble|humility|compassion(?:ate)?|resilien(?:t|ce)|tact(?:ful)?|diploma(?:cy|tic)|courte(?:sy|ous)|discretion|polite(?:ness)?|punctual(?:ity)?|reliab(?:le|ility)|dependab(?:le|ility)|honest(?:y)?|patience|persisten(?:t|ce)|diligen(?:t|ce)|conscientious(?:ness)?|decisive(?:ness)?|tenaci(?:ous|ty)|approachable|hard[- ]?working|entrepreneurial|(?:keen|strong|real|genuine) desire|desire (?:to|and)|(?:learn|adapt)s? (?:quickly|fast)|(?:fast|quick) learner|(?:action|people|goal|customer)[- ](?:oriented|focused)|cooperati(?:ve|on)|commitment to|open to change|self[- ]?(?:control|discipline[d]?|confiden(?:t|ce)|reliant|managed?|aware(?:ness)?)|stress tolerance|(?:chairside|bedside|telephone|phone) manners?|demeanou?r|(?:professional|neat|tidy|clean) appearance)\b/i;

/** True for a requirement about the person and not about a trade: noted, never scored. Ask only where no skill is named. */
export const isSoftSkill = memoiseText((text) => SOFT.test(text));

const FILTER =
  /\b(?:(?:overseas|international|domestic|frequent|occasional|regular|some|extensive) travel|travel(?:l?ing)? (?:may|will|is|as)|(?:driving|driver) record|background (?:checks?|screening)|contingent (?:up)?on|(?:own|their own|your own) (?:laptop|computer|phone|mobile)|(?:occasional|frequent|heavy|repetitive) lifting|lift(?:ing)? and carry|carry(?:ing)? (?:of )?(?:objects|items|loads)|registered voter|fixed[- ]term|\d{2} hours? (?:per|a|\/) ?week|hours? \/ week|authori[sz](?:ed|ation) to work|(?:legally )?eligible to work|work (?:authori[sz]ation|permit)|right to work|visa|sponsorship|relocat(?:e|ion)|(?:willing(?:ness)?|able|ability|ready|prepared|expected|required) to travel|travel (?:up to|required|days)|up to \d{1,3} ?% travel|on[- ]?site(?! (?:support|manage|seo|construct|team))|hybrid(?! (?:cloud|mobile|apps?|environments?|architectures?|solutions?))|remote(?:ly)?(?! (?:teams?|sensing|desktops?|monitoring|access|support|control|servers?))|commut(?:e|ing)|based (?:in|within|near|around)|reside in|located in|time ?zone|security clearance|background check|drug test|criminal record|salary(?! (?:negotiat|benchmark|review|survey|structur))|notice period|start date|shifts?|weekends?|evenings|bank holidays|overtime|\d{2}\+? years (?:of age|old)|aged? (?:at least )?\d{2}|full[- ]time|part[- ]time|(?:own|access to a|reliable) (?:vehicle|car|transport(?:ation)?)|lift(?:ing)? (?:up to |at least |over |\d+)|stand(?:ing)? (?:for (?:long|extended|prolonged|up to)|(?:up to )?\d{1,2}\+? hours)|physically (?:able|fit)|climb ladders|(?:pass|complete|undergo) (?:an? |the )?(?:[\w-]+ ){0,3}(?:physical|medical|screen(?:ing)?|vetting|test|check)|(?:DBS|CRB|police|vetting|background|criminal) (?:check|clearance|vetting|certificate)|drug (?:screen|test)|clean (?:MVR|driving record|record)|DUI|(?:immediate(?:ly)? )?availab(?:le|ility) (?:for|to work|on|from|immediately|at|within|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|days|nights|mornings|evenings|weekends|holidays)|work(?:ing)? (?:[A-Z]{2,4} )?hours|on[- ]call|(?:day|night) shift|wfo|wfh|work mode|own (?:hand )?tools|vaccinat\w+)\b/i;

/** True for a condition of work (place, permit, pay, hours): a filter and a question for a person, never points. */
export const isFilter = memoiseText((text) => FILTER.test(text));

const ABSENCE =
  /^(?:an?\s+)?(?:no|without)\s+(?:formal |university |college |academic |prior |previous )*(?:degrees?|diplomas?|qualifications?|education|experience)(?:\s+(?:is|are))?(?:\s+(?:needed|required|necessary|expected|asked for))?[\s.!]*$|^(?:an?\s+|formal\s+|university\s+)*(?:degree|diploma|education|experience)\s+(?:is\s+)?(?:not|never)\s+(?:needed|required|necessary|expected)[\s.!]*$|^(?:[\w+./-]+\s){1,6}(?:is\s+|are\s+)?not\s+(?:needed|required|necessary|essential|expected)[\s.!]*$|^no\s+(?:[\w/-]+\s+){1,6}(?:is|are)\s+(?:needed|required|necessary|expected|asked for)(?:[\s.!]*$|,?\s(?:as|because|since|but)\s)|^(?:this|the)\s+(?:job|position|role|post)\s+does\s+not\s+(?:have|require)\s[^,;]{3,60}$|^we\s+(?:do\s+not|don['’]t)\s+(?:care|mind|ask|require|need|expect|insist)\b.{0,24}\b(?:degrees?|diplomas?|qualifications?|education|studied|experience)[\s.!]*$/i;

/** True for a text that only says what is not asked ("No degree needed"): noted, and no criterion. */
export function isAbsence(text: string): boolean {
  return ABSENCE.test(text);
}

/** The object of required years: the job at large, a field, a tool, or something else. */
import { skillsIn, type SkillLexicon } from '#libs/language';
import { requiredYears, type RequiredYears } from '../../vocabulary/durations.js';
import { requirementLabel } from '../phrases/phrase-leaf.js';

/** Fields of work: "5 years in data science" asks for experience, "5 years of Python" for a skill. */
const FIELDS_OF_WORK = new Set(
  'machine-learning deep-learning mlops nlp computer-vision devops sre data-engineering data-science data-analysis statistics generative-ai microservices distributed-systems incident-response networking robotics'.split(
    ' ',
  ),
);

/** Ids that name a field by their last word. */
const FIELD_NAME =
  /-(?:design|engineering|development|management|architecture|operations|administration|testing|security)$/;

/** True for what people work in rather than with: practices, fields and class words. */
export const isFieldOfWork = (skill: string, lexicon: SkillLexicon): boolean =>
  FIELDS_OF_WORK.has(skill) ||
  FIELD_NAME.test(skill) ||
  lexicon.skillById(skill)?.isClass === true ||
  lexicon.skillArea(skill) === 'practices';

/** Returns the object of required years: the words after them, up to words that merely accompany it. */
function objectOf(text: string, years: RequiredYears): string {
  const rest = text.slice(years.end);
  const end = rest.search(/[,;:.]|\s(?:with|using|including|and (?:at least )?(?:\d|one|two|three|four|five)|plus)\s/i);
  const object = end < 0 ? rest : rest.slice(0, end);
  // "5+ years of experience with Python": what follows "experience with" is the object.
  const tail = /^\s*(?:of\s+)?(?:[\w-]+\s+){0,4}experience\s+(?:with|using)\s+(.*)$/i.exec(rest);
  return tail ? tail[1]!.split(/[;.]/, 1)[0]! : object;
}

/** True for years asked of experience at large, false for those asked of a tool; null where a text asks for none. */
export function asksForExperience(text: string, lexicon: SkillLexicon): boolean | null {
  const [first] = requiredYears(text);
  if (!first) return null;
  // "ACCA qualified (or part-qualified with five years)": the years stand in for what is asked.
  if (/\((?:or|otherwise)\b[^()]*$/i.test(text.slice(0, first.start)) && text.indexOf('(') > 2) return false;
  const object = skillsIn(objectOf(text, first), lexicon);
  if (object.length === 0 && /\bexperience\b|\bin\b|\bas an?\b|^\s*$/i.test(text.slice(first.end))) return true;
  if (object.length === 0) return !skillsIn(text, lexicon).some((one) => !isFieldOfWork(one.skill, lexicon));
  return object.every((one) => isFieldOfWork(one.skill, lexicon));
}

/** Words between the years and what they are asked of. */
const TO_OBJECT =
  /^[\s'’]*(?:of\s+)?(?:(?:[\w-]+\s+){0,3}experience\s+)?(?:(?:in|as|with|of|on|working|doing|at)\s+)*(?:(?:an?|the)\s+)?/i;

export const objectFrom = (text: string, years: RequiredYears): number =>
  years.end + (TO_OBJECT.exec(text.slice(years.end))?.[0].length ?? 0);

/** "1 year warehouse or forklift experience": what stands before the word. */
const BEFORE_EXPERIENCE =
  /^[\s'’]*((?:[\w/&'’.-]+,?\s+){1,8}?)experience\b(?!\s+(?:in|of|with(?!\s+an?\s)|as|working|using|within|on|for|from|is|[a-z]+ing)\b)/i;
/** Matches words for experience in general, which name no object. */
const CALLED =
  /^(?:relevant|professional|related|similar|prior|previous|proven|practical|industry|work(?:ing)?|hands-on|hands|on|commercial|solid|full-time|progressive|post-\w+|direct|recent|equivalent|demonstrable|demonstrated|verifiable|paid|total|overall|combined|strong|significant|extensive|or|more|minimum|of|and|job|real-world|level|the|in|as|with|at|an?)$/i;

/** What the years are of where it stands before the word: "bakery" of "two years of bakery experience"; null where nothing does. */
export function beforeExperience(text: string, { end }: RequiredYears): string | null {
  const words = (BEFORE_EXPERIENCE.exec(text.slice(end))?.[1] ?? '').split(/[\s,]+/).filter((word) => word !== '');
  const first = words.findIndex((word) => !CALLED.test(word));
  const object = first < 0 ? '' : words.slice(first).join(' ');
  return object === '' || object.length > SHORT_OBJECT ? null : object;
}

/** Matches years in a field, and not in a job ("as a buyer") or a setting ("in a similar role"). */
const IN_SOMETHING =
  /(?:years?|yrs?|experience)['’]?\s(?:of\s)?(?:experience\s)?(?:in|of)\s(?!an?\s|the\s)|(?:years?|yrs?)['’]?\s(?:of\s)?[a-z]+ing\s/i;

/** True where years are asked in something that is a requirement beside them. */
export function asksInSomething(text: string): boolean {
  const [asked] = requiredYears(text);
  return IN_SOMETHING.test(text) || (asked !== undefined && beforeExperience(text, asked) !== null);
}

/** So long may be what the years are asked of, to stand in the label. */
const SHORT_OBJECT = 56;

const FIELD = String.raw`(?:[\p{L}&’'-]+\s){0,2}[\p{L}&’'-]+`;
const NO_FIELD = String.raw`or\s+(?:an?\s+|in\s+an?\s+)?(?:related|similar|equivalent|comparable|other|another|closely)\b`;
/**
 * Fields beside each other, up to the one behind the "or": "public relations, communications or journalism", and of "accounting, finance
 * or a related field" the first two.
 */
const FIELDS_LISTED = new RegExp(
  String.raw`^(?:${FIELD},\s+){1,4}(?:${FIELD}(?=,?\s+${NO_FIELD})|(?:${FIELD},?\s+)?or\s+(?:in\s+)?(?!(?:an?\s+)?(?:related|similar|equivalent|comparable|other|another)\b)${FIELD}(?=\s*(?:[.;(]|experience\b|,\s+(?:ideally|preferably)\b|$)))`,
  'u',
);

/** Returns the object of required years in the words of the page, shortened; null where the text names none. */
export function objectNamed(text: string): string | null {
  const [asked] = requiredYears(text);
  const before = asked ? beforeExperience(text, asked) : null;
  if (before !== null) return before;
  if (!asked || !/^[\s'’]*(?:of|in|as|with|(?:[\w-]+ ){0,3}experience|[a-z]+ing)\b/i.test(text.slice(asked.end)))
    return null;
  const behind = text.slice(objectFrom(text, asked));
  const object = requirementLabel(
    FIELDS_LISTED.exec(behind)?.[0] ??
      behind.split(
        /[,;:()]|\.(?!\p{L})|\s(?:with|using|including|and|or (?!\w+ing\b)(?:equivalent|similar|related|more)|required|preferred|is)\b/iu,
        1,
      )[0]!,
  ).replace(/(?<=\sor\s.*)\s+experience$/i, '');
  return object.length < 3 ||
    object.length > SHORT_OBJECT ||
    /^(?:under|behind|or|on|from|and|but)\b|\b(?:experience|roles?|fields?|positions?)$|^(?:work|practice|employment)$/i.test(
      object,
    )
    ? null
    : object;
}

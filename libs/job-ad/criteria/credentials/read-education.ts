import type { DegreeLevel, EducationLeaf } from '#libs/contracts';
import { relatedFields } from '#libs/taxonomy';
import { memoiseText, recogniseDegrees, recogniseFields, skillsIn, type SkillLexicon } from '#libs/language';
import { joinNames } from '../drafts/join-names.js';

/** So many fields a label names. */
const MOST_NAMES = 3;

const ORDER: readonly DegreeLevel[] = ['secondary', 'associate', 'bachelor', 'master', 'doctorate'];

/** True for a degree above another. */
export const isHigherDegree = (level: DegreeLevel | null, than: DegreeLevel | null): boolean =>
  level !== null && than !== null && ORDER.indexOf(level) > ORDER.indexOf(than);

const ALTERNATIVE =
  /\bequivalent\b(?= (?:\w+ ){0,6}(?:experience|training|practice|combination)\b)|\b(?:experience|practice|combination)\b.{0,30}\bequivalent\b|\bno (?:formal )?degree\b|\bin lieu of\b|\bportfolio\b|\bor (?:\w+ ){0,3}experience\b|\bdegree (?:is )?not required\b/i;
/** "A degree or diploma in nursing": the lower of the two is what is asked. */
const DIPLOMA_WILL_DO =
  /\bdegree(?: level)?,? or (?:an? )?diploma\b|\bdiploma,? or (?:an? )?degree\b|\bdiplomas?\s?\/\s?degrees?\b|\bdegrees?\s?\/\s?diplomas?\b|\bdiplomas?\s?(?:\/|,? or)\s?(?:B\.?\s?E\b|B\.?\s?Tech|B\.?\s?Sc|bachelor|graduat)/i;
const SPEAKS_OF_DEGREE =
  /\b(?:degrees?|diplomas?|bachelor|master|ph\.? ?d|doctorate|graduat(?:e|ed|ion)|university|college|education|B\.?S\.?|M\.?S\.?|B\.?A\.?|BSc|MSc|B\.?Tech)\b/i;

const EDUCATION_AT_LARGE = /^\s*(?:,|and|or|\/|&)?\s*(?:and |or )?(?:\w+ )?(?:experience|training)\b/i;

/** "Higher education" is a stage and no field of study; "a degree in higher education" is one. */
const STAGE_BEFORE =
  /(?<!\bin )(?:^|\s)(?:higher|secondary|tertiary|further|university|college|school|formal|general|academic|professional|vocational|post[- ]?secondary)(?: \w+)? $/i;

const LEVEL_NAMES: Readonly<Record<DegreeLevel, string>> = {
  secondary: 'Secondary school',
  associate: 'Associate degree',
  bachelor: 'Bachelor’s degree',
  master: 'Master’s degree',
  doctorate: 'Doctorate',
};

/** How the school that secondary education ends with is called in the United States. */
const HIGH_SCHOOL = /\bhigh[ -]?school\b|\bGEDs?\b/i;

/** True where words for a level or for a degree stand in a text that names none. Each line of a page is asked several times. */
const namesEducation = memoiseText((text) => /\bdegrees?\b/i.test(text) || levelInWords(text) !== null);

/** The education in one text: a degree, fields, and its substitutes. */
export interface EducationAsked {
  level: DegreeLevel | null;
  /** Fields that count: the ones it names, and what is related to them where it says so. */
  fields: string[];
  /** The fields in words ("computer science or a related field"); null where it asks for none. */
  inWords: string | null;
  /** The name of the level as the text has it, where it differs by country: "High school diploma". */
  levelName?: string;
  alternative: boolean;
}

/**
 * Reads the required education of a text; null where it is about something else. The lowest named degree is required.
 */
export function educationAsked(text: string, underHeading: boolean, lexicon: SkillLexicon): EducationAsked | null {
  if (recogniseDegrees(text).length === 0 && !namesEducation(text)) return null;
  const skills = skillsIn(text, lexicon);
  // "MS SQL" is no master's degree.
  const degrees = recogniseDegrees(text).filter(
    (one) =>
      !skills.some((skill) => skill.start < one.end && skill.end > one.start) &&
      !PRODUCT_BEHIND.test(text.slice(one.end, one.end + 12)) &&
      (one.end - one.start > 2 || SPEAKS_OF_DEGREE.test(text)),
  );
  const inWords = levelInWords(text);
  const anyDegree = /\bdegrees?\b/i.test(text);
  if (
    degrees.length === 0 &&
    inWords === null &&
    !(
      anyDegree &&
      (underHeading ||
        A_DEGREE.test(text) ||
        recogniseFields(text).length > 0 ||
        /\b(?:university|college|relevant|technical|quantitative|numerate|scientific|any (?:field|subject|discipline)|related)\b|\bdegrees? (?:in|of) [a-z]/i.test(
          text,
        ))
    )
  )
    return null;
  const levels = [...degrees.map((one) => one.level), ...(inWords ? [inWords] : [])].map((one) => ORDER.indexOf(one));
  // "A combination of education and experience" names no field.
  const mentions = recogniseFields(text).filter(
    ({ start, end }) =>
      !(
        /^education$/i.test(text.slice(start, end)) &&
        (EDUCATION_AT_LARGE.test(text.slice(end)) || STAGE_BEFORE.test(text.slice(0, start)))
      ),
  );
  const fields = [...new Set(mentions.map((one) => one.field))];
  const technical = /\btechnical (?:field|discipline|degree|subject|area)s?\b|\bSTEM\b/i.test(text);
  const related =
    technical ||
    /\b(?:related|relevant|similar|comparable|equivalent) (?:\w+ )?(?:field|discipline|subject|area|degree|major|course)s?\b/i.test(
      text,
    );
  return {
    level:
      levels.length > 0
        ? ORDER[Math.min(...levels, ...(DIPLOMA_WILL_DO.test(text) ? [ORDER.indexOf('associate')] : []))]!
        : /\bno (?:formal )?degree\b/i.test(text)
          ? null
          : DIPLOMA_WILL_DO.test(text)
            ? 'associate'
            : 'bachelor',
    inWords: fieldsInWords(namesOf(mentions.map(({ start, end }) => text.slice(start, end))), related),
    fields: related ? relatedFields(fields, technical) : fields,
    ...(HIGH_SCHOOL.test(text) && { levelName: 'High school diploma' }),
    alternative: ALTERNATIVE.test(text),
  };
}

/** "Any degree" by itself. */
const A_DEGREE = /^\W*(?:an?\s|any\s|some\s)?degrees?(?:\s(?:holder|qualification))?\W*$/i;

/** "MS Windows" is by Microsoft. */
const PRODUCT_BEHIND =
  /^\s(?:Office|Windows|Word|Excel|Power|Outlook|Access|Project|SQL|Visio|Teams|Dynamics|Products?|Suite|Visual)/i;

/** Levels that no name of a degree says. */
const LEVEL_WORDS: readonly [DegreeLevel, RegExp][] = [
  [
    'secondary',
    /\b(?:high ?school (?:diploma|graduate|education|degree)|GEDs?|GCSEs?|(?<!\d )A[- ]levels|secondary (?:school|education))\b/i,
  ],
  [
    'associate',
    /\b(?:(?:two|2)[- ]year (?:\w+ )?degree|associate(?:['’]s|s['’])? (?:degree|(?:(?:and\/)?or|\/) (?:an? )?(?:bachelor|higher|four))|HND|foundation degree|(?:trade|technical|vocational) (?:school|college)(?: \w+)?|vocational (?:training|qualification|diploma))\b/i,
  ],
  [
    'bachelor',
    /\b(?:(?:four|4)[- ]year (?:\w+ )?degree|higher (?:[a-z]+ )?education(?! (?:sector|institution|industry|setting))|academic degree|bachelors\b|graduate degree)\b/i,
  ],
  [
    'doctorate',
    // The doctor's degrees of professional practice, as the National Center for Education Statistics (IPEDS) lists them; any other one with "degree".
    /\b(?:doctor of (?:medicine|osteopathic medicine|pharmacy|dental (?:surgery|medicine)|veterinary medicine|optometry|podiatric medicine|chiropractic|jurisprudence|(?:[a-z]+ ){1,4}(?:\([a-z.]{2,8}\) )?degree)|juris doctor|pharm\.? ?d\b)/i,
  ],
];

/** The lowest level that a text names without naming a degree, or null. */
const levelInWords = (text: string): DegreeLevel | null =>
  LEVEL_WORDS.find(([, words]) => words.test(text))?.[0] ?? null;

/** Names without their repetitions: "accounting" and "finance" are one field, and both are named. */
const namesOf = (words: readonly string[]): string[] =>
  [...new Map(words.map((word) => [word.toLowerCase(), word] as const).reverse()).values()].reverse();

function fieldsInWords(names: readonly string[], related: boolean): string | null {
  if (names.length === 0) return null;
  const more = related ? ['a related field'] : names.length > MOST_NAMES ? ['another'] : [];
  return joinNames([...names.slice(0, MOST_NAMES), ...more], 'or');
}

/** The leaf for what the texts about education ask together: the lowest degree with its fields, and any alternative that one of them gives. */
export function educationLeaf(asked: readonly EducationAsked[]): EducationLeaf | null {
  const withLevel = asked.filter((one) => one.level !== null);
  if (withLevel.length === 0) return null;
  const lowest = withLevel.reduce((low, one) => (ORDER.indexOf(one.level!) < ORDER.indexOf(low.level!) ? one : low));
  const name = (lowest.level === 'secondary' ? lowest.levelName : undefined) ?? LEVEL_NAMES[lowest.level!];
  const alternative = asked.some((one) => one.alternative);
  return {
    test: 'education',
    label: lowest.inWords === null ? name : `${name} in ${lowest.inWords}`,
    level: lowest.level!,
    fields: lowest.fields,
    alternative: alternative ? 'experience' : null,
  };
}

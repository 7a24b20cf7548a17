/** The fields that years of experience are asked in, and the jobs that people have in them. */
import { recogniseTitles } from '#libs/language';
import { requiredYears, type RequiredYears } from '../../vocabulary/durations.js';
import { listItems } from '../phrases/separators.js';
import { beforeExperience, objectFrom } from './years-object.js';

/** What people who do such work are called, by the last word of its name. */
const DOERS: Readonly<Record<string, string>> = {
  accounting: 'accountant',
  administration: 'administrator',
  analysis: 'analyst',
  analytics: 'analyst',
  architecture: 'architect',
  bookkeeping: 'bookkeeper',
  consulting: 'consultant',
  design: 'designer',
  development: 'developer',
  engineering: 'engineer',
  management: 'manager',
  nursing: 'nurse',
  programming: 'programmer',
  recruiting: 'recruiter',
  recruitment: 'recruiter',
  science: 'scientist',
  teaching: 'teacher',
  welding: 'welder',
};
/** Job nouns for fields that are not named by their work: "business intelligence". */
const JOBS = ['analyst', 'developer', 'engineer', 'specialist', 'representative', 'technician', 'manager'];

const LONGEST_FIELD = 4;
const ENDS =
  /[;.(:]|\s(?:with|using|including|at|for|within|required|preferred|is|are|who|that|and (?:at least )?\d)\b/i;
const HEAD_NOUN = /\s+(?:experience|roles?|positions?|fields?|environments?|industry|sectors?)$/i;

/** The fields of a text that asks for years in them: "data engineering", "analytics engineering", "business intelligence". */
export function fieldsOfYears(text: string): string[] {
  const [asked] = requiredYears(text);
  if (!asked) return [];
  const object = beforeExperience(text, asked) ?? behindExperience(text, asked);
  if (object === null) return [];
  return listItems({ text: object, start: 0, end: object.length })
    .map((item) => item.text.replace(HEAD_NOUN, '').trim())
    .filter((field) => field !== '' && field.split(/\s+/).length <= LONGEST_FIELD);
}

/** The fields behind "in" or "of": "five years in accounting or audit"; null where none are. */
function behindExperience(text: string, asked: RequiredYears): string | null {
  if (!/\b(?:in|of)\s/i.test(text.slice(asked.end, asked.end + IN_REACH))) return null;
  return text.slice(objectFrom(text, asked)).split(ENDS, 1)[0]!;
}

/** "In" stands so near behind the years: "years of relevant hands-on experience in". */
const IN_REACH = 48;

/** The jobs of the taxonomy in the fields that years are asked in. */
export const jobsOfFields = (text: string): string[] => fieldsOfYears(text).flatMap(jobsOfField);

function jobsOfField(field: string): string[] {
  const last = /\w+$/.exec(field)?.[0].toLowerCase() ?? '';
  const doer = DOERS[last];
  const before = field.slice(0, field.length - last.length);
  // A single word of general work ("management") names no job.
  const candidates =
    doer !== undefined
      ? before === '' && GENERAL.has(last)
        ? []
        : [before + doer]
      : /\s/.test(field)
        ? JOBS.map((job) => `${field} ${job}`)
        : [];
  return candidates.filter((job) => recogniseTitles(job).some(({ start, end }) => start === 0 && end === job.length));
}

const GENERAL: ReadonlySet<string> = new Set(
  'administration analysis analytics consulting design development engineering management science'.split(' '),
);

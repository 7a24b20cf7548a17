import type { Level, PageSpan, RoleContent, RoleQuestion } from '#libs/contracts';
import { titleById, titlesAround } from '#libs/taxonomy';
import {
  jobsInField,
  occupationKeys,
  FREE_TITLE,
  levelOfTitle,
  recogniseTitles,
  titleKeys,
  titleParts,
  titleStems,
} from '#libs/language';

/** A line that ends like this names a job, whatever stands before it. */
export const JOB_NOUN =
  /\b(?:managers?|engineers?|leads?|leaders?|analysts?|specialists?|consultants?|officers?|assistants?|coordinators?|administrators?|technicians?|designers?|developers?|directors?|advis[oe]rs?|representatives?|supervisors?|architects?|scientists?|operators?|executives?|associates?|partners?|heads?|testers?|nurses?|teachers?|drivers?|clerks?|chefs?|cooks?|buyers?|mechanics?|electricians?|plumbers?|accountants?|workers?|agents?|planners?|trainers?|writers?|editors?|cashiers?|carers?|professionals?|apprentices?|apprenticeships?|interns?|practitioners?|instructors?|lecturers?|therapists?|pharmacists?|doctors?|physicians?|surveyors?|inspectors?|welders?|labou?rers?|porters?|drivers?|guards?|secretar(?:y|ies)|receptionists?|attorneys?|lawyers?|solicitors?|counsel|paralegals?|programmers?|bakers?|waiters?|waitresses|hygienists?|midwives|midwife|paramedics?|foremen|foreman|estimators?|merchandisers?|recruiters?|librarians?|pastors?)\b[^:.]{0,20}$/i;
/** Titles by which positions are relevant (`same`), adjacent by family, or adjacent as feeders. */
export function titlesOf(title: string): RoleContent['titles'] {
  const keys = titleKeys(title);
  const known = keys.filter((key) => titleById(key) !== undefined);
  if (known.length === 0) {
    const parts = titleParts(title);
    const occupations = (parts.length > 0 ? parts : [title]).map((one) => occupationKeys(titleStems(one)));
    return {
      same: [
        ...new Set([...keys.filter((key) => key.startsWith(FREE_TITLE)), ...occupations.flatMap(({ same }) => same)]),
      ],
      family: [...new Set(occupations.flatMap(({ family }) => family))],
      feeder: [],
    };
  }
  const around = known.map(titlesAround);
  const same = [...new Set(around.flatMap((one) => one.same))];
  const relatives = around.flatMap((one) => one.family).filter((id) => !same.includes(id));
  const family = [...new Set([...relatives, ...known.flatMap(jobsOfKnown)])];
  const feeder = [...new Set(around.flatMap((one) => one.feeder))].filter(
    (id) => !same.includes(id) && !family.includes(id),
  );
  return { same, family, feeder };
}

/** The jobs that at least two names of a title of the taxonomy go by: by one name alone it may be another's. */
function jobsOfKnown(id: string): string[] {
  const { name, aliases } = titleById(id)!;
  const jobs = [name, ...aliases].flatMap((one) => occupationKeys(titleStems(one)).family);
  return [...new Set(jobs.filter((job, at) => jobs.indexOf(job) !== at))];
}

/**
 * The titles of a role that asks for years in other jobs than its own: those count as the role's do.
 *
 * @param trade the job of the role
 * @param asked the jobs that its experience is asked in, by their titles
 */
export function titlesAsked(trade: string, asked: readonly string[]): RoleContent['titles'] {
  const all = [trade, ...asked].map(titlesOf);
  const same = [...new Set(all.flatMap((one) => one.same))];
  const family = [...new Set(all.flatMap((one) => one.family))].filter((id) => !same.includes(id));
  const feeder = [...new Set(all.flatMap((one) => one.feeder))].filter(
    (id) => !same.includes(id) && !family.includes(id),
  );
  return { same, family, feeder };
}

/** Titles with the jobs that people have in the fields of its years beside them: a teller's for banking. */
export function withJobsOfFields(
  titles: RoleContent['titles'],
  fields: readonly (readonly string[])[],
): RoleContent['titles'] {
  const family = [...new Set([...titles.family, ...fields.flatMap(jobsInField)])];
  return { ...titles, family };
}

/** Words of a title that hold a word of seniority and state none. */
const NO_LEVEL =
  /\bmid[- ]?(?:market|wife|office|stream|size[d]?|term)\b|\bstaff (?:nurse|accountant|midwife|pharmacist|attorney|writer|training|development)\b|\blead[- ](?:gen(?:eration)?|time)\b|\bchief of staff\b|\bsenior (?:living|care|citizens?|services|home)\b|\bsous chef\b|\bgraduate (?:school|admissions|recruitment)\b|\bexpert (?:systems?|witness)\b|\bhead ?(?:hunter|count)\b|\bhead[- ](?:and|&)[- ]neck\b/gi;
const HIGHER = /\b(?:director|vice president|partner|manager of managers|c[teifo]o)\b/i;

/** The level that a role's title states, or null: "Staff Nurse" and "Mid-Market Account Executive" state none, a director is senior. */
export function levelOfRole(title: string): Level | null {
  const rest = title.replace(NO_LEVEL, ' ');
  return (
    levelOfTitle(rest) ??
    (HIGHER.test(rest.replace(/\b(?:business|people|hr|talent acquisition|channel) partner\b/gi, ' '))
      ? 'senior'
      : null)
  );
}

/** Which job a role is: the title that its trade, and the one that its level is read from. */
export interface RoleJob {
  trade: string;
  level: Level | null;
}

/**
 * The job of a role that goes by a title: what the title names of trade and level. A name of one's own ("Second", "REQ-2291") names
 * neither, so that both are what the page says; a title with a trade and no level asks for none.
 *
 * @param sought the job that the page names, or null
 */
export function jobOfTitle(title: string, sought: string | null): RoleJob {
  const level = levelOfRole(title);
  if (sought === null || namesJob(title)) return { trade: title, level };
  return { trade: sought, level: level ?? levelOfRole(sought) };
}

/** True for words that name a trade, known or by their form. */
export const namesJob = (title: string): boolean => isKnownTrade(title) || JOB_NOUN.test(title);

function isKnownTrade(title: string): boolean {
  const { same, family, feeder } = titlesOf(title);
  return [...family, ...feeder].length > 0 || same.some((key) => !key.startsWith(FREE_TITLE));
}

/** The job title of people who do work with such a name. */
const DOERS: Readonly<Record<string, string>> = {
  development: 'developer',
  engineering: 'engineer',
  administration: 'administrator',
  accounting: 'accountant',
  nursing: 'nurse',
  teaching: 'teacher',
};
const WORK = new RegExp(
  `\\b(?:experience|years?)\\b[^.;:]{0,20}\\b(?:of|in|with)\\s((?:[\\p{L}/-]+\\s){0,4}(${Object.keys(DOERS).join('|')}))\\b`,
  'iu',
);

/** "6+ years as a senior Data Engineer or Backend Developer", "experience in a Data Engineer role". */
const WORKED_AS =
  /\b(?:years?|yrs?|experience|background|track record)\b[^.;:]{0,40}?\b(?:as (?:an? |the )?|in an? )([^.;:()]{3,80})/i;
/** Matches what ends the jobs after such words. In "as a partner to a …" the job is another person's. */
const NO_JOB =
  /\s(?:to|under|between|alongside|with|in|at|for|on|of|using|within|working|who|and (?:at least|\d|an?\s|experience|knowledge))\s/i;
/** So many words of a level or a kind may stand before a job. */
const WORDS_OF_LEVEL = 3;

/** The jobs of the taxonomy that a text asks experience as, in its words: "Data Engineer". Work with them names none. */
export function jobsAsked(text: string): string[] {
  const [, behind] = WORKED_AS.exec(text) ?? [];
  if (!behind) return [];
  const part = behind.split(NO_JOB, 1)[0]!;
  const found = recogniseTitles(part);
  if (found.length === 0 || part.slice(0, found[0]!.start).trim().split(/\s+/).length > WORDS_OF_LEVEL) return [];
  return found.map(({ start, end }) => part.slice(start, end));
}

/** The trade of a page that names no job and asks for years in one ("6+ years as a Data Engineer", "… of backend development"), or null. */
export function tradeOfExperience(texts: readonly string[]): string | null {
  for (const text of texts) {
    const [job] = jobsAsked(text);
    if (job !== undefined) return job;
  }
  for (const text of texts) {
    const [, work, doing] = WORK.exec(text) ?? [];
    if (!work || !doing) continue;
    const doer = work.slice(0, -doing.length) + DOERS[doing.toLowerCase()]!;
    const named = recogniseTitles(doer).at(-1);
    if (named) return doer.slice(named.start, named.end);
  }
  return null;
}

/** Asks which job a name of one's own stands for, and says which one was taken. */
export const titleQuestion = (title: string, sought: string | null, page: string): RoleQuestion => ({
  code: 'title-unknown',
  criterion: null,
  span: sought === null ? null : titlePlace(page, sought),
  data: { title, ...(sought !== null && { taken: sought }) },
});

/** Returns the position of the title on the page; null if the page does not name it. */
export function titlePlace(page: string, title: string): PageSpan | null {
  const start = title === '' ? -1 : page.slice(0, TITLE_WITHIN).toLowerCase().indexOf(title.toLowerCase());
  return start < 0 ? null : { start, end: start + title.length };
}

/** A title stands at the top. */
export const TITLE_WITHIN = 5_000;

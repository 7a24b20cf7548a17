/** The experience that a role asks for: stated in years, or assumed. */
import type { Criterion, Level, PageSpan } from '#libs/contracts';
import { contentWords, synonymsOf, taskWeight, type SkillLexicon } from '#libs/language';
import { alternativesIn } from '../criteria/phrases/alternatives.js';
import { objectFrom, objectNamed } from '../criteria/experience/years-object.js';
import { requiredYears } from '../vocabulary/durations.js';
import { assembleCriteria } from '../criteria/assemble.js';
import { assumedExperience, placeAssumed, type AssumedExperience } from '../criteria/experience/assumed-experience.js';
import { readExperienceBands, type ExperienceReading } from '../criteria/experience/read-experience.js';
import { jobsOfFields } from '../criteria/experience/fields-of-years.js';
import { jobsAsked } from '../title/role-title.js';
import type { ListedRequirements } from '../criteria/requirement-reading.js';
import type { PageItem } from '../page/page-item.js';

export interface RoleExperience {
  stated: ExperienceReading | null;
  /** The assumption in place of years, where none are stated. */
  assumed: AssumedExperience | null;
}

/**
 * Reads the experience that items ask for; without years it is assumed.
 *
 * @param level of the title
 * @param isTitled the title names a job: experience of it is assumed where no item speaks of any
 */
export function experienceOf(
  items: readonly PageItem[],
  level: Level | null,
  isTitled: boolean,
  lexicon: SkillLexicon,
): RoleExperience {
  const stated = readExperienceBands(items, level, lexicon);
  return { stated, assumed: stated === null ? assumedExperience(items, level, lexicon, isTitled) : null };
}

/** True where the page gives the years in figures: "several" and an assumption are not what it says. */
export const statesYears = ({ stated }: RoleExperience): boolean => stated !== null && stated.vague === null;

/** The items that experience was read from. */
export const itemsOfExperience = ({ stated, assumed }: RoleExperience): PageItem[] => [
  ...(stated?.items ?? []),
  ...(assumed?.item ? [assumed.item] : []),
];

/** The jobs that an item asks experience in: those that it names, and those of the fields of its years. Bands name none beside the role's. */
export const jobsOfYears = ({ text, topic }: PageItem): string[] => [
  ...jobsAsked(text),
  ...(topic === 'experience' ? [] : jobsOfFields(text)),
];

/** The stems of the fields and jobs that an item asks years in: "retail or business banking" are two, of two stems each. */
export function fieldStems(item: PageItem): string[][] {
  return [...jobStems(item), ...stemsOfNames(namesOfYears(item).fields)];
}

/** The stems of the fields alone, without the jobs: "in banking", and not "as a teller". */
export const fieldsAlone = (item: PageItem): string[][] => stemsOfNames(namesOfYears(item).fields);

const jobStems = (item: PageItem): string[][] => stemsOfNames(namesOfYears(item).jobs);

const stemsOfName = (name: string): string[] => [...new Set(contentWords(name).map(({ stem }) => stem))];

/** Stems of the words that the fields of an item's years are named with: those of the trade. */
export const fieldWords = (item: PageItem): string[] => namesOfYears(item).fields.flatMap(stemsOfName);

/**
 * Words of every trade's lines that name a field where years are asked in it: "five years in sales". Those whose stem has other words
 * ("communications" and "community", "operations" and "operator") name none.
 */
const FIELDS_BY_COMMON_WORD: ReadonlySet<string> = new Set(contentWords('sales quality').map(({ stem }) => stem));
/** A stem that so few task statements have names a field by itself. */
const FIELD_WEIGHT = 400;

const namesField = (stem: string): boolean => taskWeight(stem) >= FIELD_WEIGHT || FIELDS_BY_COMMON_WORD.has(stem);

function stemsOfNames(names: readonly string[]): string[][] {
  return names.flatMap((field) => {
    const stems = stemsOfName(field);
    const all = [
      stems,
      ...synonymsOf(stems).flatMap(({ of, terms }) => (of.length === stems.length ? [[...terms]] : [])),
    ];
    return all.filter((one) => one.length > 0 && one.length <= 4 && (one.length > 1 || namesField(one[0]!)));
  });
}

/** What ends the object of years. */
const BEHIND_OBJECT =
  /[;.(:]|\s(?:with|using|including|for|within|required|preferred|is|are|who|that|and (?:at least )?\d)\b/i;
/** "As a trainer or instructor in a gym": where one has the job is no part of its name. */
const AS_JOB = /\bas\s+(?:an?\s+|the\s+)?$/i;
const PLACE_OF_JOB = /\s(?:in|at|on|of|to|under)\s/i;
const BEFORE_NAME = /^(?:(?:in|on|at|as|an?|the|our)\s+)+/i;

function namesOfYears({ text, topic }: PageItem): { fields: string[]; jobs: string[] } {
  if (topic === 'experience') return { fields: [], jobs: [] };
  const [asked] = requiredYears(text);
  const named = objectNamed(text);
  if (!asked) return { fields: named === null ? [] : alternativeNames(named), jobs: [] };
  const from = objectFrom(text, asked);
  const isJob = AS_JOB.test(text.slice(asked.end, from));
  if (!isJob && named !== null) return { fields: alternativeNames(named), jobs: [] };
  const object = text.slice(from).split(BEHIND_OBJECT, 1)[0]!;
  return isJob
    ? { fields: [], jobs: alternativeNames(object.split(PLACE_OF_JOB, 1)[0]!) }
    : { fields: alternativeNames(object), jobs: [] };
}

function alternativeNames(object: string): string[] {
  const names = alternativesIn(object)?.parts ?? object.split(/,\s*(?:or\s+|and\s+)?|\s+or\s+/);
  return names.map((name) => name.replace(BEFORE_NAME, ''));
}

/** The level that years stand for: the one that the page calls typical, else that of the target band. */
export const levelOfExperience = ({ stated }: RoleExperience): Level | null => stated?.typical ?? targetLevel(stated);

/** The level of the band that is scored against. */
export function targetLevel(stated: ExperienceReading | null): Level | null {
  const bands = stated?.criterion.expression;
  return bands?.test === 'experience' ? bands.benchmarks[bands.target]!.level : null;
}

/** Assumed experience with its place on the page; none on a page that asks for nothing else, unless an item speaks of it. */
export function assumedOnPage(
  { assumed }: RoleExperience,
  asked: ListedRequirements,
  duties: Criterion | null,
  title: PageSpan | null,
): AssumedExperience | null {
  const asksForAnything = duties !== null || assembleCriteria(asked, null, null).length > 0;
  if (!assumed || !(asksForAnything || assumed.item)) return null;
  return assumed.criterion.span === null ? placeAssumed(assumed, title) : assumed;
}

/** The experience that a role asks for: stated in years, or assumed. */
import type { Criterion, Level, PageSpan } from '#libs/contracts';
import type { SkillLexicon } from '#libs/language';
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

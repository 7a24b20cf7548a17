import type { RoleContent } from '#libs/contracts';
import { tradeStems } from '../criteria/duties/trade-words.js';
import type { PageItem } from '../page/page-item.js';
import { titlesAsked, withJobsOfFields } from '../title/role-title.js';
import {
  fieldsAlone,
  fieldStems,
  fieldWords,
  itemsOfExperience,
  jobsOfYears,
  type RoleExperience,
} from './role-experience.js';

/**
 * What a role calls the work that it asks for: the jobs of its title and of its years, the names of the fields that years are asked in,
 * and the words of its trade.
 *
 * @param trade the title without its level, see `jobOfTitle`
 * @param items the requirements and duties of the role
 */
export function titlesOfRole(
  trade: string,
  items: readonly Pick<PageItem, 'text'>[],
  experience: RoleExperience,
): Required<RoleContent['titles']> {
  const asksYears = itemsOfExperience(experience);
  return {
    ...withJobsOfFields(titlesAsked(trade, asksYears.flatMap(jobsOfYears)), asksYears.flatMap(fieldsAlone)),
    fields: asksYears.flatMap(fieldStems),
    trade: tradeStems(
      trade,
      items.map(({ text }) => text),
      asksYears.flatMap(fieldWords),
    ),
  };
}

/** Filters of a shortlist as the API is asked for them → what the store narrows by. */
import { FLAG_CODES, BANDS, LANES, type FieldError, type ShortlistFilters, type YesNoUnknown } from '#libs/contracts';
import type { RankingFilters } from '#libs/database';
import { CERTIFICATIONS, certificationById, SHIPPED_CATALOGUE } from '#libs/taxonomy';
import { compileSearch, type CompiledSearch } from '#libs/language';
import { InvalidQuery } from '../../platform/http/problems/problem.js';
import type { Actor } from '../../platform/permissions/actor.js';

export interface AskedFilters {
  filters: RankingFilters;
  /** Finds the searched words in a text; null without a search. */
  foundIn: CompiledSearch['foundIn'] | null;
}

/** Returns faults of filters: a filter without its companion, a malformed id, an invalid search. */
export function faultsOfFilters({
  skill,
  skillMonths,
  certification,
  certificationValid,
  authorisedIn,
  authorised,
  availableWithin,
  available,
  q,
}: ShortlistFilters): FieldError[] {
  const search = q === undefined ? null : compileSearch(q);
  const noSkill = skill === undefined ? null : faultOfSkill(skill);
  const noCertification = certification === undefined ? null : faultOfCertification(certification);
  return [
    ...(noSkill === null ? [] : [{ path: 'skill', message: noSkill }]),
    ...(noCertification === null ? [] : [{ path: 'certification', message: noCertification }]),
    ...(skillMonths !== undefined && (skill === undefined || noSkill !== null)
      ? [{ path: 'skillMonths', message: 'Name the `skill`' }]
      : []),
    ...(certificationValid !== undefined && (certification === undefined || noCertification !== null)
      ? [{ path: 'certificationValid', message: 'Name the `certification`' }]
      : []),
    ...(authorised !== undefined && authorisedIn === undefined
      ? [{ path: 'authorised', message: 'Name the country in `authorisedIn`' }]
      : []),
    ...(available !== undefined && availableWithin === undefined
      ? [{ path: 'available', message: 'Give the number of days in `availableWithin`' }]
      : []),
    ...(search && 'fault' in search ? [{ path: 'q', message: search.fault.message }] : []),
  ];
}

/**
 * An id without a list matches no candidate: lists have other skills tomorrow, and an organization has its own. A name
 * is no id at all.
 */
function faultOfSkill(skill: string): string | null {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(skill)) return null;
  const meant = SHIPPED_CATALOGUE.spellings().find(({ text }) => text.toLowerCase() === skill.toLowerCase());
  return meant
    ? `Use the id of the skill: \`${meant.skill}\``
    : 'Use the id of a skill, such as `kubernetes`. GET /api/v1/skills lists them.';
}

function faultOfCertification(certification: string): string | null {
  if (certificationById(certification)) return null;
  const lower = certification.toLowerCase();
  const meant = CERTIFICATIONS.find(({ name, aliases }) =>
    [name, ...aliases].some((one) => one.toLowerCase() === lower),
  );
  return meant
    ? `Use the id of the certification: \`${meant.id}\``
    : 'Use the id of a certification, such as `cka`. Criteria and profiles show these ids.';
}

/** @throws InvalidQuery for what {@link faultsOfFilters} finds */
export function askedFilters(actor: Actor, roleId: string, query: ShortlistFilters, asOf: string): AskedFilters {
  const { lane, minScore, maxScore, opened, skill, skillMonths, certification, certificationValid, band, flag } = query;
  const { country, authorisedIn, authorised, sponsorship, relocation, availableWithin, available } = query;
  const faults = faultsOfFilters(query);
  if (faults.length > 0) throw new InvalidQuery(faults);
  const read = query.q === undefined ? null : compileSearch(query.q);
  const search = read === null || 'fault' in read ? null : read;
  const filters: RankingFilters = {
    lane: lane === undefined ? null : LANES.indexOf(lane),
    minScore: minScore === undefined ? null : Math.round(minScore * 100),
    maxScore: maxScore === undefined ? null : Math.round(maxScore * 100),
    mustsMissed: null,
    decision: query.decision ?? null,
    opened: opened === undefined ? null : { by: actor.id, is: opened === 'true' },
    source: query.source ?? null,
    receivedFrom: query.receivedFrom ?? null,
    receivedTo: query.receivedTo ?? null,
    skill: skill === undefined ? null : { id: skill, months: skillMonths ?? null },
    certification:
      certification === undefined
        ? null
        : {
            id: certification,
            on: certificationValid === undefined ? null : asOf,
            holds: certificationValid !== 'false',
          },
    band: band === undefined ? null : BANDS.indexOf(band),
    flag: flag === undefined ? null : flag === 'none' ? 0 : 1 << FLAG_CODES.indexOf(flag),
    news: query.new === undefined ? null : { roleId, by: actor.id, is: query.new === 'true' },
    country: country?.split(',') ?? null,
    authorised: authorisedIn === undefined ? null : { country: authorisedIn, is: answersIn(authorised ?? 'yes') },
    sponsorship: sponsorship === undefined ? null : answersIn(sponsorship),
    relocation: relocation === undefined ? null : answersIn(relocation),
    available: availableWithin === undefined ? null : { days: availableWithin, is: answersIn(available ?? 'yes') },
    search: search?.condition ?? null,
  };
  return { filters, foundIn: search?.foundIn ?? null };
}

/** The contract takes no other words. */
const answersIn = (words: string): YesNoUnknown[] => words.split(',') as YesNoUnknown[];

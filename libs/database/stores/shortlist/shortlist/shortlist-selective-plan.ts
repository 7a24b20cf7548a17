/** The few places of a ranking that filters can leave, found from who shows or says what is asked for: rather than asking every place. */
import type { SearchCondition } from '#libs/contracts';
import {
  type Bind,
  type RankingFilters,
  showing,
  holding,
  since,
  until,
  type AnswerFilter,
} from './shortlist-filters.js';
import type { Tenant } from '../../../tenant.js';

/** The few places of a ranking that filters can leave. */
export interface FewPlaces {
  /** SQL of them, as rows of `ranking`; `$1` is the organisation, `$2` the weights version, `$4` the role. */
  places: (bind: Bind) => string;
  /** What is left to be asked about them. */
  filters: RankingFilters;
}

/** Something that whoever passes has to have. */
interface Needed {
  /** SQL of who has it, a row each, so many at most. */
  holders: (bind: Bind, most: number | null) => string;
  /** SQL of the places that come of them. */
  places: FewPlaces['places'];
  /** Filters that have nothing to ask about these places any more. */
  covers: readonly (keyof RankingFilters)[];
}

/**
 * Whom the filters can leave, from what fewest have.
 * @param most holders that are looked up at most
 * @returns null where more have everything that is asked for, or it cannot be told from who has something
 */
export async function selectivePlan(
  tenant: Tenant,
  { roleId, filters, most }: { roleId: string; filters: RankingFilters; most: number },
): Promise<FewPlaces | null> {
  const needed = [...ofPeople(filters), ...ofArrival(filters, roleId), ...ofAnswers(filters), ...saidBy(filters)];
  if (needed.length === 0) return null;
  const values: unknown[] = [tenant.organisationId];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const counted = needed.map(({ holders }) => `(SELECT count(*)::int FROM (${holders(bind, most + 1)}) held)`);
  // The function of words goes by the organisation of the transaction: it may be that nothing else names it.
  const [{ counts }] = await tenant.query<[{ counts: number[] }]>(
    `SELECT ARRAY[${counted.join(', ')}] AS counts FROM (SELECT $1::uuid) organisation`,
    values,
  );
  const fewest = Math.min(...counts);
  if (fewest > most) return null;
  const { places, covers } = needed[counts.indexOf(fewest)]!;
  return { places, filters: { ...filters, ...Object.fromEntries(covers.map((filter) => [filter, null])) } };
}

function ofPeople({ skill, certification }: RankingFilters): Needed[] {
  return [
    ...(skill === null ? [] : [ofTable('profile_skill', 'skill', (bind) => showing(skill, bind))]),
    ...(certification === null
      ? []
      : [ofTable('profile_certification', 'certification', (bind) => holding(certification, bind))]),
  ];
}

function ofTable(table: string, covers: 'skill' | 'certification', condition: (bind: Bind) => string): Needed {
  const holders = (bind: Bind, most: number | null): string =>
    `SELECT p.candidate_id FROM ${table} p WHERE p.organisation_id = $1 AND ${condition(bind)} LIMIT ${most ?? 'ALL'}`;
  return {
    holders,
    covers: [covers],
    places: (bind) => `SELECT k.* FROM (
        SELECT DISTINCT c.id FROM (${holders(bind, null)}) held CROSS JOIN LATERAL (
          SELECT c.id FROM candidate c WHERE c.organisation_id = $1 AND c.id = held.candidate_id AND c.merged_into_id IS NULL
          UNION ALL SELECT c.id FROM candidate c WHERE c.organisation_id = $1 AND c.merged_into_id = held.candidate_id OFFSET 0) c) c
       CROSS JOIN LATERAL (
         SELECT a.id FROM application a WHERE a.organisation_id = $1 AND a.role_id = $4::uuid AND a.candidate_id = c.id OFFSET 0) a
       CROSS JOIN LATERAL (
         SELECT * FROM ranking k
          WHERE k.organisation_id = $1 AND k.weights_version_id = $2 AND k.application_id = a.id OFFSET 0) k`,
  };
}

function ofArrival({ receivedFrom, receivedTo }: RankingFilters, roleId: string): Needed[] {
  if (receivedFrom === null && receivedTo === null) return [];
  const holders = (bind: Bind, most: number | null): string => {
    const range = [
      ...(receivedFrom === null ? [] : [since(receivedFrom, bind)]),
      ...(receivedTo === null ? [] : [until(receivedTo, bind)]),
    ];
    return `SELECT f.id FROM application f
             WHERE f.organisation_id = $1 AND f.role_id = ${bind(roleId)}::uuid AND ${range.join(' AND ')} LIMIT ${most ?? 'ALL'}`;
  };
  return [
    {
      holders,
      covers: ['receivedFrom', 'receivedTo'],
      places: placesOf(holders),
    },
  ];
}

/** Who says something of themselves; whoever says nothing is in no index. */
function ofAnswers({ country, authorised, sponsorship, relocation }: RankingFilters): Needed[] {
  const say = (filter: 'country' | 'sponsorship' | 'relocation', choices: readonly string[] | null): Needed[] =>
    choices === null || choices.includes('unknown')
      ? []
      : [
          saying(
            filter,
            (bind) => `application_answers w WHERE w.organisation_id = $1 AND ${SAYS[filter]}
               AND w.${filter} = ANY(${bind(choices)}::text[])`,
          ),
        ];
  return [
    ...say('country', country),
    ...say('sponsorship', sponsorship),
    ...say('relocation', relocation),
    ...(authorised === null || authorised.is.includes('unknown')
      ? []
      : [
          saying(
            'authorised',
            (bind) => `application_authorisation w WHERE w.organisation_id = $1
               AND w.country = ${bind(authorised.country)}::text AND w.authorised = ANY(${bind(authorised.is)}::text[])`,
          ),
        ]),
  ];
}

/** As the indexes have it, which leave out whoever says nothing. */
const SAYS = {
  country: 'w.country IS NOT NULL',
  sponsorship: `w.sponsorship <> 'unknown'`,
  relocation: `w.relocation <> 'unknown'`,
};

function saying(covers: AnswerFilter, from: (bind: Bind) => string): Needed {
  const holders = (bind: Bind, most: number | null): string =>
    `SELECT w.application_id AS id FROM ${from(bind)} LIMIT ${most ?? 'ALL'}`;
  return {
    holders,
    covers: [covers],
    places: placesOf(holders),
  };
}

/** The places of applications that are held as they are, by their ids. */
function placesOf(holders: Needed['holders']): FewPlaces['places'] {
  return (bind) => `SELECT k.* FROM (${holders(bind, null)}) f CROSS JOIN LATERAL (
      SELECT * FROM ranking k
       WHERE k.organisation_id = $1 AND k.weights_version_id = $2 AND k.application_id = f.id OFFSET 0) k`;
}

/** Of what must all be there each part; of alternatives all together; of what must not be there nothing. */
function saidBy({ search }: RankingFilters): Needed[] {
  if (search === null) return [];
  const whole = 'words' in search && inAnyOrder(search.words) === search.words;
  return wordsOf(search).map((queries): Needed => {
    const holders = (bind: Bind, most: number | null): string =>
      `SELECT said.id FROM unnest(${bind(queries)}::text[]) AS query CROSS JOIN texts_saying(query::tsquery, ${most ?? 'NULL'}) AS said (id)
        LIMIT ${most ?? 'ALL'}`;
    return {
      holders,
      covers: whole ? ['search'] : [],
      places: (bind) => `SELECT k.* FROM (
          SELECT DISTINCT s.profile_id FROM (${holders(bind, null)}) said CROSS JOIN LATERAL (
            SELECT s.profile_id FROM profile_source s WHERE s.organisation_id = $1 AND s.document_text_id = said.id OFFSET 0) s) s
         CROSS JOIN LATERAL (
           SELECT * FROM ranking k
            WHERE k.organisation_id = $1 AND k.weights_version_id = $2 AND k.profile_id = s.profile_id OFFSET 0) k`,
    };
  });
}

/** Each is a list of queries of which whoever is found has to say one. */
function wordsOf(search: SearchCondition): string[][] {
  if ('words' in search) return [[inAnyOrder(search.words)]];
  if ('not' in search) return [];
  if ('all' in search) return search.all.flatMap(wordsOf);
  const alternatives = search.any.map(wordsOf);
  // Of an alternative any part will do: whoever says all of it says this one.
  return alternatives.some((each) => each.length === 0) ? [] : [alternatives.flatMap(([first]) => first!)];
}

/** The index holds no places of words: for a phrase every document would be unpacked that says its words somewhere. */
function inAnyOrder(query: string): string {
  return query.replaceAll(' <-> ', ' & ');
}

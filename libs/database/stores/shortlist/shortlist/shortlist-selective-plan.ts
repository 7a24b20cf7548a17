/** The plan for a filter that few pass: it starts from the rows that meet the filter, and does not check every rank. */
// SQL by hand: the plan of a shortlist depends on how few rows a filter leaves.
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

/** The few rows of a ranking that can pass the filters. */
export interface FewPlaces {
  /** SQL of these rows of `ranking`; `$1` is the organization, `$2` the weights version, `$4` the role. */
  places: (bind: Bind) => string;
  /** The filters that are left to check. */
  filters: RankingFilters;
}

/** A condition that every row that passes has to meet. */
interface Needed {
  /** SQL of the rows that meet it, with a limit. */
  holders: (bind: Bind, most: number | null) => string;
  /** SQL of the rows of the ranking that follow from them. */
  places: FewPlaces['places'];
  /** Filters that these rows meet already. */
  covers: readonly (keyof RankingFilters)[];
}

/**
 * Returns the rows that can pass the filters, by the condition that the fewest meet.
 * @param most the most rows to look up
 * @returns null if more rows meet every condition, or no filter has one
 */
export async function selectivePlan(
  tenant: Tenant,
  { roleId, filters, most }: { roleId: string; filters: RankingFilters; most: number },
): Promise<FewPlaces | null> {
  const needed = [
    ...ofPeople(filters),
    ...ofArrival(filters, roleId),
    ...ofAnswers(filters),
    ...neededBySearch(filters),
  ];
  if (needed.length === 0) return null;
  const values: unknown[] = [tenant.organisationId];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const counted = needed.map(({ holders }) => `(SELECT count(*)::int FROM (${holders(bind, most + 1)}) held)`);
  // The function for words takes the organization from the transaction, so no other condition may name it.
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

/** Candidates who answered. Those without an answer are in no index. */
function ofAnswers({ country, authorised, sponsorship, relocation }: RankingFilters): Needed[] {
  const chosen = (filter: 'country' | 'sponsorship' | 'relocation', choices: readonly string[] | null): Needed[] =>
    choices === null || choices.includes('unknown')
      ? []
      : [
          neededAnswer(
            filter,
            (bind) => `application_answers w WHERE w.organisation_id = $1 AND ${HAS_ANSWER[filter]}
               AND w.${filter} = ANY(${bind(choices)}::text[])`,
          ),
        ];
  return [
    ...chosen('country', country),
    ...chosen('sponsorship', sponsorship),
    ...chosen('relocation', relocation),
    ...(authorised === null || authorised.is.includes('unknown')
      ? []
      : [
          neededAnswer(
            'authorised',
            (bind) => `application_authorisation w WHERE w.organisation_id = $1
               AND w.country = ${bind(authorised.country)}::text AND w.authorised = ANY(${bind(authorised.is)}::text[])`,
          ),
        ]),
  ];
}

/** The conditions of the indexes, which leave out candidates without an answer. */
const HAS_ANSWER = {
  country: 'w.country IS NOT NULL',
  sponsorship: `w.sponsorship <> 'unknown'`,
  relocation: `w.relocation <> 'unknown'`,
};

function neededAnswer(covers: AnswerFilter, from: (bind: Bind) => string): Needed {
  const holders = (bind: Bind, most: number | null): string =>
    `SELECT w.application_id AS id FROM ${from(bind)} LIMIT ${most ?? 'ALL'}`;
  return {
    holders,
    covers: [covers],
    places: placesOf(holders),
  };
}

/** The rows of applications, by ID. */
function placesOf(holders: Needed['holders']): FewPlaces['places'] {
  return (bind) => `SELECT k.* FROM (${holders(bind, null)}) f CROSS JOIN LATERAL (
      SELECT * FROM ranking k
       WHERE k.organisation_id = $1 AND k.weights_version_id = $2 AND k.application_id = f.id OFFSET 0) k`;
}

/** Of a conjunction each part, of a disjunction all parts together, of a negation nothing. */
function neededBySearch({ search }: RankingFilters): Needed[] {
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

/** Each is a list of queries, one of which a found document has to match. */
function wordsOf(search: SearchCondition): string[][] {
  if ('words' in search) return [[inAnyOrder(search.words)]];
  if ('not' in search) return [];
  if ('all' in search) return search.all.flatMap(wordsOf);
  const alternatives = search.any.map(wordsOf);
  // Any part of an alternative will do: a document that matches all of it matches this part.
  return alternatives.some((each) => each.length === 0) ? [] : [alternatives.flatMap(([first]) => first!)];
}

/** The index holds no positions of words: for a phrase, it would unpack every document that has its words anywhere. */
function inAnyOrder(query: string): string {
  return query.replaceAll(' <-> ', ' & ');
}

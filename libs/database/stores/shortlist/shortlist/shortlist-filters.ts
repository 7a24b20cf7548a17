/** Filters of a ranking. They read narrow tables with B-tree indexes, which stay usable under row-level security. */
// SQL by hand: filters are conditions of the statements of a shortlist.
import type { Decided, SearchCondition, YesNoUnknown } from '#libs/contracts';
import { latestDecisionOf } from '../../sql/latest-decision.js';
import { personIdOf } from '../../sql/person.js';

/** Conditions on a row of the ranking; null: any. */
export interface RankingFilters {
  /** Index into `LANES`. */
  lane: number | null;
  /** Hundredths of a point. Rows without a score are below all others. */
  minScore: number | null;
  maxScore: number | null;
  mustsMissed: number | null;
  decision: Decided | null;
  opened: { by: string; is: boolean } | null;
  source: string | null;
  /** Days, `YYYY-MM-DD`, both included. */
  receivedFrom: string | null;
  receivedTo: string | null;
  skill: { id: string; months: number | null } | null;
  certification: { id: string; on: string | null; holds: boolean } | null;
  /** Index into `BANDS`. */
  band: number | null;
  /** A bit of `flagBits`, or 0: none of them. */
  flag: number | null;
  /** True if the values changed since the caller last saw the shortlist. */
  news: { roleId: string; by: string; is: boolean } | null;
  /** Stated locations: codes, and `unknown`. */
  country: readonly string[] | null;
  authorised: { country: string; is: readonly YesNoUnknown[] } | null;
  sponsorship: readonly YesNoUnknown[] | null;
  relocation: readonly YesNoUnknown[] | null;
  available: { days: number; is: readonly YesNoUnknown[] } | null;
  search: SearchCondition | null;
}

export const NO_FILTERS: RankingFilters = {
  ...{ lane: null, minScore: null, maxScore: null, mustsMissed: null, decision: null, opened: null, source: null },
  ...{ receivedFrom: null, receivedTo: null, skill: null, certification: null },
  ...{ band: null, flag: null, news: null, search: null },
  ...{ country: null, authorised: null, sponsorship: null, relocation: null, available: null },
};

/** Filters by the answers of candidates. */
export const ANSWER_FILTERS = ['country', 'authorised', 'sponsorship', 'relocation', 'available'] as const;

export type AnswerFilter = (typeof ANSWER_FILTERS)[number];

/** Binds a value to a statement and returns its parameter, for example `$7`. */
export type Bind = (value: unknown) => string;

/**
 * SQL on the row `k` of `ranking` for each filter that is set. `$1` is the organization.
 * @param answerSql SQL of the answers of `k` for the filters by answers
 */
export function conditionsOf(
  filters: RankingFilters,
  bind: Bind,
  answerSql = answersSql(filters, bind, ROW_BY_ROW),
): Partial<Record<keyof RankingFilters, string>> {
  const {
    lane,
    minScore,
    maxScore,
    mustsMissed,
    decision,
    opened,
    source,
    receivedFrom,
    receivedTo,
    skill,
    certification,
  } = filters;
  const { band, flag, news, search } = filters;
  return {
    ...(lane !== null && { lane: `k.lane = ${bind(lane)}::smallint` }),
    ...(minScore !== null && { minScore: `k.score >= ${bind(minScore)}::int` }),
    ...(maxScore !== null && { maxScore: `k.score <= ${bind(maxScore)}::int AND k.score >= 0` }),
    ...(mustsMissed !== null && { mustsMissed: `k.musts_missed = ${bind(mustsMissed)}::smallint` }),
    ...(decision !== null && { decision: `${DECIDED_AS} = ${bind(decision)}::text` }),
    ...(opened !== null && { opened: `${opened.is ? '' : 'NOT '}${openedBy(bind(opened.by))}` }),
    ...(source !== null && { source: ofApplication(`f.source = ${bind(source)}::text`) }),
    ...(receivedFrom !== null && { receivedFrom: ofApplication(since(receivedFrom, bind)) }),
    ...(receivedTo !== null && { receivedTo: ofApplication(until(receivedTo, bind)) }),
    ...(skill !== null && { skill: ofPerson('profile_skill', showing(skill, bind)) }),
    ...(certification !== null && { certification: ofPerson('profile_certification', holding(certification, bind)) }),
    ...(band !== null && { band: `k.band = ${bind(band)}::smallint` }),
    ...(flag !== null && { flag: flag === 0 ? 'k.flags = 0' : `k.flags & ${bind(flag)}::int <> 0` }),
    ...(news !== null && { news: `${news.is ? '' : 'NOT '}${newTo('k', bind(news.roleId), bind(news.by))}` }),
    ...answerConditions(filters, bind, answerSql),
    ...(search !== null && { search: textMatches(search, bind) }),
  };
}

/** Conditions on the row itself. The others read other tables, row by row. */
const OF_THE_ROW: readonly (keyof RankingFilters)[] = [
  'lane',
  'minScore',
  'maxScore',
  'mustsMissed',
  'band',
  'flag',
  'news',
];

export interface Narrowed {
  /** Conditions on columns of `k`, each with `AND` before it. */
  own: string;
  /** Conditions that read other tables, each with `AND` before it. */
  asked: string;
}

/** @param filters without the lane, which is that of the places */
export function narrowedBy(filters: Omit<RankingFilters, 'lane'>, bind: Bind): Narrowed {
  const narrowed: Narrowed = { own: '', asked: '' };
  for (const [filter, condition] of Object.entries(conditionsOf({ ...filters, lane: null }, bind))) {
    narrowed[OF_THE_ROW.some((own) => own === filter) ? 'own' : 'asked'] += ` AND ${condition}`;
  }
  return narrowed;
}

/** SQL for a column of the current answers of the application `k`, or for its answer about one country. */
interface AnswersOfRow {
  answer: (column: string) => string;
  authorised: (country: () => string) => string;
}

/** Reads one row at a time, by its key. */
const ROW_BY_ROW: AnswersOfRow = {
  answer: (column) => `(SELECT ${column} FROM application_answers w
     WHERE w.organisation_id = $1 AND w.application_id = k.application_id)`,
  authorised: (country) => `(SELECT z.authorised FROM application_authorisation z
     WHERE z.organisation_id = $1 AND z.application_id = k.application_id AND z.country = ${country()})`,
};

/** For statements that read a whole ranking: joins `w` and `z` to it. */
export function answersJoined({ authorised }: Pick<RankingFilters, 'authorised'>, bind: Bind) {
  const country = authorised && `${bind(authorised.country)}::text`;
  const joins = `LEFT JOIN application_answers w ON w.organisation_id = $1 AND w.application_id = k.application_id${
    country === null
      ? ''
      : ` LEFT JOIN application_authorisation z ON z.organisation_id = $1 AND z.application_id = k.application_id AND z.country = ${country}`
  }`;
  return {
    joins,
    row: { answer: (column: string) => column, authorised: () => 'z.authorised' } satisfies AnswersOfRow,
  };
}

/**
 * SQL of the answer of `k` for each filter: a country, or `yes` or `no`; `unknown` if there is none. Null for a filter that needs a value and
 * has none.
 */
export function answersSql(
  { authorised, available }: Pick<RankingFilters, 'authorised' | 'available'>,
  bind: Bind,
  row: AnswersOfRow,
): Record<AnswerFilter, string | null> {
  const orUnknown = (answer: string): string => `coalesce(${answer}, 'unknown')`;
  const days = available && `${bind(available.days)}::int`;
  return {
    country: orUnknown(row.answer('w.country')),
    sponsorship: orUnknown(row.answer('w.sponsorship')),
    relocation: orUnknown(row.answer('w.relocation')),
    authorised: authorised && orUnknown(row.authorised(() => `${bind(authorised.country)}::text`)),
    available:
      days &&
      orUnknown(
        row.answer(`CASE coalesce(w.available_from <= (now() AT TIME ZONE 'UTC')::date + ${days}, w.notice_days <= ${days})
          WHEN true THEN 'yes' WHEN false THEN 'no' END`),
      ),
  };
}

/** Conditions of the filters by answers. @param orUnknown candidates without an answer pass as well */
export function answerConditions(
  filters: RankingFilters,
  bind: Bind,
  answerSql: Record<AnswerFilter, string | null>,
  orUnknown = false,
): Partial<Record<AnswerFilter, string>> {
  const conditions: Partial<Record<AnswerFilter, string>> = {};
  for (const filter of ANSWER_FILTERS) {
    const asked = filters[filter];
    if (asked === null) continue;
    const choices = 'is' in asked ? asked.is : asked;
    const all = orUnknown && !choices.includes('unknown') ? [...choices, 'unknown'] : choices;
    conditions[filter] = `${answerSql[filter]} = ANY(${bind(all)}::text[])`;
  }
  return conditions;
}

/** Returns whether filters leave candidates out because they did not answer. */
export function leavesUnknownOut(filters: RankingFilters): boolean {
  return ANSWER_FILTERS.some((filter) => {
    const asked = filters[filter];
    return asked !== null && !('is' in asked ? asked.is : asked).includes('unknown');
  });
}

/** SQL for whether the values of a row changed since a user last saw the role's shortlist. To a user who never has, all rows are new. */
export function newTo(row: string, roleId: string, user: string): string {
  return `(${row}.changed_at > coalesce((SELECT l.seen_at FROM role_seen l
     WHERE l.organisation_id = $1 AND l.role_id = ${roleId}::uuid AND l.seen_by = ${user}::uuid), '-infinity'))`;
}

/**
 * SQL for whether the documents of `k`, taken together, match a search. Words are unpacked once for all conditions.
 */
function textMatches(search: SearchCondition, bind: Bind): string {
  return `(SELECT ${matchesSql(search, bind)} FROM (
      SELECT w.words || ''::tsvector AS words FROM profile_source s
        JOIN document_words w ON w.organisation_id = $1 AND w.document_text_id = s.document_text_id
       WHERE s.organisation_id = $1 AND s.profile_id = k.profile_id OFFSET 0) said)`;
}

/** Null, and so not found, if there is nothing to search. */
function matchesSql(search: SearchCondition, bind: Bind): string {
  if ('words' in search) return `bool_or(said.words @@ ${bind(search.words)}::tsquery)`;
  if ('not' in search) return `NOT ${matchesSql(search.not, bind)}`;
  const [parts, by] = 'all' in search ? [search.all, ' AND '] : [search.any, ' OR '];
  return `(${parts.map((part) => matchesSql(part, bind)).join(by)})`;
}

/** The current decision about `k`, or `none`. */
export const DECIDED_AS = `coalesce(${latestDecisionOf('k.application_id')}, 'none')`;

/** SQL for whether a user has opened `k`. @param user parameter of their ID */
export function openedBy(user: string): string {
  return `EXISTS (SELECT FROM opened_application o
     WHERE o.organisation_id = $1 AND o.application_id = k.application_id AND o.opened_by = ${user}::uuid OFFSET 0)`;
}

/*
 * `OFFSET 0` keeps each condition a look-up for one row, by keys. Without it, PostgreSQL joins whole tables before it takes the first rows of
 * a ranking: it underestimates sizes behind row-level security so much that a page of a hundred thousand took minutes.
 */

function ofApplication(condition: string): string {
  return `EXISTS (SELECT FROM application f
     WHERE f.organisation_id = $1 AND f.id = k.application_id AND ${condition} OFFSET 0)`;
}

/** Two keys find the person, and a third one finds their row. */
function ofPerson(table: string, condition: string): string {
  return `EXISTS (SELECT FROM ${table} p WHERE p.organisation_id = $1 AND p.candidate_id = (
       SELECT ${personIdOf('c')} FROM candidate c WHERE c.organisation_id = $1 AND c.id = (
         SELECT f.candidate_id FROM application f WHERE f.organisation_id = $1 AND f.id = k.application_id))
     AND ${condition} OFFSET 0)`;
}

/** On the row `f` of `application`. */
export function since(day: string, bind: Bind): string {
  return `f.created_at >= ${bind(day)}::date::timestamp AT TIME ZONE 'UTC'`;
}

/** On the row `f` of `application`; the day is included. */
export function until(day: string, bind: Bind): string {
  return `f.created_at < (${bind(day)}::date + 1)::timestamp AT TIME ZONE 'UTC'`;
}

/** On the row `p` of `profile_skill`. */
export function showing({ id, months }: NonNullable<RankingFilters['skill']>, bind: Bind): string {
  return `p.skill = ${bind(id)}::text${months === null ? '' : ` AND p.months >= ${bind(months)}::int`}`;
}

/** On the row `p` of `profile_certification`. */
export function holding({ id, on, holds }: NonNullable<RankingFilters['certification']>, bind: Bind): string {
  const named = `p.certification = ${bind(id)}::text`;
  if (on === null) return named;
  const day = `${bind(on)}::date`;
  return `${named} AND ${holds ? `(p.valid_until IS NULL OR p.valid_until >= ${day})` : `p.valid_until < ${day}`}`;
}

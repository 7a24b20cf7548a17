/** The shortlist: ranked applications of a role under a weights version. Every page costs the same at any depth. */
// SQL by hand: a page of a shortlist is a range of an index, joined row by row.
import {
  flagBits,
  LANES,
  NO_SCORE,
  type ExplanationSummary,
  type LatestPosition,
  type DecisionKind,
  type OutOfDateCause,
  type ShortlistSort,
  type CurrentAnswers,
} from '#libs/contracts';
import { prepared } from '../../../prepared.js';
import { identityOf } from '../../sql/identity.js';
import { latestDecisionOf } from '../../sql/latest-decision.js';
import { personIdOf } from '../../sql/person.js';
import * as disagreement from '../decisions/disagreement.store.js';
import { type RankingFilters, narrowedBy, type Bind, newTo } from './shortlist-filters.js';
import { selectivePlan, type FewPlaces } from './shortlist-selective-plan.js';
import {
  type RankingPlace,
  type SortedPlace,
  placesByRank,
  readsEveryRow,
  placesBy,
  type Asked,
  type Places,
} from './shortlist-sorts.js';
import type { Tenant } from '../../../tenant.js';

export interface ShortlistPage {
  roleId: string;
  /** The caller, for marks of new applications. */
  by: string;
  weightsVersionId: string;
  filters: RankingFilters;
  after: RankingPlace | null;
  limit: number;
}

export interface SortedShortlistPage extends Omit<ShortlistPage, 'after'> {
  sort: Exclude<ShortlistSort, 'rank'>;
  after: SortedPlace | null;
}

export interface ShortlistRow extends RankingPlace {
  candidateId: string;
  low: number;
  high: number;
  coverage: number;
  /** Index into `BANDS`. */
  band: number;
  /** As `flagBits` packs them. */
  flags: number;
  /** It arrived, or its values changed, since the caller last saw the shortlist. */
  new: boolean;
  name: string | null;
  /** Name of the newest file, if the candidate's name is unknown. */
  fileName: string | null;
  receivedAt: Date;
  decision: DecisionKind | null;
  /** These two are of the assessment that the place rests on. */
  explanationSummary: ExplanationSummary;
  relevantMonths: number;
  /** Of the profile that it rests on; null if no position has a title or an employer. */
  latestPosition: LatestPosition | null;
  /** The current answers; null if there are none. */
  answers: CurrentAnswers | null;
  outOfDate: OutOfDateCause | null;
  outOfDateAt: Date | null;
}

/** The person of the candidate of `a`, with their name. */
const PERSON = `JOIN candidate c ON c.organisation_id = $1 AND c.id = a.candidate_id
       ${identityOf('a.candidate_id')}`;

/** The name of the first document that has one, as the page of a candidate shows it, where the candidate has no name. No others are looked up. */
const FILE_NAME = `CASE WHEN i.name IS NULL THEN (
       SELECT d.file_name FROM candidate_document cd JOIN document d ON d.organisation_id = $1 AND d.id = cd.document_id
        WHERE cd.organisation_id = $1 AND cd.candidate_id = a.candidate_id AND d.file_name IS NOT NULL
        ORDER BY d.id LIMIT 1) END`;

/** How many ranks are checked one by one before candidates who can pass are looked up. */
const FIRST_LOOK = 500;

/** A look-up from a document or a person takes some 5 to 10 µs, the check of a rank 10 to 30: this many take a tenth of a second. */
const FEW = 10_000;

/** Lists a page of the ranking, best first; ties by application ID. Empty past the end. */
export function list(tenant: Tenant, page: ShortlistPage): Promise<ShortlistRow[]> {
  return rowsOf(tenant, page, false, (asked) => placesByRank(asked, page.filters.lane, page.after));
}

/** Lists a page of the ranking in another order; ties by application ID. Empty past the end. */
export function listSorted(
  tenant: Tenant,
  page: SortedShortlistPage,
): Promise<(ShortlistRow & Pick<SortedPlace, 'key'>)[]> {
  const { after, filters, sort } = page;
  return rowsOf(tenant, page, readsEveryRow(sort), (asked) => placesBy(sort, asked, { after, lane: filters.lane }));
}

type AskedPage = Omit<ShortlistPage, 'after'>;

type PlacesOf = (asked: Asked) => Places | null;

/**
 * A filter that many pass fills a page from the first ranks. A filter that few pass starts from the rows that meet it. Any other filter
 * checks every rank, for as long as it takes.
 */
async function rowsOf<Row extends ShortlistRow>(
  tenant: Tenant,
  page: AskedPage,
  ofEveryRow: boolean,
  placesOf: PlacesOf,
): Promise<Row[]> {
  const { weightsVersionId, roleId, filters, limit } = page;
  const look = (how: Look): Promise<Row[]> => rowsSeen<Row>(tenant, page, placesOf, how);
  const every: Look = { few: null, most: ofEveryRow ? null : limit, askedFirst: !ofEveryRow };
  if (narrowedBy(filters, () => '').asked === '') return look(every);
  const ranked = await disagreement.countRanked(tenant, weightsVersionId);
  if (ranked <= FIRST_LOOK) return look(every);
  if (!ofEveryRow) {
    const rows = await look({ few: null, most: FIRST_LOOK, askedFirst: false });
    if (rows.length === limit) return rows;
  }
  const few = await selectivePlan(tenant, { roleId, filters, most: Math.min(ranked, FEW) });
  return look(few === null ? every : { few, most: null, askedFirst: false });
}

interface Look {
  /** The rows that can pass the filters; null: any. */
  few: FewPlaces | null;
  /** How many ranks are read in order; null: all. */
  most: number | null;
  /** True if other tables are read before a rank is taken, or rank by rank until the page is full. */
  askedFirst: boolean;
}

async function rowsSeen<Row extends ShortlistRow>(
  tenant: Tenant,
  { weightsVersionId, limit, roleId, by, filters }: AskedPage,
  placesOf: PlacesOf,
  { few, most, askedFirst }: Look,
): Promise<Row[]> {
  const values: unknown[] = [tenant.organisationId, weightsVersionId, limit, roleId, by];
  const bind: Bind = (given) => `$${values.push(given)}`;
  const { own, asked } = narrowedBy(few?.filters ?? filters, bind);
  const found = placesOf({
    from: few === null ? 'ranking' : 'few',
    narrowed: askedFirst ? own + asked : own,
    most: most === null ? 'NULL' : `${bind(most)}::bigint`,
    bind,
  });
  if (found === null) return [];
  const { places, order } = found;
  return tenant.query<Row[]>(
    `WITH ${few === null ? '' : `few AS MATERIALIZED (${few.places(bind)}), `}page AS (
       SELECT * FROM (SELECT * FROM (${places}) range ORDER BY ${order} LIMIT ${most === null ? 'NULL' : bind(most)}) k
        WHERE true${askedFirst ? '' : asked} ORDER BY ${order} LIMIT $3)
     SELECT page.lane, page.score, page.application_id AS "applicationId", ${personIdOf('c')} AS "candidateId", page.low, page.high, page.key,
            page.coverage, page.band, page.flags, ${newTo('page', '$4', '$5')} AS new, s.explanation_summary AS "explanationSummary", s.relevant_months AS "relevantMonths",
            (SELECT p.latest_position FROM profile p WHERE p.organisation_id = $1 AND p.id = s.profile_id) AS "latestPosition", i.name, ${FILE_NAME} AS "fileName",
            a.created_at AS "receivedAt", a.out_of_date AS "outOfDate", a.out_of_date_at AS "outOfDateAt",
            ${latestDecisionOf('page.application_id')} AS decision,
            (SELECT w.content FROM application_answers w
              WHERE w.organisation_id = $1 AND w.application_id = page.application_id) AS answers
       FROM page
       JOIN application a ON a.organisation_id = $1 AND a.id = page.application_id
       JOIN assessment s ON s.organisation_id = $1 AND s.application_id = page.application_id AND s.id = page.assessment_id
       ${PERSON}
      ORDER BY ${order.replaceAll(/\b(lane|score|key|sorted_by|application_id)\b/g, 'page.$1')}`,
    values,
  );
}

const COUNTS = prepared(
  'shortlist-counts',
  `SELECT ARRAY(SELECT coalesce((SELECT sum(n)::int FROM ranking_count
             WHERE organisation_id = $1 AND weights_version_id = $2 AND ranking_count.lane = each.lane), 0)
            FROM generate_series(0, ${LANES.length - 1}) AS each (lane) ORDER BY lane) AS lanes,
     (SELECT coalesce(sum(n), 0)::int FROM application_count WHERE organisation_id = $1 AND role_id = $3 AND mode = 'scored') AS scored,
     (SELECT coalesce(sum(n), 0)::int FROM application_count WHERE organisation_id = $1 AND role_id = $3 AND mode = 'by-people') AS "byPeople",
     (SELECT count(*)::int FROM ranking
       WHERE organisation_id = $1 AND weights_version_id = $2 AND lane = ${LANES.indexOf('review')} AND score = ${NO_SCORE}) AS unread,
     (SELECT count(*)::int FROM ranking
       WHERE organisation_id = $1 AND weights_version_id = $2 AND lane = ${LANES.indexOf('review')} AND score = ${NO_SCORE}
         AND flags & ${flagBits([{ code: 'not-resume' }])} <> 0) AS "notResumes",
     (SELECT count(*)::int FROM suppressed_candidate h JOIN application a
         ON a.organisation_id = $1 AND a.candidate_id = h.candidate_id AND a.role_id = $3 AND a.mode = 'scored'
       WHERE h.organisation_id = $1 AND h.resolved_at IS NULL) AS suppressed,
     (SELECT count(*)::int FROM application a WHERE a.organisation_id = $1 AND a.role_id = $3 AND a.notice_pending AND a.mode = 'scored'
        AND NOT EXISTS (SELECT FROM suppressed_candidate h
          WHERE h.organisation_id = $1 AND h.candidate_id = a.candidate_id AND h.resolved_at IS NULL)) AS "noticePending"`,
);

export interface ShortlistCounts {
  /** How many are in each lane, by its index. */
  lanes: number[];
  /** Applications of the role by how they are assessed. */
  scored: number;
  byPeople: number;
  /** Applications without a score, because none of the documents could be read. They are adjacent in the index. */
  unread: number;
  /** Those among them whose documents are probably no résumés. */
  notResumes: number;
  /** Applications that would be scored, were the candidate not suppressed. Few are. */
  suppressed: number;
  /** Applications that wait for a notice, of candidates who are not suppressed. */
  noticePending: number;
}

/** Returns the counts of the first page in one statement. It costs the same for any number of applications. */
export async function count(
  tenant: Tenant,
  { roleId, weightsVersionId }: { roleId: string; weightsVersionId: string },
): Promise<ShortlistCounts> {
  const [counts] = await tenant.query<[ShortlistCounts]>(COUNTS, [tenant.organisationId, weightsVersionId, roleId]);
  return counts;
}

/** Counts the applications ranked above a place, which is its rank less one. Those without a score have no rank. */
export async function countBefore(tenant: Tenant, weightsVersionId: string, place: RankingPlace): Promise<number> {
  const [row] = await tenant.query<[{ n: number }]>(
    `SELECT (coalesce((SELECT sum(n) FROM ranking_count WHERE organisation_id = $1 AND weights_version_id = $2 AND lane < $3), 0)
           + (SELECT count(*) FROM ranking WHERE organisation_id = $1 AND weights_version_id = $2 AND lane = $3 AND score > $4)
           + (SELECT count(*) FROM ranking WHERE organisation_id = $1 AND weights_version_id = $2 AND lane = $3 AND score = $4
                 AND application_id < $5)
           - (SELECT count(*) FROM ranking WHERE organisation_id = $1 AND weights_version_id = $2
                 AND lane = ${LANES.indexOf('review')} AND lane < $3 AND score = ${NO_SCORE}))::int AS n`,
    [tenant.organisationId, weightsVersionId, place.lane, place.score, place.applicationId],
  );
  return row.n;
}

/** Counts the applications of a role by mode. It costs the same for any number of applications. */
export async function countApplications(tenant: Tenant, roleId: string): Promise<{ scored: number; byPeople: number }> {
  const [row] = await tenant.query<[{ scored: number; byPeople: number }]>(
    `SELECT coalesce(sum(n) FILTER (WHERE mode = 'scored'), 0)::int AS scored,
            coalesce(sum(n) FILTER (WHERE mode = 'by-people'), 0)::int AS "byPeople"
       FROM application_count WHERE organisation_id = $1 AND role_id = $2`,
    [tenant.organisationId, roleId],
  );
  return row;
}

/** Lists the whole ranking, best first: the index of an application is its rank less one. Those without a score have no rank. */
export async function listRankedIds(tenant: Tenant, weightsVersionId: string): Promise<string[]> {
  const rows = await tenant.query<{ id: string }[]>(
    `SELECT application_id AS id FROM ranking WHERE organisation_id = $1 AND weights_version_id = $2 AND score <> ${NO_SCORE}
      ORDER BY lane, score DESC, application_id`,
    [tenant.organisationId, weightsVersionId],
  );
  return rows.map(({ id }) => id);
}

/** Returns the email addresses of the candidates of applications, as they were read. */
export async function listEmails(tenant: Tenant, applicationIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await tenant.query<{ id: string; email: string }[]>(
    `SELECT a.id, i.email FROM application a
       ${identityOf('a.candidate_id')}
      WHERE a.organisation_id = $1 AND a.id = ANY($2::uuid[]) AND i.email IS NOT NULL`,
    [tenant.organisationId, applicationIds],
  );
  return new Map(rows.map(({ id, email }) => [id, email]));
}

/** The candidate of an application, as pages show them. */
export interface PersonOfApplication {
  applicationId: string;
  candidateId: string;
  name: string | null;
  /** Name of the newest file, if the candidate's name is unknown. */
  fileName: string | null;
}

/** Returns the candidates of a few applications. */
export async function listCandidates(
  tenant: Tenant,
  applicationIds: readonly string[],
): Promise<Map<string, PersonOfApplication>> {
  if (applicationIds.length === 0) return new Map();
  const rows = await tenant.query<PersonOfApplication[]>(
    `SELECT a.id AS "applicationId", ${personIdOf('c')} AS "candidateId", i.name, ${FILE_NAME} AS "fileName"
       FROM application a ${PERSON} WHERE a.organisation_id = $1 AND a.id = ANY($2::uuid[])`,
    [tenant.organisationId, applicationIds],
  );
  return new Map(rows.map((row) => [row.applicationId, row]));
}

export interface ByPeopleRow {
  applicationId: string;
  candidateId: string;
  name: string | null;
  receivedAt: Date;
  decision: DecisionKind | null;
}

/** Lists the applications that people assess without a score, in order of arrival. */
export function listByPeople(
  tenant: Tenant,
  page: { roleId: string; after: string | null; limit: number },
): Promise<ByPeopleRow[]> {
  return tenant.query<ByPeopleRow[]>(
    `SELECT a.id AS "applicationId", ${personIdOf('c')} AS "candidateId", i.name, a.created_at AS "receivedAt",
            ${latestDecisionOf('a.id')} AS decision
       FROM application a
       ${PERSON}
      WHERE a.organisation_id = $1 AND a.role_id = $2 AND a.mode = 'by-people' AND ($3::uuid IS NULL OR a.id > $3)
      ORDER BY a.id LIMIT $4`,
    [tenant.organisationId, page.roleId, page.after, page.limit],
  );
}

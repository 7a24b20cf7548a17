import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lanes by must-haves and score. Weights gain the scores at which lanes begin, vectors an outcome of each criterion as
 * a must-have, and rankings the number of must-haves that are missed. What is stored moves to the new lanes.
 */
export class ShortlistLanes1796040000017 implements MigrationInterface {
  name = 'ShortlistLanes1796040000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${onAllTenants(`${THRESHOLDS} ${VECTORS} ${RANKINGS} ${DECISIONS} ${filtersBy(NEW_LANES)}`)}
      ALTER TABLE ranking ADD CONSTRAINT ranking_lane_check CHECK (lane BETWEEN 0 AND 4);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${onAllTenants(`${BACK} ${filtersBy(OLD_LANES)}`)}
      ALTER TABLE ranking DROP COLUMN musts_missed, ADD CONSTRAINT ranking_lane_check CHECK (lane BETWEEN 0 AND 3);`);
  }
}

/** Tables whose rows of every tenant are read or changed. */
const TABLES = [
  ...['role_version', 'weights_version', 'weights_draft', 'assessment_vector', 'ranking', 'ranking_count'],
  ...['decision', 'shortlist_view'],
];

/** Runs statements as the owner of the tables, whom row-level security does not bind meanwhile. */
function onAllTenants(statements: string): string {
  const each = (change: string): string => TABLES.map((table) => `ALTER TABLE ${table} ${change};`).join('\n');
  return `${each('NO FORCE ROW LEVEL SECURITY')} ${statements} ${each('FORCE ROW LEVEL SECURITY')}`;
}

/**
 * The shares of the formula as it was when this migration was written: 70 % and 40 % of the score of a candidate who shows
 * every must-have and important criterion in full; where there is none, of a candidate who shows everything.
 */
const THRESHOLDS = `
  CREATE FUNCTION lane_thresholds(weights jsonb, criteria jsonb) RETURNS jsonb LANGUAGE sql AS $thresholds$
    WITH weighed AS (
      SELECT c ->> 'category' AS category, w.value ->> 'kind' AS kind, (w.value ->> 'importance')::numeric AS importance
        FROM jsonb_array_elements(criteria) c JOIN jsonb_each(weights -> 'criteria') w ON w.key = c ->> 'id'),
    category AS (
      SELECT p.value::numeric AS points, sum(importance) AS whole,
             coalesce(sum(importance) FILTER (WHERE kind IN ('must', 'required')), 0) AS shown
        FROM jsonb_each_text(weights -> 'categories') p JOIN weighed ON weighed.category = p.key AND kind <> 'bonus'
       GROUP BY p.key, p.value HAVING sum(importance) > 0),
    reference AS (
      SELECT coalesce(nullif(least(10000, (SELECT sum(div(2 * points * shown * 10000 + whole * 100, 2 * whole * 100)) FROM category)), 0),
                      least(10000, coalesce((SELECT sum(points) * 100 FROM category), 0)
                        + least(500, 100 * (SELECT count(*) FROM weighed WHERE kind = 'bonus')))) AS r)
    SELECT jsonb_build_object('strong', greatest(1, div(2 * r * 7000 + 1000000, 2000000)),
                              'possible', greatest(1, div(2 * r * 4000 + 1000000, 2000000))) FROM reference
  $thresholds$;

  UPDATE weights_version w
     SET content = w.content || jsonb_build_object('thresholds', lane_thresholds(w.content, v.content -> 'criteria'))
    FROM role_version v WHERE v.organisation_id = w.organisation_id AND v.id = w.role_version_id;
  UPDATE weights_draft w
     SET content = w.content || jsonb_build_object('thresholds', lane_thresholds(w.content, v.content -> 'criteria'))
    FROM role_version v WHERE v.organisation_id = w.organisation_id AND v.id = w.role_version_id;
  DROP FUNCTION lane_thresholds(jsonb, jsonb);
`;

/** Six bytes a criterion become seven. Stored values decide the outcome as a must-have: 0 met, 1 unknown, 2 missed. */
const VECTORS = `
  CREATE FUNCTION with_must_outcomes(vector bytea) RETURNS bytea LANGUAGE sql AS $outcomes$
    SELECT coalesce(string_agg(substring(vector FROM at * 6 + 1 FOR 6) ||
             CASE WHEN get_byte(vector, at * 6 + 4) + 256 * get_byte(vector, at * 6 + 5) < 5000 THEN '\\x02'::bytea
                  WHEN get_byte(vector, at * 6 + 2) + 256 * get_byte(vector, at * 6 + 3) < 5000 THEN '\\x01'::bytea
                  ELSE '\\x00'::bytea END, ''::bytea ORDER BY at), ''::bytea)
      FROM generate_series(0, length(vector) / 6 - 1) AS at
  $outcomes$;
  UPDATE assessment_vector SET vector = with_must_outcomes(vector);
  DROP FUNCTION with_must_outcomes(bytea);
`;

/** Lanes by the rule of `laneOf` of `libs/matching`. A ranking row without its vector keeps what its old lane says. */
const RANKINGS = `
  ALTER TABLE ranking DROP CONSTRAINT ranking_lane_check,
    ADD COLUMN musts_missed smallint NOT NULL DEFAULT 0 CHECK (musts_missed >= 0);
  ALTER TABLE ranking ALTER COLUMN musts_missed DROP DEFAULT;

  WITH outcomes AS (
    SELECT r.organisation_id, r.weights_version_id, r.application_id,
           100 * (w.content -> 'thresholds' ->> 'strong')::int AS strong,
           100 * (w.content -> 'thresholds' ->> 'possible')::int AS possible,
           CASE WHEN r.score < 0 THEN 0 ELSE coalesce(m.missed, CASE r.lane WHEN 2 THEN 1 WHEN 3 THEN 2 ELSE 0 END) END AS missed,
           r.score < 0 OR coalesce(m.unknown > 0, r.lane = 1) AS unknown
      FROM ranking r
      JOIN weights_version w ON w.organisation_id = r.organisation_id AND w.id = r.weights_version_id
      JOIN role_version v ON v.organisation_id = w.organisation_id AND v.id = w.role_version_id
      LEFT JOIN assessment_vector a ON a.organisation_id = r.organisation_id AND a.role_version_id = w.role_version_id
        AND a.application_id = r.application_id
      LEFT JOIN LATERAL (
        SELECT count(*) FILTER (WHERE outcome = 2) AS missed, count(*) FILTER (WHERE outcome = 1) AS unknown
          FROM (SELECT get_byte(a.vector, (place * 7 - 1)::int) AS outcome
                  FROM jsonb_array_elements(v.content -> 'criteria') WITH ORDINALITY c (criterion, place)
                 WHERE w.content -> 'criteria' -> (criterion ->> 'id') ->> 'kind' = 'must') each) m ON a.vector IS NOT NULL)
  UPDATE ranking r SET musts_missed = missed, lane = CASE
      WHEN missed > 0 THEN CASE WHEN r.score >= possible THEN 3 ELSE 4 END
      WHEN unknown OR (r.low < possible AND r.high >= possible) THEN 2
      WHEN r.score >= strong THEN 0 WHEN r.score >= possible THEN 1 ELSE 4 END
    FROM outcomes o
   WHERE o.organisation_id = r.organisation_id AND o.weights_version_id = r.weights_version_id AND o.application_id = r.application_id;
`;

/** Of a decision only the old lane is known, and the score that it was made at. */
const DECISIONS = `
  UPDATE decision d SET lane = CASE
      WHEN d.lane = 1 THEN 2
      WHEN d.score >= coalesce(100 * (w.content -> 'thresholds' ->> CASE d.lane WHEN 0 THEN 'strong' ELSE 'possible' END)::int, 0)
        THEN CASE d.lane WHEN 0 THEN 0 ELSE 3 END
      WHEN d.lane = 0 AND d.score >= 100 * (w.content -> 'thresholds' ->> 'possible')::int THEN 1
      ELSE 4 END
    FROM decision same LEFT JOIN weights_version w
      ON w.organisation_id = same.organisation_id AND w.id = (same.versions ->> 'weightsVersionId')::uuid
   WHERE d.lane IS NOT NULL AND same.organisation_id = d.organisation_id AND same.id = d.id;
`;

const NEW_LANES = { meets: 'strong', 'needs-look': 'review', 'near-miss': 'missing-must', below: 'unlikely' };
const OLD_LANES = {
  strong: 'meets',
  possible: 'meets',
  review: 'needs-look',
  'missing-must': 'near-miss',
  unlikely: 'below',
};

/** Gives lanes their other names in the filters that are kept. */
function filtersBy(names: Readonly<Record<string, string>>): string {
  const name = Object.entries(names)
    .map(([from, to]) => `WHEN '${from}' THEN '${to}'`)
    .join(' ');
  return ['decision', 'shortlist_view']
    .map(
      (
        table,
      ) => `UPDATE ${table} SET filters = jsonb_set(filters, '{lane}', to_jsonb(CASE filters ->> 'lane' ${name} END))
        WHERE filters ->> 'lane' IN (${Object.keys(names)
          .map((one) => `'${one}'`)
          .join(', ')});`,
    )
    .join('\n');
}

/** Lanes by must-haves alone, as they were. */
const BACK = `
  ALTER TABLE ranking DROP CONSTRAINT ranking_lane_check;
  UPDATE ranking SET lane = CASE WHEN lane = 2 THEN 1 WHEN musts_missed = 0 THEN 0 WHEN musts_missed = 1 THEN 2 ELSE 3 END;
  UPDATE decision SET lane = CASE lane WHEN 0 THEN 0 WHEN 1 THEN 0 WHEN 2 THEN 1 WHEN 3 THEN 2 ELSE 3 END WHERE lane IS NOT NULL;
  UPDATE assessment_vector SET vector = coalesce((SELECT string_agg(substring(vector FROM at * 7 + 1 FOR 6), ''::bytea ORDER BY at)
    FROM generate_series(0, length(vector) / 7 - 1) AS at), ''::bytea);
  UPDATE weights_version SET content = content - 'thresholds';
  UPDATE weights_draft SET content = content - 'thresholds';
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists introduce candidates by their latest position and their relevant work, without reading whole profiles. */
export class CandidatesLatestPosition1796040000018 implements MigrationInterface {
  name = 'CandidatesLatestPosition1796040000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE profile ADD COLUMN latest_position json, NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE assessment ADD COLUMN relevant_months int NOT NULL DEFAULT 0 CHECK (relevant_months >= 0),
        NO FORCE ROW LEVEL SECURITY;
      ${STORED}
      ALTER TABLE assessment FORCE ROW LEVEL SECURITY;
      ALTER TABLE profile FORCE ROW LEVEL SECURITY;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE assessment DROP COLUMN relevant_months;
      ALTER TABLE profile DROP COLUMN latest_position;`);
  }
}

/** By the rule of `latestPosition` of `libs/resume`. */
const STORED = `
  UPDATE assessment SET relevant_months = coalesce((content -> 'band' ->> 'relevantMonths')::int, 0);
  UPDATE profile SET latest_position = (
    SELECT json_build_object('title', one -> 'title' ->> 'value', 'employer', one -> 'employer' ->> 'value')
      FROM json_array_elements(content -> 'positions') WITH ORDINALITY AS position (one, place)
     WHERE coalesce(one -> 'title' ->> 'value', one -> 'employer' ->> 'value') IS NOT NULL
     ORDER BY one ->> 'kind' <> 'work', (one ->> 'current')::boolean DESC,
       coalesce((one -> 'end' ->> 'month')::int, (one -> 'start' ->> 'month')::int, -1) DESC,
       coalesce((one -> 'start' ->> 'month')::int, -1) DESC, place LIMIT 1);`;

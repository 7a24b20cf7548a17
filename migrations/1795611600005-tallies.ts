import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MUTABLE, tenantTable } from './tenancy.js';

/**
 * How many stand in each lane of a ranking, and how many applied for a role, without walking through them. Every statement that
 * changes the counted rows adds what it changed, as rows of its own, so that writers never wait for each other and whatever changes
 * rows is counted, deletion by foreign key included. The sum is the count. Now and then a statement adds what is there into one row.
 */
export class Tallies1795611600005 implements MigrationInterface {
  name = 'Tallies1795611600005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ranking_tally (
        organisation_id uuid NOT NULL,
        weights_version_id uuid NOT NULL,
        id uuid NOT NULL,
        lane smallint NOT NULL,
        n int NOT NULL,
        PRIMARY KEY (organisation_id, weights_version_id, id),
        FOREIGN KEY (organisation_id, weights_version_id) REFERENCES weights_version ON DELETE CASCADE
      );
      ${tenantTable('ranking_tally', MUTABLE)}

      CREATE TABLE application_tally (
        organisation_id uuid NOT NULL,
        role_id uuid NOT NULL,
        id uuid NOT NULL,
        mode text NOT NULL,
        n int NOT NULL,
        PRIMARY KEY (organisation_id, role_id, id),
        FOREIGN KEY (organisation_id, role_id) REFERENCES role ON DELETE CASCADE
      );
      ${tenantTable('application_tally', MUTABLE)}

      ${tallied({ table: 'ranking', tally: 'ranking_tally', of: 'weights_version_id', parent: 'weights_version', by: 'lane' })}
      ${tallied({ table: 'application', tally: 'application_tally', of: 'role_id', parent: 'role', by: 'mode' })}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER tally_added ON ranking;
      DROP TRIGGER tally_changed ON ranking;
      DROP TRIGGER tally_removed ON ranking;
      DROP TRIGGER tally_added ON application;
      DROP TRIGGER tally_changed ON application;
      DROP TRIGGER tally_removed ON application;
      DROP FUNCTION tally_ranking(), tally_application();
      DROP TABLE ranking_tally, application_tally`);
  }
}

interface Tallied {
  /** Whose rows are counted. */
  table: string;
  tally: string;
  /** The column that says what a count is of, and the table that it points to. */
  of: string;
  parent: string;
  /** The column that rows are counted by. */
  by: string;
}

/** Statements after which the rows of a tally become few again, on average. */
const FOLDED_AT = 16;

/** Counts the rows of a table, those that are there already (which its own owner sees only while security is not forced) included. */
function tallied({ table, tally, of, parent, by }: Tallied): string {
  const key = `organisation_id, ${of}`;
  const insert = `INSERT INTO public.${tally} (${key}, ${by}, n, id)`;
  return `
    CREATE FUNCTION tally_${table}() RETURNS trigger LANGUAGE plpgsql AS $tally$
      DECLARE changed record;
      BEGIN
        CASE TG_OP
          WHEN 'INSERT' THEN
            ${insert} SELECT ${key}, ${by}, count(*), gen_random_uuid() FROM added GROUP BY ${key}, ${by};
          WHEN 'UPDATE' THEN
            ${insert} SELECT ${key}, ${by}, sum(n), gen_random_uuid() FROM (
                SELECT ${key}, ${by}, 1 AS n FROM added UNION ALL SELECT ${key}, ${by}, -1 FROM removed) both_ways
              GROUP BY ${key}, ${by} HAVING sum(n) <> 0;
          ELSE
            -- Where the parent goes as well, so does its tally.
            ${insert} SELECT ${key}, ${by}, -count(*), gen_random_uuid() FROM removed
              WHERE EXISTS (SELECT FROM public.${parent} p WHERE p.organisation_id = removed.organisation_id AND p.id = removed.${of})
              GROUP BY ${key}, ${by};
            RETURN NULL;
        END CASE;
        IF random() * ${FOLDED_AT} < 1 THEN
          FOR changed IN SELECT DISTINCT ${key} FROM added LOOP
            -- Rows that somebody else is folding are left to them.
            WITH folded AS (
              DELETE FROM public.${tally} t
                WHERE t.organisation_id = changed.organisation_id AND t.${of} = changed.${of} AND t.id IN (
                  SELECT f.id FROM public.${tally} f
                    WHERE f.organisation_id = changed.organisation_id AND f.${of} = changed.${of} FOR UPDATE SKIP LOCKED)
              RETURNING t.${by}, t.n)
            ${insert} SELECT changed.organisation_id, changed.${of}, ${by}, sum(n), gen_random_uuid() FROM folded GROUP BY ${by};
          END LOOP;
        END IF;
        RETURN NULL;
      END $tally$;

    CREATE TRIGGER tally_added AFTER INSERT ON ${table}
      REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION tally_${table}();
    CREATE TRIGGER tally_changed AFTER UPDATE ON ${table}
      REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION tally_${table}();
    CREATE TRIGGER tally_removed AFTER DELETE ON ${table}
      REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION tally_${table}();

    ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY;
    ALTER TABLE ${tally} NO FORCE ROW LEVEL SECURITY;
    ${insert} SELECT ${key}, ${by}, count(*), gen_random_uuid() FROM ${table} GROUP BY ${key}, ${by};
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    ALTER TABLE ${tally} FORCE ROW LEVEL SECURITY;`;
}

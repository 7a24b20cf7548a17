import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IMMUTABLE, MUTABLE, tenantTable } from './tenancy.js';
import { addWords } from './words.js';

/** What erasing a person leaves and asks for: keyed tombstones, people who came back and wait for a person's word, legal holds, retention. */
export class Erasure1795611600010 implements MigrationInterface {
  name = 'Erasure1795611600010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Digests with a key that the database does not hold. The candidate stays as a row without anything personal.
      CREATE TABLE tombstone (
        organisation_id uuid NOT NULL,
        digest bytea NOT NULL CHECK (octet_length(digest) = 32),
        candidate_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('email', 'phone', 'document', 'vendor-id')),
        key_id text NOT NULL,
        erased_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, digest, candidate_id)
      );
      CREATE INDEX tombstone_candidate_idx ON tombstone (organisation_id, candidate_id);
      ${tenantTable('tombstone', IMMUTABLE)}

      ALTER TABLE candidate ADD COLUMN held_at timestamptz;
      CREATE TABLE held_candidate (
        organisation_id uuid NOT NULL,
        candidate_id uuid NOT NULL,
        erased_candidate_ids uuid[] NOT NULL CHECK (cardinality(erased_candidate_ids) > 0),
        matched text[] NOT NULL,
        held_at timestamptz NOT NULL DEFAULT now(),
        settled_at timestamptz,
        settlement text CHECK (settlement IN ('released', 'discarded')),
        reason text,
        settled_by uuid,
        PRIMARY KEY (organisation_id, candidate_id),
        FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidate ON DELETE CASCADE,
        CHECK ((settled_at IS NULL) = (settlement IS NULL))
      );
      CREATE INDEX held_candidate_open_idx ON held_candidate (organisation_id, candidate_id) WHERE settled_at IS NULL;
      ${tenantTable('held_candidate', MUTABLE)}

      CREATE TABLE legal_hold (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        candidate_id uuid,
        role_id uuid,
        reason text,
        set_by uuid,
        set_at timestamptz NOT NULL DEFAULT now(),
        lift_reason text,
        lifted_by uuid,
        lifted_at timestamptz,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidate ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, role_id) REFERENCES role ON DELETE CASCADE,
        CHECK ((candidate_id IS NULL) <> (role_id IS NULL))
      );
      CREATE INDEX legal_hold_candidate_idx ON legal_hold (organisation_id, candidate_id);
      CREATE INDEX legal_hold_role_idx ON legal_hold (organisation_id, role_id);
      ${tenantTable('legal_hold', MUTABLE)}
    `);
    await this.retention(runner);
    // By what the constraint holds today, so that it does not matter which migration ran before this one.
    await runner.query(`
      ${addWords('import_item', 'outcome', ['held', 'erased'])}
      ${addWords('delivery', 'outcome', ['held'])}
      ${addWords('application', 'mode', ['erased'])}
    `);
  }

  private async retention(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE role ADD COLUMN closed_at timestamptz;
      -- When a role was closed before today nobody wrote down: its time begins now. Its owner sees rows only unforced.
      ALTER TABLE role NO FORCE ROW LEVEL SECURITY;
      UPDATE role SET closed_at = now() WHERE state = 'closed';
      ALTER TABLE role FORCE ROW LEVEL SECURITY;
      CREATE FUNCTION note_role_closed() RETURNS trigger LANGUAGE plpgsql AS $closed$
        BEGIN
          IF NEW.state <> 'closed' THEN NEW.closed_at := NULL;
          ELSIF TG_OP = 'INSERT' OR OLD.state <> 'closed' THEN NEW.closed_at := coalesce(NEW.closed_at, now());
          END IF;
          RETURN NEW;
        END $closed$;
      CREATE TRIGGER role_closed BEFORE INSERT OR UPDATE OF state ON role FOR EACH ROW EXECUTE FUNCTION note_role_closed();

      CREATE TABLE retention_policy (
        organisation_id uuid PRIMARY KEY REFERENCES organisation ON DELETE CASCADE,
        months int CHECK (months BETWEEN 1 AND 240),
        notice_days int NOT NULL CHECK (notice_days BETWEEN 1 AND 90),
        changed_by uuid,
        changed_at timestamptz NOT NULL DEFAULT now(),
        looked_at timestamptz
      );
      ${tenantTable('retention_policy', MUTABLE)}

      CREATE TABLE retention_run (
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('announced', 'confirmed', 'cancelled', 'finished')),
        months int NOT NULL,
        announced_at timestamptz NOT NULL DEFAULT now(),
        due_at timestamptz NOT NULL,
        settled_by uuid,
        finished_at timestamptz,
        PRIMARY KEY (organisation_id, id)
      );
      CREATE UNIQUE INDEX retention_run_open_idx ON retention_run (organisation_id) WHERE state IN ('announced', 'confirmed');
      ${tenantTable('retention_run', MUTABLE)}

      CREATE TABLE retention_item (
        organisation_id uuid NOT NULL,
        run_id uuid NOT NULL,
        candidate_id uuid NOT NULL,
        outcome text NOT NULL DEFAULT 'announced' CHECK (outcome IN ('announced', 'erased', 'kept')),
        PRIMARY KEY (organisation_id, run_id, candidate_id),
        FOREIGN KEY (organisation_id, run_id) REFERENCES retention_run ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidate ON DELETE CASCADE
      );
      CREATE INDEX retention_item_candidate_idx ON retention_item (organisation_id, candidate_id);
      ${tenantTable('retention_item', MUTABLE)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE retention_item, retention_run, retention_policy, legal_hold, held_candidate, tombstone;
      DROP TRIGGER role_closed ON role;
      DROP FUNCTION note_role_closed();
      ALTER TABLE role DROP COLUMN closed_at;
      ALTER TABLE candidate DROP COLUMN held_at`);
  }
}

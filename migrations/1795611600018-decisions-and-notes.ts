import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MUTABLE, tenantTable } from './tenancy.js';
import { addWords } from './words.js';

/** Decisions about many at once that can be undone, who has opened an application, notes, and what waits for people to see it. */
export class DecisionsAndNotes1795611600018 implements MigrationInterface {
  name = 'DecisionsAndNotes1795611600018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Decisions are never changed: taking one back is another one, which may leave an application open again.
      ${addWords('decision', 'kind', ['open'])}
      ALTER TABLE decision ADD COLUMN batch_id uuid, ADD COLUMN undoes uuid;
      CREATE INDEX decision_batch_idx ON decision (organisation_id, batch_id) WHERE batch_id IS NOT NULL;

      CREATE TABLE opened_application (
        organisation_id uuid NOT NULL,
        application_id uuid NOT NULL,
        opened_by uuid NOT NULL,
        first_at timestamptz NOT NULL DEFAULT now(),
        last_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, application_id, opened_by),
        FOREIGN KEY (organisation_id, application_id) REFERENCES application ON DELETE CASCADE
      );
      ${tenantTable('opened_application', MUTABLE)}

      CREATE TABLE note (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        application_id uuid NOT NULL,
        author uuid NOT NULL,
        text text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        changed_at timestamptz,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, application_id) REFERENCES application ON DELETE CASCADE
      );
      CREATE INDEX note_application_idx ON note (organisation_id, application_id, id);
      ${tenantTable('note', MUTABLE)}

      CREATE TABLE inbox_item (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        user_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('mention')),
        note_id uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        read_at timestamptz,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, user_id) REFERENCES user_account ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, note_id) REFERENCES note ON DELETE CASCADE
      );
      CREATE INDEX inbox_item_user_idx ON inbox_item (organisation_id, user_id, id);
      CREATE INDEX inbox_item_note_idx ON inbox_item (organisation_id, note_id);
      ${tenantTable('inbox_item', MUTABLE)}
    `);
  }

  /** The word may stand in rows: it stays. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE inbox_item, note, opened_application;
      ALTER TABLE decision DROP COLUMN batch_id, DROP COLUMN undoes`);
  }
}

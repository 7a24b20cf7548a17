import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addWords } from './words.js';

/** More than mentions in the inbox: each thing says in which role it stands, and what it is about. */
export class InboxKinds1795611600026 implements MigrationInterface {
  name = 'InboxKinds1795611600026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${addWords('inbox_item', 'kind', ['import-ended', 'questions'])}
      ALTER TABLE inbox_item
        ADD COLUMN role_id uuid,
        ADD COLUMN application_id uuid,
        ADD COLUMN import_id uuid;

      ALTER TABLE inbox_item NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE note NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE application NO FORCE ROW LEVEL SECURITY;
      UPDATE inbox_item i SET role_id = a.role_id, application_id = a.id
        FROM note n JOIN application a ON a.organisation_id = n.organisation_id AND a.id = n.application_id
       WHERE n.organisation_id = i.organisation_id AND n.id = i.note_id;
      ALTER TABLE application FORCE ROW LEVEL SECURITY;
      ALTER TABLE note FORCE ROW LEVEL SECURITY;
      ALTER TABLE inbox_item FORCE ROW LEVEL SECURITY;

      -- Who sees it is said by the role: nothing comes into an inbox without one.
      ALTER TABLE inbox_item
        ALTER COLUMN role_id SET NOT NULL,
        ADD FOREIGN KEY (organisation_id, role_id) REFERENCES role ON DELETE CASCADE,
        ADD FOREIGN KEY (organisation_id, application_id) REFERENCES application ON DELETE CASCADE,
        ADD FOREIGN KEY (organisation_id, import_id) REFERENCES import ON DELETE CASCADE,
        ADD CONSTRAINT inbox_item_note_check CHECK ((kind = 'mention') = (note_id IS NOT NULL)),
        ADD CONSTRAINT inbox_item_import_check CHECK ((kind = 'import-ended') = (import_id IS NOT NULL));
      CREATE INDEX inbox_item_role_idx ON inbox_item (organisation_id, role_id, kind);
      CREATE INDEX inbox_item_application_idx ON inbox_item (organisation_id, application_id);
      CREATE INDEX inbox_item_import_idx ON inbox_item (organisation_id, import_id);
    `);
  }

  /** The words stay; what stands under them goes. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM inbox_item WHERE kind <> 'mention';
      ALTER TABLE inbox_item
        DROP CONSTRAINT inbox_item_note_check,
        DROP CONSTRAINT inbox_item_import_check,
        DROP COLUMN role_id,
        DROP COLUMN application_id,
        DROP COLUMN import_id`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addWords } from './words.js';

/**
 * What integrators asked of the intake: reasons of an ATS in our words, how long bodies of deliveries are kept, which delivery brought a
 * file, lists that were begun anew, when a call began whose end nobody knows, and word of ids that came twice.
 */
export class IntakeDetails1795611600048 implements MigrationInterface {
  name = 'IntakeDetails1795611600048';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Reason of the ATS, by its id or as it is worded there → reason of a decision here.
      ALTER TABLE ats_role ADD COLUMN reasons jsonb NOT NULL DEFAULT '{}';

      ALTER TABLE write_back ADD COLUMN begun_at timestamptz;
      ALTER TABLE write_back NO FORCE ROW LEVEL SECURITY;
      UPDATE write_back SET begun_at = changed_at WHERE under_way;
      ALTER TABLE write_back FORCE ROW LEVEL SECURITY;
      ALTER TABLE write_back DROP COLUMN under_way;

      -- Null: no end. Who has said nothing of retention has no row, and what stands here for everybody.
      ALTER TABLE retention_policy ADD COLUMN delivery_days int DEFAULT 90 CHECK (delivery_days > 0);
      CREATE INDEX delivery_kept_idx ON delivery (organisation_id, settled_at)
        WHERE raw_body IS NOT NULL AND outcome IN ('processed', 'ignored');

      ALTER TABLE ats_attachment ADD COLUMN delivery_id uuid,
        ADD FOREIGN KEY (organisation_id, delivery_id) REFERENCES delivery ON DELETE SET NULL (delivery_id);
      CREATE INDEX ats_attachment_delivery_idx ON ats_attachment (organisation_id, delivery_id) WHERE delivery_id IS NOT NULL;

      -- The vendor did not know the place in its list any more.
      ALTER TABLE ats_sync ADD COLUMN restarted_at timestamptz;

      ${addWords('inbox_item', 'kind', ['delivery-id-reused'])}
      ALTER TABLE inbox_item
        ADD COLUMN connection_id uuid,
        ADD FOREIGN KEY (organisation_id, connection_id) REFERENCES connection ON DELETE CASCADE,
        DROP CONSTRAINT inbox_item_role_check,
        ADD CONSTRAINT inbox_item_role_check CHECK ((kind IN ('webhook-disabled', 'delivery-id-reused')) = (role_id IS NULL)),
        ADD CONSTRAINT inbox_item_connection_check CHECK ((kind = 'delivery-id-reused') = (connection_id IS NOT NULL));
      CREATE UNIQUE INDEX inbox_item_connection_idx ON inbox_item (organisation_id, connection_id, user_id)
        WHERE connection_id IS NOT NULL;
    `);
  }

  /** The word stays; what stands under it goes. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM inbox_item WHERE kind = 'delivery-id-reused';
      ALTER TABLE inbox_item
        DROP COLUMN connection_id,
        DROP CONSTRAINT inbox_item_role_check,
        ADD CONSTRAINT inbox_item_role_check CHECK ((kind = 'webhook-disabled') = (role_id IS NULL));
      ALTER TABLE ats_sync DROP COLUMN restarted_at;
      ALTER TABLE ats_attachment DROP COLUMN delivery_id;
      DROP INDEX delivery_kept_idx;
      ALTER TABLE retention_policy DROP COLUMN delivery_days;
      ALTER TABLE write_back ADD COLUMN under_way boolean NOT NULL DEFAULT false;
      UPDATE write_back SET under_way = true WHERE begun_at IS NOT NULL;
      ALTER TABLE write_back DROP COLUMN begun_at;
      ALTER TABLE ats_role DROP COLUMN reasons`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where what an endpoint is told begins: by what had been committed, not by clocks. See `docs/decisions/integrations-webhook-runs.md`. */
export class WebhookBeginnings1795611600089 implements MigrationInterface {
  name = 'WebhookBeginnings1795611600089';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Null: numbered before there was this column.
      ALTER TABLE live_event ADD COLUMN id uuid;

      -- An endpoint is told no event up to this number, and none of those that were committed without a number when it was
      -- created or enabled. Endpoints from before this column have been told what was before: their cursor has passed it.
      ALTER TABLE webhook_endpoint
        ADD COLUMN begins_after bigint NOT NULL DEFAULT 0 CHECK (begins_after >= 0),
        ADD COLUMN earlier_event_ids uuid[] NOT NULL DEFAULT '{}';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE webhook_endpoint DROP COLUMN begins_after, DROP COLUMN earlier_event_ids;
      ALTER TABLE live_event DROP COLUMN id;
    `);
  }
}

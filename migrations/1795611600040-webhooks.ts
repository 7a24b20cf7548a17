import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RELAY_ROLE } from './roles.js';
import { IMMUTABLE, MUTABLE, tenantTable } from './tenancy.js';
import { addWords } from './words.js';

/**
 * Endpoints of other systems, what they are told, and what became of telling them. How the rows of a backlog keep out of the outbox, and
 * who waits for whom: `docs/decisions/integrations-webhook-runs.md`.
 */
export class Webhooks1795611600040 implements MigrationInterface {
  name = 'Webhooks1795611600040';

  async up(runner: QueryRunner): Promise<void> {
    await this.endpoints(runner);
    await this.messages(runner);
    await runner.query(`
      -- What happens in no role, and when it happened, which may be long before somebody numbers it.
      ALTER TABLE live_event_waiting ALTER COLUMN role_id DROP NOT NULL, ADD COLUMN at timestamptz NOT NULL DEFAULT now();
      ALTER TABLE live_event ALTER COLUMN role_id DROP NOT NULL;

      ${addWords('inbox_item', 'kind', ['webhook-disabled'])}
      ALTER TABLE inbox_item
        ALTER COLUMN role_id DROP NOT NULL,
        ADD COLUMN webhook_endpoint_id uuid,
        ADD FOREIGN KEY (organisation_id, webhook_endpoint_id) REFERENCES webhook_endpoint ON DELETE CASCADE,
        ADD CONSTRAINT inbox_item_role_check CHECK ((kind = 'webhook-disabled') = (role_id IS NULL)),
        ADD CONSTRAINT inbox_item_webhook_endpoint_check CHECK ((kind = 'webhook-disabled') = (webhook_endpoint_id IS NOT NULL));
      CREATE INDEX inbox_item_webhook_endpoint_idx ON inbox_item (organisation_id, webhook_endpoint_id)
        WHERE webhook_endpoint_id IS NOT NULL;
    `);
  }

  private async endpoints(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE webhook_endpoint (
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        url text NOT NULL,
        description text NOT NULL,
        -- Null: all.
        event_types text[],
        -- Without: those of webhook_endpoint_role, be they none.
        all_roles boolean NOT NULL,
        secret_sealed bytea NOT NULL,
        former_secret_sealed bytea,
        former_secret_until timestamptz,
        -- Null: it is enabled.
        disabled_because text CHECK (disabled_because IN ('by-hand', 'gone', 'failing')),
        disabled_at timestamptz,
        -- Since it last took something: the first and the last failure, and how many runs in a row got nowhere.
        failing_since timestamptz,
        failed_at timestamptz,
        failures int NOT NULL DEFAULT 0 CHECK (failures >= 0),
        -- Nothing is sent before.
        paused_until timestamptz,
        is_slow boolean NOT NULL DEFAULT false,
        -- The outbox entry that delivers next; no foreign key, because that one is deleted when it is carried out.
        run_id uuid,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        changed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, id),
        CHECK ((former_secret_sealed IS NULL) = (former_secret_until IS NULL)),
        CHECK ((disabled_because IS NULL) = (disabled_at IS NULL))
      );
      ${tenantTable('webhook_endpoint', MUTABLE)}

      CREATE TABLE webhook_endpoint_role (
        organisation_id uuid NOT NULL,
        endpoint_id uuid NOT NULL,
        role_id uuid NOT NULL,
        PRIMARY KEY (organisation_id, endpoint_id, role_id),
        FOREIGN KEY (organisation_id, endpoint_id) REFERENCES webhook_endpoint ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, role_id) REFERENCES role ON DELETE CASCADE
      );
      CREATE INDEX webhook_endpoint_role_role_idx ON webhook_endpoint_role (organisation_id, role_id);
      ${tenantTable('webhook_endpoint_role', MUTABLE)}

      -- Up to which event an organisation's endpoints have been told; no row: it has had none yet.
      CREATE TABLE webhook_cursor (
        organisation_id uuid PRIMARY KEY REFERENCES organisation ON DELETE CASCADE,
        number bigint NOT NULL CHECK (number >= 0)
      );
      ${tenantTable('webhook_cursor', MUTABLE)}
      CREATE POLICY relay ON webhook_cursor FOR SELECT TO ${RELAY_ROLE} USING (true);
      GRANT SELECT ON webhook_cursor TO ${RELAY_ROLE};
    `);
  }

  private async messages(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE webhook_message (
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        type text NOT NULL,
        application_id uuid,
        -- The text whose bytes are signed. Null: the person was erased.
        body text,
        occurred_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, application_id) REFERENCES application ON DELETE CASCADE
      );
      CREATE INDEX webhook_message_application_idx ON webhook_message (organisation_id, application_id)
        WHERE application_id IS NOT NULL;
      CREATE INDEX webhook_message_created_idx ON webhook_message (organisation_id, created_at);
      ${tenantTable('webhook_message', MUTABLE)}

      CREATE TABLE webhook_delivery (
        organisation_id uuid NOT NULL,
        endpoint_id uuid NOT NULL,
        message_id uuid NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('waiting', 'delivered', 'failed', 'dropped')),
        -- In all, and those of the schedule: a replay begins that anew.
        attempts int NOT NULL DEFAULT 0 CHECK (attempts >= 0),
        step smallint NOT NULL DEFAULT 0 CHECK (step >= 0),
        next_at timestamptz,
        PRIMARY KEY (organisation_id, endpoint_id, message_id),
        FOREIGN KEY (organisation_id, endpoint_id) REFERENCES webhook_endpoint ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, message_id) REFERENCES webhook_message ON DELETE CASCADE,
        CHECK ((outcome = 'waiting') = (next_at IS NOT NULL))
      );
      CREATE INDEX webhook_delivery_due_idx ON webhook_delivery (organisation_id, endpoint_id, next_at, message_id)
        WHERE next_at IS NOT NULL;
      CREATE INDEX webhook_delivery_outcome_idx ON webhook_delivery (organisation_id, endpoint_id, outcome, message_id);
      CREATE INDEX webhook_delivery_message_idx ON webhook_delivery (organisation_id, message_id);
      ${tenantTable('webhook_delivery', MUTABLE)}

      CREATE TABLE webhook_attempt (
        organisation_id uuid NOT NULL,
        endpoint_id uuid NOT NULL,
        message_id uuid NOT NULL,
        number int NOT NULL CHECK (number > 0),
        at timestamptz NOT NULL,
        ms int NOT NULL CHECK (ms >= 0),
        status int,
        -- Null: the receiver took it.
        error text,
        PRIMARY KEY (organisation_id, endpoint_id, message_id, number),
        FOREIGN KEY (organisation_id, endpoint_id, message_id) REFERENCES webhook_delivery ON DELETE CASCADE
      );
      ${tenantTable('webhook_attempt', IMMUTABLE)}
    `);
  }

  /** The word stays; what stands under it goes. Events of no role have no place any more. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM inbox_item WHERE kind = 'webhook-disabled';
      ALTER TABLE inbox_item
        DROP CONSTRAINT inbox_item_role_check,
        DROP CONSTRAINT inbox_item_webhook_endpoint_check,
        DROP COLUMN webhook_endpoint_id,
        ALTER COLUMN role_id SET NOT NULL;
      DELETE FROM live_event WHERE role_id IS NULL;
      DELETE FROM live_event_waiting WHERE role_id IS NULL;
      ALTER TABLE live_event ALTER COLUMN role_id SET NOT NULL;
      ALTER TABLE live_event_waiting ALTER COLUMN role_id SET NOT NULL, DROP COLUMN at;
      DROP TABLE webhook_attempt, webhook_delivery, webhook_message, webhook_cursor, webhook_endpoint_role, webhook_endpoint`);
  }
}

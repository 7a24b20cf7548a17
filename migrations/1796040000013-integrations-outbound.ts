import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IMMUTABLE, MUTABLE, relayServes, tenantTable } from './tenancy.js';

/**
 * What goes out to other systems: scores and stages written back to an ATS, and webhooks with their endpoints, messages and attempts. How
 * the rows of a backlog keep out of the outbox, and which run waits for which: `docs/decisions/integrations-webhook-runs.md`.
 */
export class IntegrationsOutbound1796040000013 implements MigrationInterface {
  name = 'IntegrationsOutbound1796040000013';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [WRITE_BACK, WEBHOOK_ENDPOINTS, WEBHOOK_MESSAGES]) await runner.query(statements);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE webhook_attempt, webhook_endpoint_message, webhook_message, webhook_cursor, webhook_endpoint_role, webhook_endpoint,
        write_back_cursor, write_back_run, write_back, ats_role`);
  }
}

const WRITE_BACK = `
  -- What a role writes back to a connection: scores, and stages that follow decisions.
  CREATE TABLE ats_role (
    organisation_id uuid NOT NULL,
    role_id uuid NOT NULL,
    connection_id uuid NOT NULL,
    shows_scores boolean NOT NULL DEFAULT false,
    moves_stages boolean NOT NULL DEFAULT false,
    -- Decision → where the ATS moves the application.
    moves jsonb NOT NULL DEFAULT '{}',
    -- Stage of the ATS → decision.
    decisions jsonb NOT NULL DEFAULT '{}',
    -- Reason of the ATS, by its id or by its text there → reason of a decision here.
    reasons jsonb NOT NULL DEFAULT '{}',
    -- Stages and reasons as the vendor listed them, and how the request for them ended.
    choices jsonb,
    choices_at timestamptz,
    choices_error text,
    PRIMARY KEY (organisation_id, role_id, connection_id),
    FOREIGN KEY (organisation_id, role_id) REFERENCES role ON DELETE CASCADE,
    FOREIGN KEY (organisation_id, connection_id) REFERENCES connection ON DELETE CASCADE
  );
  CREATE INDEX ats_role_connection_idx ON ats_role (organisation_id, connection_id);
  ${tenantTable('ats_role', MUTABLE)}

  CREATE TABLE write_back (
    organisation_id uuid NOT NULL,
    connection_id uuid NOT NULL,
    -- Of the vendor's application.
    vendor_id text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('score', 'stage')),
    -- Lists are ordered by it.
    id uuid NOT NULL,
    state text NOT NULL CHECK (state IN ('waiting', 'done', 'held', 'idle', 'failed')),
    next_at timestamptz,
    -- How often it became due: what becomes due during a call is sent again.
    asked int NOT NULL DEFAULT 1 CHECK (asked > 0),
    -- Failed attempts of the schedule.
    step smallint NOT NULL DEFAULT 0 CHECK (step >= 0),
    -- When a call began whose end is not recorded.
    begun_at timestamptz,
    -- A digest of what the vendor received last, and the vendor's reference to it.
    digest bytea,
    ref text,
    error_code text,
    error_message text,
    changed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_id, connection_id, vendor_id, kind),
    FOREIGN KEY (organisation_id, connection_id, vendor_id) REFERENCES ats_application ON DELETE CASCADE,
    CHECK ((state = 'waiting') = (next_at IS NOT NULL))
  );
  CREATE INDEX write_back_due_idx ON write_back (organisation_id, connection_id, next_at, vendor_id)
    WHERE next_at IS NOT NULL;
  CREATE INDEX write_back_failed_idx ON write_back (organisation_id, connection_id, id) WHERE state = 'failed';
  ${tenantTable('write_back', MUTABLE)}

  CREATE TABLE write_back_run (
    organisation_id uuid NOT NULL,
    connection_id uuid NOT NULL,
    -- The outbox entry that goes on; no foreign key, because that one is deleted when it is done.
    run_id uuid,
    -- Runs in a row in which the vendor took nothing, and when the next one may begin.
    failures int NOT NULL DEFAULT 0 CHECK (failures >= 0),
    paused_until timestamptz,
    PRIMARY KEY (organisation_id, connection_id),
    FOREIGN KEY (organisation_id, connection_id) REFERENCES connection ON DELETE CASCADE
  );
  ${tenantTable('write_back_run', MUTABLE)}

  -- The last event whose write-backs are scheduled; no row: no role of the organization writes back yet.
  CREATE TABLE write_back_cursor (
    organisation_id uuid PRIMARY KEY REFERENCES organisation ON DELETE CASCADE,
    number bigint NOT NULL CHECK (number >= 0)
  );
  ${tenantTable('write_back_cursor', MUTABLE)}
  ${relayServes('write_back_cursor', ['SELECT'])}
`;

const WEBHOOK_ENDPOINTS = `
  CREATE TABLE webhook_endpoint (
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    id uuid NOT NULL,
    url text NOT NULL,
    description text NOT NULL,
    -- Null: all.
    event_types text[],
    -- If false: the roles of webhook_endpoint_role, even when there are none.
    all_roles boolean NOT NULL,
    -- It gets no event up to this number, and none of these, which were committed without a number when it was created or enabled. So an
    -- endpoint begins by what had been committed, not by clocks.
    begins_after bigint NOT NULL DEFAULT 0 CHECK (begins_after >= 0),
    earlier_event_ids uuid[] NOT NULL DEFAULT '{}',
    secret_sealed bytea NOT NULL,
    former_secret_sealed bytea,
    former_secret_until timestamptz,
    -- Null: it is enabled.
    disabled_because text CHECK (disabled_because IN ('by-hand', 'gone', 'failing')),
    disabled_at timestamptz,
    -- Since its last success: the first failure, the last one, and how many runs in a row delivered nothing.
    failing_since timestamptz,
    failed_at timestamptz,
    failures int NOT NULL DEFAULT 0 CHECK (failures >= 0),
    -- Nothing is sent before.
    paused_until timestamptz,
    is_slow boolean NOT NULL DEFAULT false,
    -- The outbox entry that delivers next; no foreign key, because that one is deleted when it is done.
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

  -- The last event that became messages; no row: the organization has had no endpoint yet.
  CREATE TABLE webhook_cursor (
    organisation_id uuid PRIMARY KEY REFERENCES organisation ON DELETE CASCADE,
    number bigint NOT NULL CHECK (number >= 0)
  );
  ${tenantTable('webhook_cursor', MUTABLE)}
  ${relayServes('webhook_cursor', ['SELECT'])}
`;

const WEBHOOK_MESSAGES = `
  CREATE TABLE webhook_message (
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    id uuid NOT NULL,
    application_id uuid,
    type text NOT NULL,
    -- The text whose bytes are signed. Null: the candidate was erased.
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

  CREATE TABLE webhook_endpoint_message (
    organisation_id uuid NOT NULL,
    endpoint_id uuid NOT NULL,
    message_id uuid NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('waiting', 'delivered', 'failed', 'dropped')),
    -- All attempts, and those of the current schedule: a replay begins the schedule again.
    attempts int NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    step smallint NOT NULL DEFAULT 0 CHECK (step >= 0),
    next_at timestamptz,
    PRIMARY KEY (organisation_id, endpoint_id, message_id),
    FOREIGN KEY (organisation_id, endpoint_id) REFERENCES webhook_endpoint ON DELETE CASCADE,
    FOREIGN KEY (organisation_id, message_id) REFERENCES webhook_message ON DELETE CASCADE,
    CHECK ((outcome = 'waiting') = (next_at IS NOT NULL))
  );
  CREATE INDEX webhook_endpoint_message_due_idx ON webhook_endpoint_message (organisation_id, endpoint_id, next_at, message_id)
    WHERE next_at IS NOT NULL;
  CREATE INDEX webhook_endpoint_message_outcome_idx ON webhook_endpoint_message (organisation_id, endpoint_id, outcome, message_id);
  CREATE INDEX webhook_endpoint_message_message_idx ON webhook_endpoint_message (organisation_id, message_id);
  ${tenantTable('webhook_endpoint_message', MUTABLE)}

  CREATE TABLE webhook_attempt (
    organisation_id uuid NOT NULL,
    endpoint_id uuid NOT NULL,
    message_id uuid NOT NULL,
    number int NOT NULL CHECK (number > 0),
    at timestamptz NOT NULL,
    ms int NOT NULL CHECK (ms >= 0),
    status int,
    -- Null: the receiver accepted it.
    error text,
    PRIMARY KEY (organisation_id, endpoint_id, message_id, number),
    FOREIGN KEY (organisation_id, endpoint_id, message_id) REFERENCES webhook_endpoint_message ON DELETE CASCADE
  );
  ${tenantTable('webhook_attempt', IMMUTABLE)}
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, OWNER_ROLE, RELAY_ROLE } from './database-roles.js';
import { MUTABLE, relayServes, tenantTable } from './tenancy.js';

/** What keeps the processes going: facts of the installation, stored responses, jobs that are due, and live events. */
export class PlatformOperations1796040000002 implements MigrationInterface {
  name = 'PlatformOperations1796040000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [INSTALLATION, STORED_RESPONSES, JOBS, LIVE_EVENTS]) await runner.query(statements);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE live_event_head, live_event, live_event_waiting, quarantine, outbox, idempotency_part, idempotency_key,
        worker_process, call_count, secret_key_check`);
  }
}

const INSTALLATION = `
  -- One row: a known text, sealed with CANDOR_SECRET_KEY, so that a start with another key fails.
  CREATE TABLE secret_key_check (
    id boolean PRIMARY KEY DEFAULT true CHECK (id),
    sealed bytea NOT NULL
  );
  GRANT SELECT, INSERT, UPDATE ON secret_key_check TO ${APP_ROLE};

  -- Calls of a minute by caller, gathered from all API processes. Unlogged: after a crash of the database, counting begins at zero.
  CREATE UNLOGGED TABLE call_count (
    minute timestamptz NOT NULL,
    caller uuid NOT NULL,
    calls int NOT NULL,
    PRIMARY KEY (minute, caller)
  );
  GRANT ${MUTABLE.join(', ')} ON call_count TO ${APP_ROLE};

  -- A row for each run of a worker process. It belongs to no organization and names no person.
  CREATE TABLE worker_process (
    id uuid PRIMARY KEY,
    started_at timestamptz NOT NULL DEFAULT now(),
    -- The last heartbeat.
    seen_at timestamptz NOT NULL DEFAULT now(),
    -- When it stopped in order; null while it runs, and of one that died.
    ended_at timestamptz
  );
  ALTER TABLE worker_process SET (fillfactor = 50);
  ALTER TABLE worker_process ENABLE ROW LEVEL SECURITY;
  ALTER TABLE worker_process FORCE ROW LEVEL SECURITY;
  CREATE POLICY relay ON worker_process TO ${RELAY_ROLE}, ${OWNER_ROLE} USING (true);
  GRANT ${MUTABLE.join(', ')} ON worker_process TO ${RELAY_ROLE};
`;

const STORED_RESPONSES = `
  -- The response to a request with an Idempotency-Key, kept for its repeats.
  CREATE TABLE idempotency_key (
    organisation_id uuid NOT NULL,
    caller text NOT NULL,
    key_digest bytea NOT NULL CHECK (octet_length(key_digest) = 32),
    request_digest bytea NOT NULL CHECK (octet_length(request_digest) = 32),
    status smallint,
    response jsonb,
    -- The response held a secret, which is never stored.
    secret_once boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (organisation_id, caller, key_digest),
    CHECK (NOT secret_once OR response IS NULL)
  );
  CREATE INDEX idempotency_key_expiry_idx ON idempotency_key (organisation_id, expires_at);
  ${tenantTable('idempotency_key', MUTABLE)}

  -- A request of many transactions stores its response in parts, so that a repeat continues after the last one.
  CREATE TABLE idempotency_part (
    organisation_id uuid NOT NULL,
    caller text NOT NULL,
    key_digest bytea NOT NULL,
    position int NOT NULL CHECK (position >= 0),
    -- Lines of JSON, each with its number as "line".
    lines text NOT NULL,
    PRIMARY KEY (organisation_id, caller, key_digest, position),
    FOREIGN KEY (organisation_id, caller, key_digest) REFERENCES idempotency_key ON DELETE CASCADE
  );
  ${tenantTable('idempotency_part', MUTABLE)}
`;

const JOBS = `
  -- Jobs that committed rows owe. No foreign keys: every intake writes here, and a key to the organization would make its row a hot lock.
  CREATE TABLE outbox (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    job text NOT NULL,
    payload jsonb NOT NULL,
    bulk smallint NOT NULL DEFAULT 0 CHECK (bulk IN (0, 1)),
    attempt int NOT NULL DEFAULT 0,
    -- An attempt may end because the database, its disk or the process went away: that is no failure of the job.
    failures int NOT NULL DEFAULT 0,
    deaths int NOT NULL DEFAULT 0,
    last_error text,
    available_at timestamptz NOT NULL DEFAULT now(),
    lease_until timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_id, id)
  );
  CREATE INDEX outbox_due_idx ON outbox (bulk, organisation_id, available_at, id);
  -- Rows live for a second: keep the dead ones from piling up in front of the due ones.
  ALTER TABLE outbox SET (fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
    autovacuum_vacuum_cost_delay = 0);
  ${tenantTable('outbox', MUTABLE)}
  ${relayServes('outbox', ['SELECT', 'UPDATE', 'DELETE'])}

  -- Jobs that failed for good. The relay adds them, and reads none.
  CREATE TABLE quarantine (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    job text NOT NULL,
    payload jsonb NOT NULL,
    reason text NOT NULL,
    attempt int NOT NULL,
    deaths int NOT NULL,
    last_error text,
    at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_id, id)
  );
  ${tenantTable('quarantine', MUTABLE)}
  CREATE POLICY relay_adds ON quarantine FOR INSERT TO ${RELAY_ROLE} WITH CHECK (true);
  GRANT INSERT ON quarantine TO ${RELAY_ROLE};
`;

const LIVE_EVENTS = `
  -- Events for open pages, webhooks and ATSs. A transaction adds to the waiting ones, and the relay numbers them after the commit: sequences
  -- commit out of order, and a reader that has seen number 7 must not find number 6 later.
  CREATE TABLE live_event_waiting (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    -- Null: the event belongs to no role.
    role_id uuid,
    kind text NOT NULL,
    data jsonb NOT NULL,
    -- When it happened, which may be long before it gets its number.
    at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_id, id)
  );
  -- Rows live for a quarter of a second: keep the dead ones from piling up.
  ALTER TABLE live_event_waiting SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
    autovacuum_vacuum_cost_delay = 0);
  ${tenantTable('live_event_waiting', ['SELECT', 'INSERT'])}
  ${relayServes('live_event_waiting', ['SELECT', 'DELETE'])}

  CREATE TABLE live_event (
    organisation_id uuid NOT NULL,
    number bigint NOT NULL CHECK (number > 0),
    -- The id that it had while it waited.
    id uuid NOT NULL,
    role_id uuid,
    kind text NOT NULL,
    data jsonb NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_id, number)
  );
  ${tenantTable('live_event', ['SELECT'])}
  ${relayServes('live_event', ['SELECT', 'INSERT', 'DELETE'])}

  -- The last number of an organization.
  CREATE TABLE live_event_head (
    organisation_id uuid PRIMARY KEY,
    number bigint NOT NULL CHECK (number >= 0),
    -- Events up to this one are deleted.
    forgotten bigint NOT NULL DEFAULT 0 CHECK (forgotten <= number)
  );
  ${tenantTable('live_event_head', ['SELECT'])}
  ${relayServes('live_event_head', ['SELECT', 'INSERT', 'UPDATE'])}
`;

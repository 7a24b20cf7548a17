import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MUTABLE, tenantTable } from './tenancy.js';

/**
 * What comes in from applicant tracking systems: connections, inbound events, the vendor's objects beside ours, and syncs that catch up.
 * "Vendor" in a column's name: the id there, not ours.
 */
export class IntegrationsInbound1796040000012 implements MigrationInterface {
  name = 'IntegrationsInbound1796040000012';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [CONNECTIONS, VENDOR_OBJECTS, SYNCS]) await runner.query(statements);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE ats_sync, ats_assessment, ats_attachment, ats_application, opening, external_object, inbound_event, connection',
    );
  }
}

const CONNECTIONS = `
  CREATE TABLE connection (
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    id uuid NOT NULL,
    vendor text NOT NULL,
    name text NOT NULL,
    -- Null: the vendor shows the secret only once it knows the address. The former one counts until the moment beside it.
    secret_sealed bytea,
    former_secret_sealed bytea,
    former_secret_until timestamptz,
    account_sealed bytea,
    -- The key that the vendor presents when it asks for assessments, the former one, and what the vendor gave to send results with.
    assessment_key_sealed bytea,
    former_assessment_key_sealed bytea,
    former_assessment_key_until timestamptz,
    assessment_token_sealed bytea,
    created_at timestamptz NOT NULL DEFAULT now(),
    revoked_at timestamptz,
    PRIMARY KEY (organisation_id, id),
    CONSTRAINT connection_former_secret_check CHECK ((former_secret_sealed IS NULL) = (former_secret_until IS NULL)),
    CONSTRAINT connection_former_assessment_key_check
      CHECK ((former_assessment_key_sealed IS NULL) = (former_assessment_key_until IS NULL))
  );
  ${tenantTable('connection', MUTABLE)}

  -- An inbound event.
  CREATE TABLE inbound_event (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    connection_id uuid NOT NULL,
    vendor_event_id text NOT NULL,
    -- An event with the same id and another content came before.
    conflicts_with uuid,
    -- The assessment that it asks for. No foreign key: an erasure deletes that.
    assessment_id text,
    event_kind text,
    event_type text,
    headers jsonb,
    raw_body bytea,
    body_digest bytea CHECK (octet_length(body_digest) = 32),
    repeats int NOT NULL DEFAULT 0,
    outcome text NOT NULL CHECK (outcome IN ('waiting', 'processed', 'ignored', 'failed', 'suppressed')),
    error_code text,
    error_message text,
    received_at timestamptz NOT NULL DEFAULT now(),
    resolved_at timestamptz,
    PRIMARY KEY (organisation_id, id),
    FOREIGN KEY (organisation_id, connection_id) REFERENCES connection ON DELETE CASCADE
  );
  CREATE UNIQUE INDEX inbound_event_vendor_idx ON inbound_event (organisation_id, connection_id, vendor_event_id)
    WHERE conflicts_with IS NULL;
  CREATE UNIQUE INDEX inbound_event_conflict_idx ON inbound_event (organisation_id, conflicts_with, body_digest)
    WHERE conflicts_with IS NOT NULL;
  CREATE INDEX inbound_event_connection_idx ON inbound_event (organisation_id, connection_id, id);
  CREATE INDEX inbound_event_outcome_idx ON inbound_event (organisation_id, connection_id, outcome, id);
  -- Bodies that retention deletes one day.
  CREATE INDEX inbound_event_stored_idx ON inbound_event (organisation_id, resolved_at)
    WHERE raw_body IS NOT NULL AND outcome IN ('processed', 'ignored');
  ${tenantTable('inbound_event', MUTABLE)}
`;

const VENDOR_OBJECTS = `
  CREATE TABLE external_object (
    organisation_id uuid NOT NULL,
    connection_id uuid NOT NULL,
    kind text NOT NULL,
    vendor_id text NOT NULL,
    our_id uuid,
    source_version text,
    -- Of a candidate: the document that the vendor's record is now, and a digest that orders records of one version.
    document_id uuid,
    digest bytea,
    -- Of a candidate: the vendor's id of the one that the vendor merged them into, and our merge that followed.
    merged_into text,
    merge_id uuid,
    deleted_at timestamptz,
    PRIMARY KEY (organisation_id, connection_id, kind, vendor_id),
    FOREIGN KEY (organisation_id, connection_id) REFERENCES connection ON DELETE CASCADE
  );
  CREATE INDEX external_object_our_idx ON external_object (organisation_id, kind, our_id);
  CREATE INDEX external_object_merged_idx ON external_object (organisation_id, connection_id, merged_into)
    WHERE merged_into IS NOT NULL;
  ${tenantTable('external_object', MUTABLE)}

  -- An opening.
  CREATE TABLE opening (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    connection_id uuid NOT NULL,
    vendor_id text NOT NULL,
    -- The role that a user mapped it to.
    role_id uuid,
    mapped_by uuid,
    mapped_at timestamptz,
    -- Null while only applications name it.
    title text,
    state text NOT NULL CHECK (state IN ('draft', 'open', 'closed')),
    text text,
    url text,
    version text,
    digest bytea,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_id, id),
    UNIQUE (organisation_id, connection_id, vendor_id),
    FOREIGN KEY (organisation_id, connection_id) REFERENCES connection ON DELETE CASCADE,
    FOREIGN KEY (organisation_id, role_id) REFERENCES role ON DELETE SET NULL (role_id)
  );
  CREATE INDEX opening_role_idx ON opening (organisation_id, role_id);
  ${tenantTable('opening', MUTABLE)}

  CREATE TABLE ats_application (
    organisation_id uuid NOT NULL,
    connection_id uuid NOT NULL,
    vendor_id text NOT NULL,
    candidate_vendor_id text,
    opening_vendor_id text,
    -- Ours; null while it waits for a role, or for its candidate.
    application_id uuid,
    -- Each field with the version that stated it: the latest of each field counts, in whatever order they came.
    field_versions jsonb NOT NULL,
    status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'hired', 'rejected')),
    stage_id text,
    stage_name text,
    -- Since when it has this status and stage, as far as the vendor has said.
    stands_since timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_id, connection_id, vendor_id),
    FOREIGN KEY (organisation_id, connection_id) REFERENCES connection ON DELETE CASCADE,
    FOREIGN KEY (organisation_id, application_id) REFERENCES application ON DELETE SET NULL (application_id)
  );
  CREATE INDEX ats_application_candidate_idx ON ats_application (organisation_id, connection_id, candidate_vendor_id);
  CREATE INDEX ats_application_opening_idx ON ats_application (organisation_id, connection_id, opening_vendor_id, vendor_id);
  CREATE INDEX ats_application_ours_idx ON ats_application (organisation_id, application_id);
  ${tenantTable('ats_application', MUTABLE)}

  CREATE TABLE ats_attachment (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    connection_id uuid NOT NULL,
    candidate_vendor_id text NOT NULL,
    vendor_id text NOT NULL,
    -- The event that it came with, and the document once it is fetched.
    event_id uuid,
    document_id uuid,
    kind text NOT NULL CHECK (kind IN ('resume', 'cover-letter', 'other')),
    file_name text,
    media_type text,
    -- Address or handle; null once the bytes are here.
    source jsonb,
    -- 'dismissed': a user decided not to wait for it.
    state text NOT NULL CHECK (state IN ('waiting', 'fetched', 'failed', 'expired', 'dismissed')),
    attempts int NOT NULL DEFAULT 0,
    retry_at timestamptz,
    error_code text,
    error_message text,
    created_at timestamptz NOT NULL DEFAULT now(),
    resolved_at timestamptz,
    PRIMARY KEY (organisation_id, id),
    UNIQUE (organisation_id, connection_id, candidate_vendor_id, vendor_id),
    FOREIGN KEY (organisation_id, connection_id) REFERENCES connection ON DELETE CASCADE,
    FOREIGN KEY (organisation_id, document_id) REFERENCES document ON DELETE SET NULL (document_id),
    FOREIGN KEY (organisation_id, event_id) REFERENCES inbound_event ON DELETE SET NULL (event_id)
  );
  CREATE INDEX ats_attachment_connection_idx ON ats_attachment (organisation_id, connection_id, id);
  CREATE INDEX ats_attachment_state_idx ON ats_attachment (organisation_id, connection_id, state, id);
  CREATE INDEX ats_attachment_document_idx ON ats_attachment (organisation_id, document_id);
  CREATE INDEX ats_attachment_event_idx ON ats_attachment (organisation_id, event_id) WHERE event_id IS NOT NULL;
  ${tenantTable('ats_attachment', MUTABLE)}

  -- An assessment that the vendor asks for.
  CREATE TABLE ats_assessment (
    organisation_id uuid NOT NULL,
    connection_id uuid NOT NULL,
    -- Our id, by which the vendor knows it. The row of ats_application that represents it has the same.
    vendor_id text NOT NULL,
    -- What a repeat of the request is recognized by.
    identity text NOT NULL,
    -- The vendor's application that it was requested for, where the vendor says so.
    application_vendor_id text,
    -- The address that gets the result.
    callback text NOT NULL,
    requested_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_id, connection_id, vendor_id),
    UNIQUE (organisation_id, connection_id, identity),
    FOREIGN KEY (organisation_id, connection_id, vendor_id) REFERENCES ats_application ON DELETE CASCADE
  );
  CREATE INDEX ats_assessment_application_idx ON ats_assessment (organisation_id, connection_id, application_vendor_id);
  ${tenantTable('ats_assessment', MUTABLE)}
`;

const SYNCS = `
  -- Catches up with the ATS: when it is connected, every night, and on request.
  CREATE TABLE ats_sync (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    connection_id uuid NOT NULL,
    cause text NOT NULL CHECK (cause IN ('connected', 'nightly', 'requested', 'event')),
    state text NOT NULL CHECK (state IN ('running', 'finished', 'failed')),
    -- It asks for changes since then; null: for everything.
    since timestamptz,
    -- How far it is: the list, and the vendor's cursor in it.
    list text NOT NULL DEFAULT 'openings' CHECK (list IN ('openings', 'applications')),
    cursor text,
    -- A cursor that it met earlier. A list that leads back to it goes in a circle; other lists are just long.
    loop_mark text,
    pages int NOT NULL DEFAULT 0,
    -- Openings and applications that it read, those of them that were new or changed here, and those that it could not use.
    seen int NOT NULL DEFAULT 0,
    changed int NOT NULL DEFAULT 0,
    faulty int NOT NULL DEFAULT 0,
    -- Failed calls in a row, and when it goes on.
    failures int NOT NULL DEFAULT 0,
    resumes_at timestamptz,
    error_code text,
    error_message text,
    -- Something changed meanwhile: another sync follows it.
    again boolean NOT NULL DEFAULT false,
    started_at timestamptz NOT NULL DEFAULT now(),
    -- The list began from its first page again, because the vendor no longer knew the cursor.
    restarted_at timestamptz,
    ended_at timestamptz,
    PRIMARY KEY (organisation_id, id),
    CHECK ((state = 'running') = (ended_at IS NULL)),
    FOREIGN KEY (organisation_id, connection_id) REFERENCES connection ON DELETE CASCADE
  );
  CREATE UNIQUE INDEX ats_sync_running_idx ON ats_sync (organisation_id, connection_id) WHERE state = 'running';
  CREATE INDEX ats_sync_connection_idx ON ats_sync (organisation_id, connection_id, id);
  ${tenantTable('ats_sync', MUTABLE)}
`;

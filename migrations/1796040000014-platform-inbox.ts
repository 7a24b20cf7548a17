import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MUTABLE, tenantTable } from './tenancy.js';

/** The inbox of a user. It comes last because it refers to tables of every area. */
export class PlatformInbox1796040000014 implements MigrationInterface {
  name = 'PlatformInbox1796040000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INBOX);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE inbox_item');
  }
}

const INBOX = `
  -- The role decides which users see an item. Without a role are only matters of the organization and of the user's own account.
  CREATE TABLE inbox_item (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('mention', 'import-ended', 'questions', 'human-review-requested', 'error-reported',
      'webhook-disabled', 'event-id-reused', 'sign-in-failures', 'new-browser', 'password-changed')),
    role_id uuid,
    application_id uuid,
    note_id uuid,
    import_id uuid,
    webhook_endpoint_id uuid,
    connection_id uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    read_at timestamptz,
    PRIMARY KEY (organisation_id, id),
    CONSTRAINT inbox_item_role_check CHECK ((kind IN ('webhook-disabled', 'event-id-reused', 'sign-in-failures',
      'new-browser', 'password-changed')) = (role_id IS NULL)),
    CONSTRAINT inbox_item_request_check
      CHECK (kind NOT IN ('human-review-requested', 'error-reported') OR application_id IS NOT NULL),
    CONSTRAINT inbox_item_note_check CHECK ((kind = 'mention') = (note_id IS NOT NULL)),
    CONSTRAINT inbox_item_import_check CHECK ((kind = 'import-ended') = (import_id IS NOT NULL)),
    CONSTRAINT inbox_item_webhook_endpoint_check CHECK ((kind = 'webhook-disabled') = (webhook_endpoint_id IS NOT NULL)),
    CONSTRAINT inbox_item_connection_check CHECK ((kind = 'event-id-reused') = (connection_id IS NOT NULL)),
    FOREIGN KEY (organisation_id, user_id) REFERENCES user_account ON DELETE CASCADE,
    FOREIGN KEY (organisation_id, role_id) REFERENCES role ON DELETE CASCADE,
    FOREIGN KEY (organisation_id, application_id) REFERENCES application ON DELETE CASCADE,
    FOREIGN KEY (organisation_id, note_id) REFERENCES note ON DELETE CASCADE,
    FOREIGN KEY (organisation_id, import_id) REFERENCES import ON DELETE CASCADE,
    FOREIGN KEY (organisation_id, webhook_endpoint_id) REFERENCES webhook_endpoint ON DELETE CASCADE,
    FOREIGN KEY (organisation_id, connection_id) REFERENCES connection ON DELETE CASCADE
  );
  CREATE INDEX inbox_item_user_idx ON inbox_item (organisation_id, user_id, id);
  CREATE INDEX inbox_item_role_idx ON inbox_item (organisation_id, role_id, kind);
  CREATE INDEX inbox_item_application_idx ON inbox_item (organisation_id, application_id);
  CREATE INDEX inbox_item_note_idx ON inbox_item (organisation_id, note_id);
  CREATE INDEX inbox_item_import_idx ON inbox_item (organisation_id, import_id);
  CREATE INDEX inbox_item_webhook_endpoint_idx ON inbox_item (organisation_id, webhook_endpoint_id)
    WHERE webhook_endpoint_id IS NOT NULL;
  CREATE UNIQUE INDEX inbox_item_connection_idx ON inbox_item (organisation_id, connection_id, user_id)
    WHERE connection_id IS NOT NULL;
  -- However often it happens, one of each waits in an inbox.
  CREATE UNIQUE INDEX inbox_item_account_idx ON inbox_item (organisation_id, user_id, kind)
    WHERE kind IN ('sign-in-failures', 'new-browser', 'password-changed');
  ${tenantTable('inbox_item', MUTABLE)}
`;

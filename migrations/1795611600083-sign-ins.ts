import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from './roles.js';
import { MUTABLE, tenantTable } from './tenancy.js';
import { addWords } from './words.js';

/**
 * Failed sign-ins counted for all processes, browsers that an account was signed in from, sessions that end when nobody uses them, passwords
 * that Candor made up and that end too, and word to the owner of an account about what happens to it.
 */
export class SignIns1795611600083 implements MigrationInterface {
  name = 'SignIns1795611600083';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Counted before the tenant is known, and for accounts that there are not. A key is a keyed digest: nobody reads an address from it.
      CREATE TABLE sign_in_count (
        key bytea PRIMARY KEY CHECK (octet_length(key) = 16),
        failures int NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX sign_in_count_expiry_idx ON sign_in_count (expires_at);
      GRANT ${MUTABLE.join(', ')} ON sign_in_count TO ${APP_ROLE};

      CREATE TABLE known_browser (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        user_id uuid NOT NULL,
        secret_digest bytea NOT NULL CHECK (octet_length(secret_digest) = 32),
        created_at timestamptz NOT NULL DEFAULT now(),
        last_used_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, user_id) REFERENCES user_account ON DELETE CASCADE
      );
      CREATE INDEX known_browser_user_idx ON known_browser (organisation_id, user_id, last_used_at);
      ${tenantTable('known_browser', MUTABLE)}

      -- Sessions that are open get the time that new ones have by default.
      ALTER TABLE session
        ADD COLUMN idle_until timestamptz NOT NULL DEFAULT now() + interval '12 hours',
        ADD COLUMN browser_id uuid,
        ADD FOREIGN KEY (organisation_id, browser_id) REFERENCES known_browser ON DELETE SET NULL (browser_id);
      ALTER TABLE session ALTER COLUMN idle_until DROP DEFAULT;
      CREATE INDEX session_browser_idx ON session (organisation_id, browser_id) WHERE browser_id IS NOT NULL;

      -- Null: chosen by its owner, and without an end.
      ALTER TABLE user_account ADD COLUMN password_expires_at timestamptz;

      ${addWords('inbox_item', 'kind', ['sign-in-failures', 'new-browser', 'password-changed'])}
      ALTER TABLE inbox_item
        DROP CONSTRAINT inbox_item_role_check,
        ADD CONSTRAINT inbox_item_role_check CHECK ((kind IN ('webhook-disabled', 'delivery-id-reused', 'sign-in-failures',
          'new-browser', 'password-changed')) = (role_id IS NULL));
      -- However often it happens, one of each waits in an inbox.
      CREATE UNIQUE INDEX inbox_item_account_idx ON inbox_item (organisation_id, user_id, kind)
        WHERE kind IN ('sign-in-failures', 'new-browser', 'password-changed');
    `);
  }

  /** The words stay; what stands under them goes. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM inbox_item WHERE kind IN ('sign-in-failures', 'new-browser', 'password-changed');
      DROP INDEX inbox_item_account_idx;
      ALTER TABLE inbox_item
        DROP CONSTRAINT inbox_item_role_check,
        ADD CONSTRAINT inbox_item_role_check CHECK ((kind IN ('webhook-disabled', 'delivery-id-reused')) = (role_id IS NULL));
      ALTER TABLE user_account DROP COLUMN password_expires_at;
      ALTER TABLE session DROP COLUMN browser_id, DROP COLUMN idle_until;
      DROP TABLE known_browser, sign_in_count`);
  }
}

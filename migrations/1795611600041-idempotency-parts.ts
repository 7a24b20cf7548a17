import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MUTABLE, tenantTable } from './tenancy.js';

/** Answers of calls that are many transactions: each keeps its part, so that a repeat goes on behind the last one. */
export class IdempotencyParts1795611600041 implements MigrationInterface {
  name = 'IdempotencyParts1795611600041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
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
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idempotency_part');
  }
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The response to a call that may be repeated. `status` is null during the first call, and if the response is in parts. */
@Entity('idempotency_key')
export class IdempotencyKeyEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  /** The user or key that called: `user:<id>` or `api-key:<id>`. */
  @PrimaryColumn('text') caller!: string;
  @PrimaryColumn('bytea') keyDigest!: Buffer;
  @Column('bytea') requestDigest!: Buffer;
  @Column('smallint', { nullable: true }) status!: number | null;
  @Column('jsonb', { nullable: true }) response!: unknown;
  /** The response showed a secret: it is not stored, and a repeat is a conflict. */
  @Column('boolean', { default: false }) secretOnce!: boolean;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
}

/** A part of a response, by one of the transactions of a call: lines of JSON, each with its number as `line`. */
@Entity('idempotency_part')
export class IdempotencyPartEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('text') caller!: string;
  @PrimaryColumn('bytea') keyDigest!: Buffer;
  /** From 0. */
  @PrimaryColumn('int') position!: number;
  @Column('text') lines!: string;
}

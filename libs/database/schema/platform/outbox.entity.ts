import { Column, Entity, PrimaryColumn } from 'typeorm';

/** IDs and small facts that a job needs; never personal content. */
export type OutboxPayload = Record<string, string | number | boolean | null | string[]>;

/** Pending work of committed rows. It is finished in the transaction that writes its effect. */
@Entity('outbox')
export class OutboxEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') job!: string;
  @Column('jsonb') payload!: OutboxPayload;
  /** 0 interactive, 1 bulk. */
  @Column('smallint', { default: 0 }) bulk!: number;
  /** How often the entry was leased. */
  @Column('int', { default: 0 }) attempt!: number;
  /** When it may be leased (again); the end of the lease while it is leased. */
  @Column('timestamptz', { default: () => 'now()' }) availableAt!: Date;
  @Column('timestamptz', { nullable: true }) leaseUntil!: Date | null;
  /** How many processes the entry killed while it ran alone. */
  @Column('int', { default: 0 }) deaths!: number;
  /** How many attempts ended with an error of its own. */
  @Column('int', { default: 0 }) failures!: number;
  @Column('text', { nullable: true }) lastError!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** Work that failed for good, and why. */
@Entity('quarantine')
export class QuarantineEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') job!: string;
  @Column('jsonb') payload!: OutboxPayload;
  /** A stable code, for example `too-many-attempts`. */
  @Column('text') reason!: string;
  @Column('int') attempt!: number;
  /** How many processes the job killed. */
  @Column('int') deaths!: number;
  /** Kind and location of the error; no personal content. */
  @Column('text', { nullable: true }) lastError!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) at!: Date;
}

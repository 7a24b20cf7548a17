/** Write-backs to applicant tracking systems. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AtsChoices, AtsDecisions, AtsMoves, AtsReasons, WriteBackKind, WriteBackState } from '#libs/contracts';

/** The settings of a role for a connection. */
@Entity('ats_role')
export class AtsRoleEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') roleId!: string;
  @PrimaryColumn('uuid') connectionId!: string;
  @Column('boolean', { default: false }) showsScores!: boolean;
  @Column('boolean', { default: false }) movesStages!: boolean;
  @Column('jsonb', { default: {} }) moves!: AtsMoves;
  @Column('jsonb', { default: {} }) decisions!: AtsDecisions;
  @Column('jsonb', { default: {} }) reasons!: AtsReasons;
  /** As the vendor listed them; null: not loaded yet. */
  @Column('jsonb', { nullable: true }) choices!: AtsChoices | null;
  @Column('timestamptz', { nullable: true }) choicesAt!: Date | null;
  @Column('text', { nullable: true }) choicesError!: string | null;
}

/** A write-back to an application of a vendor, due or done. */
@Entity('write_back')
export class WriteBackEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') connectionId!: string;
  @PrimaryColumn('text') vendorId!: string;
  @PrimaryColumn('text') kind!: WriteBackKind;
  /** Orders lists. */
  @Column('uuid') id!: string;
  @Column('text') state!: WriteBackState;
  @Column('timestamptz', { nullable: true }) nextAt!: Date | null;
  /** How often it became due. */
  @Column('int', { default: 1 }) asked!: number;
  /** Failed attempts of the schedule. */
  @Column('smallint', { default: 0 }) step!: number;
  /** When a call began whose outcome is not recorded. */
  @Column('timestamptz', { nullable: true }) begunAt!: Date | null;
  /** Digest of the last content that was written. */
  @Column('bytea', { nullable: true }) digest!: Buffer | null;
  /** The vendor's ID of that content. */
  @Column('text', { nullable: true }) ref!: string | null;
  @Column('text', { nullable: true }) errorCode!: string | null;
  @Column('text', { nullable: true }) errorMessage!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) changedAt!: Date;
}

/** The progress of the write-backs of a connection. */
@Entity('write_back_run')
export class WriteBackRunEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') connectionId!: string;
  /** The outbox entry of the next run, if there is one. */
  @Column('uuid', { nullable: true }) runId!: string | null;
  @Column('int', { default: 0 }) failures!: number;
  @Column('timestamptz', { nullable: true }) pausedUntil!: Date | null;
}

/** The last event from which write-backs were scheduled. */
@Entity('write_back_cursor')
export class WriteBackCursorEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @Column('bigint') number!: string;
}

/** What applicant tracking systems are shown and told. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AtsChoices, AtsDecisions, AtsMoves, AtsReasons, WriteBackKind, WriteBackState } from '#libs/contracts';

/** What a role wants of a connection. */
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
  /** As the vendor listed them; null: they were not had yet. */
  @Column('jsonb', { nullable: true }) choices!: AtsChoices | null;
  @Column('timestamptz', { nullable: true }) choicesAt!: Date | null;
  @Column('text', { nullable: true }) choicesError!: string | null;
}

/** Something that a vendor's application is to show, or was shown. */
@Entity('write_back')
export class WriteBackEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') connectionId!: string;
  @PrimaryColumn('text') vendorId!: string;
  @PrimaryColumn('text') kind!: WriteBackKind;
  /** Lists go by it. */
  @Column('uuid') id!: string;
  @Column('text') state!: WriteBackState;
  @Column('timestamptz', { nullable: true }) nextAt!: Date | null;
  /** How often it became due. */
  @Column('int', { default: 1 }) asked!: number;
  /** Attempts of the schedule that failed. */
  @Column('smallint', { default: 0 }) step!: number;
  /** When a call was begun of which nobody has noted how it ended. */
  @Column('timestamptz', { nullable: true }) begunAt!: Date | null;
  /** Of what the vendor was told last. */
  @Column('bytea', { nullable: true }) digest!: Buffer | null;
  /** By which the vendor finds that. */
  @Column('text', { nullable: true }) ref!: string | null;
  @Column('text', { nullable: true }) errorCode!: string | null;
  @Column('text', { nullable: true }) errorMessage!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) changedAt!: Date;
}

/** How what is due for a connection gets on. */
@Entity('write_back_run')
export class WriteBackRunEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') connectionId!: string;
  /** The outbox entry that goes on, while there is one. */
  @Column('uuid', { nullable: true }) runId!: string | null;
  @Column('int', { default: 0 }) failures!: number;
  @Column('timestamptz', { nullable: true }) pausedUntil!: Date | null;
}

/** Up to which event it was noted what is owed. */
@Entity('write_back_cursor')
export class WriteBackCursorEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @Column('bigint') number!: string;
}

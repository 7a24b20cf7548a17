import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OutOfDateCause } from '#libs/contracts';

export const APPLICATION_MODES = ['scored', 'by-people', 'erased', 'superseded', 'withdrawn'] as const;

export type ApplicationMode = (typeof APPLICATION_MODES)[number];

/** Candidate × role. `by-people` ones are never scored. */
@Entity('application')
export class ApplicationEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') roleId!: string;
  @Column('uuid') candidateId!: string;
  @Column('text') source!: string;
  @Column('text') mode!: ApplicationMode;
  /** The text of the notice that the candidate received. */
  @Column('uuid', { nullable: true }) noticeTextId!: string | null;
  @Column('timestamptz', { nullable: true }) noticeAt!: Date | null;
  @Column('text', { nullable: true }) noticeChannel!: string | null;
  @Column('text', { nullable: true }) noticeJurisdiction!: string | null;
  /** It is not scored before a notice is recorded. */
  @Column('boolean', { default: false }) noticePending!: boolean;
  /** The application of the same person for the same role that counts instead of this one. */
  @Column('uuid', { nullable: true }) supersededById!: string | null;
  /** The mode to which it returns when it is no longer superseded. */
  @Column('text', { nullable: true }) modeBefore!: Exclude<
    ApplicationMode,
    'erased' | 'superseded' | 'withdrawn'
  > | null;
  /** Why its assessment is out of date, until it is assessed again. */
  @Column('text', { nullable: true }) outOfDate!: OutOfDateCause | null;
  @Column('timestamptz', { nullable: true }) outOfDateAt!: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** Kept by triggers: the sum of `n` is how many applications a role has of a mode. */
@Entity('application_count')
export class ApplicationCountEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') roleId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') mode!: ApplicationMode;
  @Column('int') n!: number;
}

/** Notices to candidates, and their rights. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CandidateRights } from '#libs/contracts';

/** The candidate rights policy of an organization. No row: the defaults. */
@Entity('candidate_rights')
export class CandidateRightsEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @Column('text', { default: 'never' }) requireNotice!: CandidateRights['requireNotice'];
  @Column('text', { array: true, default: '{}' }) jurisdictions!: string[];
  @Column('text', { nullable: true }) defaultJurisdiction!: string | null;
  @Column('int', { nullable: true, default: 30 }) explanationDays!: number | null;
  @Column('int', { default: 90 }) linkDays!: number;
  @Column('text', { nullable: true }) contact!: string | null;
  @Column('uuid', { nullable: true }) changedBy!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) changedAt!: Date;
}

/** A text of a notice. Immutable. */
@Entity('notice_text')
export class NoticeTextEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') jurisdiction!: string;
  @Column('text') language!: string;
  /** 1, 2, … for each jurisdiction and language. */
  @Column('int') number!: number;
  @Column('text') text!: string;
  @Column('uuid') madeBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) madeAt!: Date;
}

/** The active text of a jurisdiction and language. */
@Entity('active_notice')
export class NoticeInForceEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('text') jurisdiction!: string;
  @PrimaryColumn('text') language!: string;
  @Column('uuid') noticeTextId!: string;
  @Column('timestamptz', { default: () => 'now()' }) since!: Date;
}

/** A change of an application's mode: people assess it from then on, or it is scored again. */
@Entity('mode_change')
export class ModeChangeEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') applicationId!: string;
  @Column('text') mode!: 'scored' | 'by-people';
  @Column('text') asked!: 'candidate' | 'organisation';
  /** Free text; cleared when the candidate is erased. */
  @Column('text', { nullable: true }) reason!: string | null;
  /** User or API key; null: the candidate, or the system that sent them. */
  @Column('uuid', { nullable: true }) madeBy!: string | null;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) madeAt!: Date;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

export const SUPPRESSION_KINDS = ['email', 'phone', 'document', 'vendor-id'] as const;

export type SuppressionKind = (typeof SUPPRESSION_KINDS)[number];

/** A keyed digest of something by which an erased person would be known again. */
@Entity('suppression')
export class SuppressionEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('bytea') digest!: Buffer;
  /** The erased candidate. */
  @PrimaryColumn('uuid') candidateId!: string;
  @Column('text') kind!: SuppressionKind;
  /** Which key of the installation it was made with. */
  @Column('text') keyId!: string;
  @Column('timestamptz') erasedAt!: Date;
}

/** Somebody who came in after an erasure that looks like theirs. Nothing is made of them until a person has spoken. */
@Entity('suppressed_candidate')
export class SuppressedCandidateEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') candidateId!: string;
  /** Whom they look like: one person may have been erased more than once. */
  @Column('uuid', { array: true }) erasedCandidateIds!: string[];
  /** Kinds of suppression records that were met. */
  @Column('text', { array: true }) matched!: SuppressionKind[];
  @Column('timestamptz', { default: () => 'now()' }) suppressedAt!: Date;
  @Column('timestamptz', { nullable: true }) resolvedAt!: Date | null;
  @Column('text', { nullable: true }) resolution!: 'released' | 'discarded' | null;
  /** In a person's words; emptied when the candidate is erased. */
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { nullable: true }) resolvedBy!: string | null;
}

/** Keeps a candidate, or every candidate of a role, from being erased. It is open until a user lifts it. */
@Entity('legal_hold')
export class LegalHoldEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  /** Null if the hold is on a role. */
  @Column('uuid', { nullable: true }) candidateId!: string | null;
  @Column('uuid', { nullable: true }) roleId!: string | null;
  /** In a person's words; emptied when the candidate is erased after it was lifted. */
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { nullable: true }) setBy!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) setAt!: Date;
  @Column('text', { nullable: true }) liftReason!: string | null;
  @Column('uuid', { nullable: true }) liftedBy!: string | null;
  @Column('timestamptz', { nullable: true }) liftedAt!: Date | null;
}

/** How long candidates are kept after the last of their roles was closed. No row, or null months: forever. */
@Entity('retention_policy')
export class RetentionPolicyEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @Column('int', { nullable: true }) months!: number | null;
  /** Days between the announcement and the erasure. */
  @Column('int') noticeDays!: number;
  /** Days that bodies of deliveries are kept once something came of them; null: no end. */
  @Column('int', { nullable: true, default: 90 }) deliveryDays!: number | null;
  @Column('uuid', { nullable: true }) changedBy!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) changedAt!: Date;
  /** When a worker last looked for candidates who are due. */
  @Column('timestamptz', { nullable: true }) checkedAt!: Date | null;
}

export const RETENTION_RUN_STATES = ['announced', 'confirmed', 'cancelled', 'finished'] as const;

export type RetentionRunState = (typeof RETENTION_RUN_STATES)[number];

/** An announced erasure of candidates who are due. At most one is open. */
@Entity('retention_run')
export class RetentionRunEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') state!: RetentionRunState;
  @Column('int') months!: number;
  @Column('timestamptz', { default: () => 'now()' }) announcedAt!: Date;
  @Column('timestamptz') dueAt!: Date;
  /** Who confirmed or cancelled it. */
  @Column('uuid', { nullable: true }) resolvedBy!: string | null;
  @Column('timestamptz', { nullable: true }) finishedAt!: Date | null;
}

/** A candidate of a run. */
@Entity('retention_item')
export class RetentionItemEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') runId!: string;
  @PrimaryColumn('uuid') candidateId!: string;
  /** `kept`: no longer due when its turn came. */
  @Column('text', { default: 'announced' }) outcome!: 'announced' | 'erased' | 'retained';
}

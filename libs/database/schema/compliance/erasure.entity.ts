import { Column, Entity, PrimaryColumn } from 'typeorm';

export const SUPPRESSION_KINDS = ['email', 'phone', 'document', 'vendor-id'] as const;

export type SuppressionKind = (typeof SUPPRESSION_KINDS)[number];

/** A suppression record: the keyed digest of an identifier of an erased candidate. */
@Entity('suppression')
export class SuppressionEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('bytea') digest!: Buffer;
  /** The erased candidate. */
  @PrimaryColumn('uuid') candidateId!: string;
  @Column('text') kind!: SuppressionKind;
  /** The installation's key with which it was made. */
  @Column('text') keyId!: string;
  @Column('timestamptz') erasedAt!: Date;
}

/** A suppressed candidate: they match an erased one, and nothing is read until a user decides. */
@Entity('suppressed_candidate')
export class SuppressedCandidateEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') candidateId!: string;
  /** The erased candidates whom they match: a person may have been erased more than once. */
  @Column('uuid', { array: true }) erasedCandidateIds!: string[];
  /** Kinds of the suppression records that matched. */
  @Column('text', { array: true }) matched!: SuppressionKind[];
  @Column('timestamptz', { default: () => 'now()' }) suppressedAt!: Date;
  @Column('timestamptz', { nullable: true }) resolvedAt!: Date | null;
  @Column('text', { nullable: true }) resolution!: 'released' | 'discarded' | null;
  /** Free text; cleared when the candidate is erased. */
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
  /** Free text; cleared when the candidate is erased after the hold was lifted. */
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
  /** Days that bodies of events are kept once something came of them; null: no end. */
  @Column('int', { nullable: true, default: 90 }) eventBodyDays!: number | null;
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
  /** The user who confirmed or cancelled it. */
  @Column('uuid', { nullable: true }) resolvedBy!: string | null;
  @Column('timestamptz', { nullable: true }) finishedAt!: Date | null;
}

/** A candidate of a run. */
@Entity('retention_item')
export class RetentionItemEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') runId!: string;
  @PrimaryColumn('uuid') candidateId!: string;
  /** `kept`: the candidate was no longer due. */
  @Column('text', { default: 'announced' }) outcome!: 'announced' | 'erased' | 'retained';
}

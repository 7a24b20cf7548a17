import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A candidate. The row holds no personal data, so that it can stay after an erasure. */
@Entity('candidate')
export class CandidateEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  /** The candidate who stands for this person, after all merges (`CandidateMergeEntity`). */
  @Column('uuid', { nullable: true }) mergedIntoId!: string | null;
  /** Since when a new profile is pending, because documents or merges changed. */
  @Column('timestamptz', { nullable: true }) profilePendingAt!: Date | null;
  @Column('timestamptz', { nullable: true }) erasedAt!: Date | null;
  /** Since when the candidate is suppressed: they match an erased one, and nothing is read until a user releases them. */
  @Column('timestamptz', { nullable: true }) suppressedAt!: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** The identity of a candidate, which an erasure deletes. */
@Entity('candidate_identity')
export class CandidateIdentityEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') candidateId!: string;
  @Column('text', { nullable: true }) name!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) phone!: string | null;
}

@Entity('candidate_document')
export class CandidateDocumentEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') candidateId!: string;
  @PrimaryColumn('uuid') documentId!: string;
  @Column('timestamptz', { default: () => 'now()' }) addedAt!: Date;
  /** When a newer version of the same record replaced it. */
  @Column('timestamptz', { nullable: true }) replacedAt!: Date | null;
  /** The sender's date of it; for a file, when it was first named; null: when it arrived. */
  @Column('timestamptz', { nullable: true }) datedAt!: Date | null;
}

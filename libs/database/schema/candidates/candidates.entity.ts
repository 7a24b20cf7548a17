import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person. Holds nothing personal itself, so that it can stay as a suppression record. */
@Entity('candidate')
export class CandidateEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  /** The candidate who stands for this person, whatever the merges that led there (`CandidateMergeEntity`). */
  @Column('uuid', { nullable: true }) mergedIntoId!: string | null;
  /** Documents or people came to this person or left: since when a profile of what is there now is owed. */
  @Column('timestamptz', { nullable: true }) profilePendingAt!: Date | null;
  @Column('timestamptz', { nullable: true }) erasedAt!: Date | null;
  /** Looks like somebody who was erased: nothing is made of them until a person has said that they may come back. */
  @Column('timestamptz', { nullable: true }) suppressedAt!: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** Who the person is: an erasable side row. */
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
  /** Since when a newer version of the same record stands for it. */
  @Column('timestamptz', { nullable: true }) replacedAt!: Date | null;
  /** When it was so, as its sender says; of a file, when it was named; null: when it came. */
  @Column('timestamptz', { nullable: true }) datedAt!: Date | null;
}

/** Duplicates: candidates who are, or may be, the same person. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MergeReason, SuggestionState } from '#libs/contracts';

export const PERSON_KEY_KINDS = ['email', 'phone', 'link', 'name-employer', 'address'] as const;

/** A merge of two people: a step in the history from which `CandidateEntity.mergedIntoId` is computed. */
@Entity('candidate_merge')
export class CandidateMergeEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  /** Both stood for different people before. */
  @Column('uuid') fromId!: string;
  /** The candidate who stands for both since. */
  @Column('uuid') intoId!: string;
  /** User or API key. */
  @Column('uuid') mergedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) mergedAt!: Date;
  @Column('uuid', { nullable: true }) undoneBy!: string | null;
  @Column('timestamptz', { nullable: true }) undoneAt!: Date | null;
}

/**
 * A key by which a person is found again, as normalized by `keysOf` of `libs/duplicates`. Keys of kind `address` are all email addresses by
 * which they are found for erasure (`addressKey`). Deleted with the identity.
 */
@Entity('candidate_key')
export class CandidateKeyEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') candidateId!: string;
  @PrimaryColumn('text') kind!: (typeof PERSON_KEY_KINDS)[number];
  @PrimaryColumn('text') value!: string;
}

/** Two candidates who may be the same person, and a user's verdict. The smaller ID comes first. */
@Entity('merge_suggestion')
export class MergeSuggestionEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') candidateId!: string;
  @Column('uuid') otherId!: string;
  @Column('text', { array: true }) reasons!: MergeReason[];
  @Column('text', { default: 'open' }) state!: SuggestionState;
  @Column('timestamptz', { default: () => 'now()' }) foundAt!: Date;
  @Column('timestamptz', { nullable: true }) resolvedAt!: Date | null;
  @Column('uuid', { nullable: true }) resolvedBy!: string | null;
  /** The merge that resolved it. */
  @Column('uuid', { nullable: true }) mergeId!: string | null;
}

/** Explanations that are due to candidates, and their requests. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReportedCorrection } from '#libs/contracts';

/** A date by which the explanation of a decline is due. */
@Entity('explanation_due')
export class ExplanationDueEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') applicationId!: string;
  /** The decline that started it. */
  @Column('uuid') decisionId!: string;
  @Column('timestamptz', { default: () => 'now()' }) startedAt!: Date;
  @Column('date') dueOn!: string;
  /** `ended`: the decline was undone. */
  @Column('text', { default: 'open' }) state!: 'open' | 'given' | 'waived' | 'ended';
  @Column('text', { nullable: true }) means!: 'link' | 'letter' | 'talk' | null;
  /** Why it was waived; cleared when the candidate is erased. */
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { nullable: true }) resolvedBy!: string | null;
  @Column('timestamptz', { nullable: true }) resolvedAt!: Date | null;
}

/** A link that opens one explanation to a reader who has its secret. It is deleted when the candidate is erased. */
@Entity('explanation_link')
export class ExplanationLinkEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') applicationId!: string;
  @Column('bytea') secretDigest!: Buffer;
  @Column('uuid') madeBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) madeAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
  /** How often it was opened. */
  @Column('int', { default: 0 }) opened!: number;
  @Column('timestamptz', { nullable: true }) lastOpenedAt!: Date | null;
}

/** A request of a candidate on the page of their explanation. Content, words and reply are cleared when they are erased. */
@Entity('candidate_request')
export class CandidateRequestEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') applicationId!: string;
  @Column('text') kind!: 'correction' | 'person';
  @Column('jsonb', { nullable: true }) content!: ReportedCorrection | null;
  @Column('text', { nullable: true }) words!: string | null;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) madeAt!: Date;
  @Column('text', { default: 'open' }) state!: 'open' | 'accepted' | 'refused' | 'answered';
  @Column('text', { nullable: true }) reply!: string | null;
  /** The correction that it led to. */
  @Column('uuid', { nullable: true }) correctionId!: string | null;
  @Column('uuid', { nullable: true }) resolvedBy!: string | null;
  @Column('timestamptz', { nullable: true }) resolvedAt!: Date | null;
}

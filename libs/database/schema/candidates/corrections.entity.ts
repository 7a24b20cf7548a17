/** Corrections and overrides. Never changed: an undo is another row. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CorrectionContent, CorrectionSource, OverrideOutcome } from '#libs/contracts';

/** A correction of a fact about a candidate. */
@Entity('correction')
export class CorrectionEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  /** The candidate: of several who are one person, the one whose document it is about. */
  @Column('uuid') candidateId!: string;
  /** Null: it undoes another one. */
  @Column('jsonb', { nullable: true }) content!: CorrectionContent | null;
  @Column('uuid', { nullable: true }) undoes!: string | null;
  @Column('text') source!: CorrectionSource;
  @Column('text') reason!: string;
  /** User or API key. */
  @Column('uuid') madeBy!: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) madeAt!: Date;
}

/** An override of the outcome of a criterion for an application. */
@Entity('override')
export class OverrideEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') applicationId!: string;
  /** ID of the criterion, the same in every version of the role. */
  @Column('text') criterion!: string;
  /** Null: it undoes another one. */
  @Column('text', { nullable: true }) outcome!: OverrideOutcome | null;
  @Column('uuid', { nullable: true }) undoes!: string | null;
  @Column('text') source!: CorrectionSource;
  @Column('text') reason!: string;
  /** User or API key. */
  @Column('uuid') madeBy!: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) madeAt!: Date;
}

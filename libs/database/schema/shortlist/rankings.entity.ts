import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Assessment, ExplanationSummary } from '#libs/contracts';

/** The explanation of an application under one role version. Immutable; the application is part of its key. */
@Entity('assessment')
export class AssessmentEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') applicationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') profileId!: string;
  @Column('uuid') roleVersionId!: string;
  @Column('text') matcher!: string;
  @Column('json') content!: Assessment;
  /** What a list reads of the content: `summarise` of `libs/matching`. */
  @Column('json') explanationSummary!: ExplanationSummary;
  /** Of the content's band, for lists. */
  @Column('int', { default: 0 }) relevantMonths!: number;
  /** Overrides that it counts, in order of ID. */
  @Column('uuid', { array: true, default: '{}' }) overrides!: string[];
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** The latest values of an application under a role version, packed by `packVector` of `libs/matching`. */
@Entity('assessment_vector')
export class AssessmentVectorEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') roleVersionId!: string;
  @PrimaryColumn('uuid') applicationId!: string;
  @Column('uuid') assessmentId!: string;
  @Column('bytea') vector!: Buffer;
  /** False if no document of the profile had readable text. */
  @Column('boolean') readable!: boolean;
  /** Index into `BANDS`. */
  @Column('smallint') band!: number;
  /** As `flagBits` packs them. */
  @Column('int') flags!: number;
  @Column('uuid') profileId!: string;
  /** Since when the application has these values. */
  @Column('timestamptz') changedAt!: Date;
}

/** The result of the fold for an application under a weights version. A rank is counted, never stored. */
@Entity('ranking')
export class RankingEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') weightsVersionId!: string;
  @PrimaryColumn('uuid') applicationId!: string;
  @Column('uuid') roleId!: string;
  @Column('uuid') assessmentId!: string;
  /** Index into `LANES`. */
  @Column('smallint') lane!: number;
  /** Hundredths of a point, or `NO_SCORE`. */
  @Column('int') score!: number;
  @Column('int') low!: number;
  @Column('int') high!: number;
  /** Whole percent. */
  @Column('smallint') coverage!: number;
  /** The number of must-haves that are missed. */
  @Column('smallint') mustsMissed!: number;
  /** These four are copied from the vector's row. */
  @Column('smallint') band!: number;
  @Column('int') flags!: number;
  @Column('uuid') profileId!: string;
  @Column('timestamptz') changedAt!: Date;
}

/** Kept by triggers: the sum of `n` is how many stand in a lane of the ranking. */
@Entity('ranking_count')
export class RankingCountEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') weightsVersionId!: string;
  @PrimaryColumn('uuid') id!: string;
  /** Index into `LANES`. */
  @Column('smallint') lane!: number;
  @Column('int') n!: number;
}

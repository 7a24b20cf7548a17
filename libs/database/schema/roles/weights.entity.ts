import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { KnownVerdict, RankingState, WeightsContent, WeightsOrigin } from '#libs/contracts';

/** A version of a role's weights. Immutable. The progress of its ranking is in `WeightsRankingEntity`. */
@Entity('weights_version')
export class WeightsVersionEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') roleId!: string;
  @Column('uuid') roleVersionId!: string;
  /** 1, 2, … in each role. */
  @Column('int') number!: number;
  @Column('text') name!: string;
  @Column('text') origin!: WeightsOrigin;
  @Column('jsonb') content!: WeightsContent;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('uuid', { nullable: true }) author!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** The progress of the ranking under a weights version. */
@Entity('weights_ranking')
export class WeightsRankingEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') weightsVersionId!: string;
  @Column('text') state!: RankingState;
  @Column('timestamptz', { nullable: true }) startedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) readyAt!: Date | null;
}

/** A draft of weights: it can change until it becomes a version. */
@Entity('weights_draft')
export class WeightsDraftEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') roleId!: string;
  @Column('uuid') roleVersionId!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('jsonb') content!: WeightsContent;
  /** Counts the changes. A change names the revision that its author has seen. */
  @Column('int', { default: 1 }) revision!: number;
  @Column('uuid', { nullable: true }) author!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { default: () => 'now()' }) changedAt!: Date;
}

/** A reference candidate, by whom a role's weights are judged. */
@Entity('reference_candidate')
export class ReferenceCandidateEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') roleId!: string;
  @PrimaryColumn('uuid') applicationId!: string;
  @Column('text') verdict!: KnownVerdict;
  @Column('uuid', { nullable: true }) addedBy!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) addedAt!: Date;
}

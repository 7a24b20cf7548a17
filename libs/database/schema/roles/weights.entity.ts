import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { KnownVerdict, RankingState, WeightsContent, WeightsOrigin } from '#libs/contracts';

/** Immutable. How far its ranking is filled stands in `WeightsRankingEntity`. */
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

@Entity('weights_ranking')
export class WeightsRankingEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') weightsVersionId!: string;
  @Column('text') state!: RankingState;
  @Column('timestamptz', { nullable: true }) startedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) readyAt!: Date | null;
}

/** Weights that are being thought about: changeable, until they become a version. */
@Entity('weights_draft')
export class WeightsDraftEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') roleId!: string;
  @Column('uuid') roleVersionId!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('jsonb') content!: WeightsContent;
  /** Counts the changes: whoever makes one names the one they have seen. */
  @Column('int', { default: 1 }) revision!: number;
  @Column('uuid', { nullable: true }) author!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { default: () => 'now()' }) changedAt!: Date;
}

/** Somebody whom a role's weights are judged by. */
@Entity('reference_candidate')
export class ReferenceCandidateEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') roleId!: string;
  @PrimaryColumn('uuid') applicationId!: string;
  @Column('text') verdict!: KnownVerdict;
  @Column('uuid', { nullable: true }) addedBy!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) addedAt!: Date;
}

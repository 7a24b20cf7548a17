import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DecisionKind } from '#libs/contracts';

/** A decision, with what its author saw. Immutable. */
@Entity('decision')
export class DecisionEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') applicationId!: string;
  /** `open`: the decision was undone, and there was none before it. */
  @Column('text') kind!: DecisionKind | 'open';
  @Column('text', { nullable: true }) reasonCode!: string | null;
  @Column('int', { nullable: true }) score!: number | null;
  @Column('smallint', { nullable: true }) lane!: number | null;
  @Column('int', { nullable: true }) rank!: number | null;
  /** The versions of the score: IDs of profile, assessment, role version and weights version; matcher and taxonomy. */
  @Column('jsonb') versions!: Record<string, string>;
  @Column('jsonb') filters!: Record<string, unknown>;
  @Column('boolean') identitiesHidden!: boolean;
  @Column('boolean') opened!: boolean;
  @Column('uuid') decidedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) decidedAt!: Date;
  /** Shared by the decisions that one call made about many applications. */
  @Column('uuid', { nullable: true }) batchId!: string | null;
  /** The decision that this one undoes. */
  @Column('uuid', { nullable: true }) undoes!: string | null;
}

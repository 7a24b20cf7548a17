import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DecisionKind } from '#libs/contracts';

/** What a person decided, and what they saw when they did. Immutable. */
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
  /** What the score was pinned to: ids of profile, assessment, role version, weights version; matcher and taxonomy. */
  @Column('jsonb') versions!: Record<string, string>;
  @Column('jsonb') filters!: Record<string, unknown>;
  @Column('boolean') identitiesHidden!: boolean;
  @Column('boolean') opened!: boolean;
  @Column('uuid') decidedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) decidedAt!: Date;
  /** Of decisions that one call made about many applications. */
  @Column('uuid', { nullable: true }) batchId!: string | null;
  /** The decision that this one undoes. */
  @Column('uuid', { nullable: true }) undoes!: string | null;
}

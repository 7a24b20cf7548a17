import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A table of related words that was computed from an organization's résumés. Immutable. */
@Entity('related_words_version')
export class RelatedWordsVersionEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  /** 1, 2, … in each organization. */
  @PrimaryColumn('int') number!: number;
  /** SHA-256 of the table. */
  @Column('bytea') digest!: Buffer;
  /** How many résumés it was computed from. */
  @Column('int') resumes!: number;
  /** Words that have neighbors, and the neighbors of all. */
  @Column('int') words!: number;
  @Column('int') neighbours!: number;
  /** `PackedNeighbours` of `libs/language`. */
  @Column('text') stems!: string;
  @Column('bytea') pairs!: Buffer;
  /** User or API key. */
  @Column('uuid') requestedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** How the computations of related words end. */
export const COMPUTATION_OUTCOMES = ['computed', 'unchanged', 'too-few', 'cancelled', 'failed'] as const;

/** A computation of related words from all résumés of an organization. At most one runs at a time. */
@Entity('related_words_computation')
export class RelatedWordsComputationEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  /** User or API key. */
  @Column('uuid') requestedBy!: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) requestedAt!: Date;
  /** Résumés to count. */
  @Column('int') total!: number;
  /** Résumés that are counted. */
  @Column('int', { default: 0 }) done!: number;
  /** Null while it runs. */
  @Column('text', { nullable: true }) outcome!: (typeof COMPUTATION_OUTCOMES)[number] | null;
  /** The version that it made, or that had the same table before. */
  @Column('int', { nullable: true }) number!: number | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}

/** Whether an organization computes related words, and which version its roles are read with. */
@Entity('related_words_setting')
export class RelatedWordsSettingEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @Column('boolean') optedIn!: boolean;
  /** Null: the built-in words alone. */
  @Column('int', { nullable: true }) activeNumber!: number | null;
  @Column('timestamptz', { nullable: true }) activatedAt!: Date | null;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RoleContent, RoleState } from '#libs/contracts';

/** The job being filled. Its content stands in versions. */
@Entity('role')
export class RoleEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') title!: string;
  @Column('text') state!: RoleState;
  /** Only those who belong to it see it. */
  @Column('boolean', { default: false }) confidential!: boolean;
  @Column('uuid', { nullable: true }) currentVersionId!: string | null;
  @Column('uuid', { nullable: true }) activeWeightsId!: string | null;
  /** When it was last closed, while it is; a trigger keeps it. */
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  /** Everybody reads it without seeing who the people are. */
  @Column('boolean', { default: false }) identitiesHidden!: boolean;
  /** Comes with Candor to be tried, with people who were made up. */
  @Column('boolean', { default: false }) sample!: boolean;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** Who belongs to a role: a user or an API key. */
@Entity('role_member')
export class RoleMemberEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') roleId!: string;
  /** One of the two that follow. */
  @PrimaryColumn('uuid') memberId!: string;
  @Column('uuid', { nullable: true }) userId!: string | null;
  @Column('uuid', { nullable: true }) apiKeyId!: string | null;
  /** A user or an API key; null for a command. */
  @Column('uuid', { nullable: true }) addedBy!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) addedAt!: Date;
}

/** The file that a role page came in, until a role is made of it. */
@Entity('job_description')
export class JobDescriptionEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  /** A user or an API key. */
  @Column('uuid') requestedBy!: string;
  @Column('text') fileName!: string;
  @Column('text') mediaType!: string;
  /** Until it has been read. */
  @Column('bytea', { nullable: true }) bytes!: Buffer | null;
  /** By the reader's word; null while it waits. */
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('text', { nullable: true }) text!: string | null;
  @Column('text', { nullable: true }) message!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** Immutable. */
@Entity('role_version')
export class RoleVersionEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') roleId!: string;
  /** 1, 2, … in each role. */
  @Column('int') number!: number;
  @Column('jsonb') content!: RoleContent;
  /** `YYYY-MM-DD`: the day on which all its assessments stand. */
  @Column('date') asOf!: string;
  @Column('uuid', { nullable: true }) createdBy!: string | null;
  /** Why there is this version. */
  @Column('text', { nullable: true }) note!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** A version of a role that everybody is assessed under before it is decided whether they rank by it. */
@Entity('rescoring')
export class RescoringEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') roleId!: string;
  @Column('uuid') roleVersionId!: string;
  @Column('uuid') weightsVersionId!: string;
  /** User or API key. */
  @Column('uuid') requestedBy!: string;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) requestedAt!: Date;
  /** Null while it is prepared. */
  @Column('text', { nullable: true }) outcome!: 'activated' | 'cancelled' | 'superseded' | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RoleContent, RoleState } from '#libs/contracts';

/** The position being filled. Its content is in versions. */
@Entity('role')
export class RoleEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') title!: string;
  @Column('text') state!: RoleState;
  /** Only members see it. */
  @Column('boolean', { default: false }) confidential!: boolean;
  @Column('uuid', { nullable: true }) currentVersionId!: string | null;
  @Column('uuid', { nullable: true }) activeWeightsId!: string | null;
  /** When a closed role was closed; a trigger sets it. */
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  /** Hides identities from all users. */
  @Column('boolean', { default: false }) identitiesHidden!: boolean;
  /** Comes with Candor, with invented candidates. */
  @Column('boolean', { default: false }) sample!: boolean;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** A member of a role: a user or an API key. */
@Entity('role_member')
export class RoleMemberEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') roleId!: string;
  /** The ID of the user or of the key. */
  @PrimaryColumn('uuid') memberId!: string;
  @Column('uuid', { nullable: true }) userId!: string | null;
  @Column('uuid', { nullable: true }) apiKeyId!: string | null;
  /** A user or an API key; null for a command. */
  @Column('uuid', { nullable: true }) addedBy!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) addedAt!: Date;
}

/** The uploaded file of a role page, until a role is created from it. */
@Entity('job_description')
export class JobDescriptionEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  /** A user or an API key. */
  @Column('uuid') requestedBy!: string;
  @Column('text') fileName!: string;
  @Column('text') mediaType!: string;
  /** Null once the file has been read. */
  @Column('bytea', { nullable: true }) bytes!: Buffer | null;
  /** The outcome that the reader gave; null until then. */
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('text', { nullable: true }) text!: string | null;
  @Column('text', { nullable: true }) message!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** A version of a role. Immutable. */
@Entity('role_version')
export class RoleVersionEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') roleId!: string;
  /** 1, 2, … in each role. */
  @Column('int') number!: number;
  @Column('jsonb') content!: RoleContent;
  /** `YYYY-MM-DD`: the as-of date of all its assessments. */
  @Column('date') asOf!: string;
  @Column('uuid', { nullable: true }) createdBy!: string | null;
  /** Why its author added it. */
  @Column('text', { nullable: true }) note!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** Assesses every application under a version of a role before users decide whether it ranks them. */
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
  /** Null while it runs. */
  @Column('text', { nullable: true }) outcome!: 'activated' | 'cancelled' | 'superseded' | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}

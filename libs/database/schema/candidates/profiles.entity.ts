import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { KnownIdentity, LatestPosition, Profile } from '#libs/contracts';

/** A version of a candidate's profile. Immutable. */
@Entity('profile')
export class ProfileEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') candidateId!: string;
  /** 1, 2, … for each candidate. */
  @Column('int') number!: number;
  @Column('text') builder!: string;
  @Column('text') taxonomy!: string;
  @Column('json') content!: Profile;
  /** `latestPosition` of `libs/resume`, for lists. */
  @Column('json', { nullable: true }) latestPosition!: LatestPosition | null;
  /** The identity by all documents and records that were read, whichever count for the content. */
  @Column('json') identity!: KnownIdentity;
  /** Corrections that it was built with, in order of ID. */
  @Column('uuid', { array: true, default: '{}' }) corrections!: string[];
  /** Attachments that had not arrived. */
  @Column('uuid', { array: true, default: '{}' }) awaited!: string[];
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** A document text from which a profile was built. */
@Entity('profile_source')
export class ProfileSourceEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') profileId!: string;
  @PrimaryColumn('uuid') documentTextId!: string;
}

/** A skill of a candidate's latest profile, for filters. */
@Entity('profile_skill')
export class ProfileSkillEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') candidateId!: string;
  @PrimaryColumn('text') skill!: string;
  @Column('int', { nullable: true }) months!: number | null;
  /** A `MonthIndex`. */
  @Column('int', { nullable: true }) lastMonth!: number | null;
}

/** A certification of a candidate's latest profile, for filters. */
@Entity('profile_certification')
export class ProfileCertificationEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') candidateId!: string;
  @PrimaryColumn('text') certification!: string;
  /** `YYYY-MM-DD`; null if it does not expire or no date is stated. */
  @Column('date', { nullable: true }) validUntil!: string | null;
}

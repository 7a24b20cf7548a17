import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  AtsApplicationStatus,
  AtsJobState,
  AttachmentKind,
  AttachmentState,
  AtsSyncCause,
  AtsSyncState,
} from '#libs/contracts';

/** An opening of a vendor. */
@Entity('ats_job')
export class AtsJobEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') connectionId!: string;
  @Column('text') vendorId!: string;
  /** Null while only applications name it. */
  @Column('text', { nullable: true }) title!: string | null;
  @Column('text') state!: AtsJobState;
  @Column('text', { nullable: true }) text!: string | null;
  @Column('text', { nullable: true }) url!: string | null;
  @Column('text', { nullable: true }) version!: string | null;
  @Column('bytea', { nullable: true }) digest!: Buffer | null;
  /** The role that its applications are for; null: they wait. */
  @Column('uuid', { nullable: true }) roleId!: string | null;
  @Column('uuid', { nullable: true }) mappedBy!: string | null;
  @Column('timestamptz', { nullable: true }) mappedAt!: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** An application as a vendor knows it. What was answered is personal: erased with the person. */
@Entity('ats_application')
export class AtsApplicationEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') connectionId!: string;
  @PrimaryColumn('text') vendorId!: string;
  @Column('jsonb') said!: Said;
  @Column('text', { nullable: true }) candidateVendorId!: string | null;
  @Column('text', { nullable: true }) jobVendorId!: string | null;
  @Column('text', { default: 'active' }) status!: AtsApplicationStatus;
  @Column('text', { nullable: true }) stageName!: string | null;
  @Column('text', { nullable: true }) stageId!: string | null;
  /** Since when it is in this status and stage, as far as was heard of it. */
  @Column('timestamptz', { default: () => 'now()' }) standsSince!: Date;
  /** Ours; null while it waits for a role, or for its candidate. */
  @Column('uuid', { nullable: true }) applicationId!: string | null;
  @Column('timestamptz', { nullable: true }) deletedAt!: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** An assessment that an ATS asked for. An application of the vendor's stands for it here, with the same id. */
@Entity('ats_assessment')
export class AtsAssessmentEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') connectionId!: string;
  /** Ours, by which the vendor knows it. */
  @PrimaryColumn('text') vendorId!: string;
  /** What repeats of the question are told by. */
  @Column('text') identity!: string;
  /** The vendor's application that it was asked for, where that is told. */
  @Column('text', { nullable: true }) applicationVendorId!: string | null;
  /** The address that is told of the result. */
  @Column('text') callback!: string;
  @Column('timestamptz', { default: () => 'now()' }) requestedAt!: Date;
}

/** One time of catching up with what stands with an ATS. */
@Entity('ats_sync')
export class AtsSyncEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') connectionId!: string;
  @Column('text') cause!: AtsSyncCause;
  @Column('text') state!: AtsSyncState;
  /** What changed since then is asked for; null: everything. */
  @Column('timestamptz', { nullable: true }) since!: Date | null;
  /** How far it has come: the list, and the place in it as the vendor says it; null: its beginning. */
  @Column('text', { default: 'jobs' }) list!: 'jobs' | 'applications';
  @Column('text', { nullable: true }) place!: string | null;
  /** A place that it was at: whoever comes back to it goes in circles. */
  @Column('text', { nullable: true }) mark!: string | null;
  @Column('int', { default: 0 }) pages!: number;
  /** Openings and applications that were told; of them those that were news here, and those that could not be taken. */
  @Column('int', { default: 0 }) seen!: number;
  @Column('int', { default: 0 }) news!: number;
  @Column('int', { default: 0 }) faulty!: number;
  /** Calls one after the other that failed. */
  @Column('int', { default: 0 }) failures!: number;
  /** When it goes on, of one that waits. */
  @Column('timestamptz', { nullable: true }) resumesAt!: Date | null;
  @Column('text', { nullable: true }) errorCode!: string | null;
  @Column('text', { nullable: true }) errorMessage!: string | null;
  /** Something changed meanwhile: another one follows it. */
  @Column('boolean', { default: false }) again!: boolean;
  /** When the vendor did not know the place any more, and the list was begun again. */
  @Column('timestamptz', { nullable: true }) restartedAt!: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) startedAt!: Date;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}

/** Field → what was said of it last: the version that said it, a digest that decides between two of one version, and the value. */
export type Said = Record<string, { version: string; digest: string; value: unknown }>;

/** A file that a vendor has of somebody. */
@Entity('ats_attachment')
export class AtsAttachmentEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') connectionId!: string;
  @Column('text') candidateVendorId!: string;
  @Column('text') vendorId!: string;
  @Column('text') kind!: AttachmentKind;
  @Column('text', { nullable: true }) fileName!: string | null;
  @Column('text', { nullable: true }) mediaType!: string | null;
  @Column('jsonb', { nullable: true }) source!: { url: string } | { handle: string } | null;
  @Column('text') state!: AttachmentState;
  @Column('text', { nullable: true }) errorCode!: string | null;
  @Column('text', { nullable: true }) errorMessage!: string | null;
  @Column('uuid', { nullable: true }) documentId!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { nullable: true }) resolvedAt!: Date | null;
  @Column('int', { default: 0 }) attempts!: number;
  @Column('timestamptz', { nullable: true }) retryAt!: Date | null;
  /** That named it, or its present address; null: the vendor's lists did. */
  @Column('uuid', { nullable: true }) deliveryId!: string | null;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  AtsApplicationStatus,
  OpeningState,
  AttachmentKind,
  AttachmentState,
  AtsSyncCause,
  AtsSyncState,
} from '#libs/contracts';

/** An opening of a vendor. */
@Entity('opening')
export class OpeningEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') connectionId!: string;
  @Column('text') vendorId!: string;
  /** Null while only applications name it. */
  @Column('text', { nullable: true }) title!: string | null;
  @Column('text') state!: OpeningState;
  @Column('text', { nullable: true }) text!: string | null;
  @Column('text', { nullable: true }) url!: string | null;
  @Column('text', { nullable: true }) version!: string | null;
  @Column('bytea', { nullable: true }) digest!: Buffer | null;
  /** The role that it is mapped to. Null: its applications wait. */
  @Column('uuid', { nullable: true }) roleId!: string | null;
  @Column('uuid', { nullable: true }) mappedBy!: string | null;
  @Column('timestamptz', { nullable: true }) mappedAt!: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** An application as its vendor knows it. Its answers are personal data and are erased with the candidate. */
@Entity('ats_application')
export class AtsApplicationEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') connectionId!: string;
  @PrimaryColumn('text') vendorId!: string;
  @Column('jsonb') fieldVersions!: FieldVersions;
  @Column('text', { nullable: true }) candidateVendorId!: string | null;
  @Column('text', { nullable: true }) openingVendorId!: string | null;
  @Column('text', { default: 'active' }) status!: AtsApplicationStatus;
  @Column('text', { nullable: true }) stageName!: string | null;
  @Column('text', { nullable: true }) stageId!: string | null;
  /** Since when it is in this status and stage, as far as is known. */
  @Column('timestamptz', { name: 'stands_since', default: () => 'now()' }) statusSince!: Date;
  /** Ours; null while it waits for a role, or for its candidate. */
  @Column('uuid', { nullable: true }) applicationId!: string | null;
  @Column('timestamptz', { nullable: true }) deletedAt!: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** An assessment that an ATS requested. It has an application of the vendor here, with the same ID. */
@Entity('ats_assessment')
export class AtsAssessmentEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') connectionId!: string;
  /** Ours, by which the vendor knows it. */
  @PrimaryColumn('text') vendorId!: string;
  /** Identifies repeats of the request. */
  @Column('text') identity!: string;
  /** The vendor's application for which it was requested, if given. */
  @Column('text', { nullable: true }) applicationVendorId!: string | null;
  /** The address that receives the result. */
  @Column('text') callback!: string;
  @Column('timestamptz', { default: () => 'now()' }) requestedAt!: Date;
}

/** One run that reads the lists of an ATS to catch up. */
@Entity('ats_sync')
export class AtsSyncEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') connectionId!: string;
  @Column('text') cause!: AtsSyncCause;
  @Column('text') state!: AtsSyncState;
  /** It reads changes since then. Null: everything. */
  @Column('timestamptz', { nullable: true }) since!: Date | null;
  /** The list that it reads, and the vendor's cursor in it; null: its beginning. */
  @Column('text', { default: 'openings' }) list!: 'openings' | 'applications';
  @Column('text', { nullable: true }) cursor!: string | null;
  /** A cursor that it met earlier. A list that leads back to it goes in a circle. */
  @Column('text', { nullable: true }) loopMark!: string | null;
  @Column('int', { default: 0 }) pages!: number;
  /** Openings and applications that it read, those of them that were new or changed here, and those that it could not use. */
  @Column('int', { default: 0 }) seen!: number;
  @Column('int', { default: 0 }) changed!: number;
  @Column('int', { default: 0 }) faulty!: number;
  /** Failed calls in a row. */
  @Column('int', { default: 0 }) failures!: number;
  /** When a waiting sync resumes. */
  @Column('timestamptz', { nullable: true }) resumesAt!: Date | null;
  @Column('text', { nullable: true }) errorCode!: string | null;
  @Column('text', { nullable: true }) errorMessage!: string | null;
  /** Something changed meanwhile, so another sync follows it. */
  @Column('boolean', { name: 'again', default: false }) rerun!: boolean;
  /** When the list restarted from its first page, because the vendor no longer accepted the cursor. */
  @Column('timestamptz', { nullable: true }) restartedAt!: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) startedAt!: Date;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}

/** Field → its latest value, the version that stated it, and a digest that orders two of one version. */
export type FieldVersions = Record<string, { version: string; digest: string; value: unknown }>;

/** A file that a vendor has of a candidate. */
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
  /** The event that named it, or its present address; null: a list of the vendor did. */
  @Column('uuid', { nullable: true }) eventId!: string | null;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  AtsApplicationStatus,
  AtsEventKind,
  AtsJobState,
  AttachmentKind,
  AttachmentState,
  AtsSyncCause,
  AtsSyncState,
  DeliveryOutcome,
  Footing,
  ImportFormat,
  ImportState,
  ItemOutcome,
  TableColumn,
  TableEncoding,
  TableSeparator,
} from '#libs/contracts';

/** A batch of candidates for a role. */
@Entity('import')
export class ImportEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') roleId!: string;
  @Column('text') source!: string;
  @Column('text', { default: 'files' }) format!: ImportFormat;
  @Column('int', { default: 0 }) total!: number;
  @Column('text') state!: ImportState;
  @Column('uuid', { nullable: true }) createdBy!: string | null;
  @Column('bytea', { nullable: true }) idempotencyDigest!: Buffer | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { nullable: true }) finishedAt!: Date | null;
  /** What its sender calls the source; null where they did not say, for files, and once an erasure has taken it. */
  @Column('text', { nullable: true }) fileName!: string | null;
  /** Bytes of the source, and their SHA-256, once all of it is here. */
  @Column('int', { nullable: true }) sourceSize!: number | null;
  @Column('bytea', { nullable: true }) sourceDigest!: Buffer | null;
  /** How far the source has been taken apart; null when there is nothing left of it, and for files. */
  @Column('jsonb', { nullable: true }) splitCursor!: SplitCursor | null;
  /** Of a table. */
  @Column('jsonb', { nullable: true }) mapping!: StoredMapping | null;
  /** What everybody in it comes in with; null: nothing was said of it. */
  @Column('jsonb', { nullable: true }) footing!: Footing | null;
  /** What is wrong with the source as a whole. */
  @Column('text', { nullable: true }) errorCode!: string | null;
  @Column('text', { nullable: true }) errorMessage!: string | null;
}

/** A place in a source. */
export interface SplitCursor {
  /** Byte, or number of the entry of a ZIP, that comes next. Tables in a ZIP come before its entries, one after the other in bytes. */
  at: number;
  /** How many there are. */
  of: number;
  /** Its line, from 1. */
  line: number;
  /** Place of the next item. */
  position: number;
  /** The line before it is longer than a line may be, and has not ended yet. */
  skipping?: true;
  /** Entries of a ZIP that rows of its tables name: a bit each, in Base64. */
  named?: string;
}

/** What the columns of a table hold; of those in a ZIP, one after the other. */
export interface StoredMapping {
  /** Nobody is asked. */
  auto: boolean;
  /** Null before the columns have been looked at. */
  encoding: TableEncoding | null;
  separator: TableSeparator | null;
  columns: TableColumn[];
  /** Of a ZIP. */
  tables?: StoredTable[];
}

/** A table in a ZIP, or lines of JSON. */
export interface StoredTable {
  /** Number of its entry. */
  entry: number;
  name: string;
  /** Unpacked bytes. */
  size: number;
  /** Byte at which its rows begin, and their line. */
  at: number;
  line: number;
  /** How many of the columns are its. */
  columns: number;
  /** Null for lines of JSON. */
  written: { encoding: TableEncoding; separator: TableSeparator } | null;
}

/** A piece of a source, until it has been taken apart. */
@Entity('import_source')
export class ImportSourceEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') importId!: string;
  @PrimaryColumn('int') position!: number;
  @Column('bytea') bytes!: Buffer;
}

/** One thing of a batch and what became of it. */
@Entity('import_item')
export class ImportItemEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') importId!: string;
  /** Place in the batch, from 0. */
  @PrimaryColumn('int') position!: number;
  @Column('text', { nullable: true }) fileName!: string | null;
  /** Of the source, from 1. */
  @Column('int', { nullable: true }) line!: number | null;
  /** Of a file that a row of a table names: the place of the row's item. */
  @Column('int', { nullable: true }) rowPosition!: number | null;
  /** Its id with whoever sent it. */
  @Column('text', { nullable: true }) externalId!: string | null;
  @Column('uuid', { nullable: true }) documentId!: string | null;
  @Column('uuid', { nullable: true }) applicationId!: string | null;
  @Column('text') outcome!: ItemOutcome;
  @Column('text', { nullable: true }) errorCode!: string | null;
  @Column('text', { nullable: true }) errorMessage!: string | null;
}

/** A configured ATS. */
@Entity('connection')
export class ConnectionEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') vendor!: string;
  @Column('text') name!: string;
  /** Signing secret, sealed with CANDOR_SECRET_KEY; null until the vendor has shown one. */
  @Column('bytea', { nullable: true }) secretSealed!: Buffer | null;
  /** The one before it, which counts until then. */
  @Column('bytea', { nullable: true }) formerSecretSealed!: Buffer | null;
  @Column('timestamptz', { nullable: true }) formerSecretUntil!: Date | null;
  /** What it takes to call the vendor, sealed; null: it is not called. */
  @Column('bytea', { nullable: true }) accountSealed!: Buffer | null;
  /** The key that the vendor shows when it asks for assessments, and the one before it, which counts until then; sealed. */
  @Column('bytea', { nullable: true }) assessmentKeySealed!: Buffer | null;
  @Column('bytea', { nullable: true }) formerAssessmentKeySealed!: Buffer | null;
  @Column('timestamptz', { nullable: true }) formerAssessmentKeyUntil!: Date | null;
  /** What the vendor gave to be told results with, sealed. */
  @Column('bytea', { nullable: true }) assessmentTokenSealed!: Buffer | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
}

/** One webhook call in. Headers and body are personal and can be emptied. */
@Entity('delivery')
export class DeliveryEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') connectionId!: string;
  @Column('text') vendorDeliveryId!: string;
  @Column('timestamptz', { default: () => 'now()' }) receivedAt!: Date;
  @Column('jsonb', { nullable: true }) headers!: Record<string, string> | null;
  @Column('bytea', { nullable: true }) rawBody!: Buffer | null;
  @Column('text') outcome!: DeliveryOutcome;
  @Column('text', { nullable: true }) errorCode!: string | null;
  /** What was wrong with it, by field; never what the fields hold. */
  @Column('text', { nullable: true }) errorMessage!: string | null;
  /** Of the body as it came; null once an erasure has taken it. */
  @Column('bytea', { nullable: true }) bodyDigest!: Buffer | null;
  /** What happened, in our words and the sender's; null until it was looked at. */
  @Column('text', { nullable: true }) eventKind!: AtsEventKind | null;
  @Column('text', { nullable: true }) eventType!: string | null;
  /** How often it came again. */
  @Column('int', { default: 0 }) repeats!: number;
  @Column('timestamptz', { nullable: true }) settledAt!: Date | null;
  /** The delivery that had its id before, with another body: this one is not carried out. */
  @Column('uuid', { nullable: true }) conflictsWith!: string | null;
  /** The assessment that it asks for; null: it came in at the hook. */
  @Column('text', { nullable: true }) assessmentId!: string | null;
}

/** A vendor's thing and ours. */
@Entity('external_object')
export class ExternalObjectEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') connectionId!: string;
  @PrimaryColumn('text') kind!: string;
  @PrimaryColumn('text') vendorId!: string;
  @Column('uuid', { nullable: true }) ourId!: string | null;
  /** Null when the vendor gives no order: then an event only triggers a fetch. */
  @Column('text', { nullable: true }) sourceVersion!: string | null;
  /** Of what it said in that version: of two that are said to be one version the greater counts. */
  @Column('bytea', { nullable: true }) digest!: Buffer | null;
  /** Of a candidate: the document that the vendor's record of them is. */
  @Column('uuid', { nullable: true }) documentId!: string | null;
  /** Of a candidate: whom the vendor merged them into, and the merge here that followed. */
  @Column('text', { nullable: true }) mergedInto!: string | null;
  @Column('uuid', { nullable: true }) mergeId!: string | null;
  @Column('timestamptz', { nullable: true }) tombstoneAt!: Date | null;
}

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
  @Column('timestamptz', { nullable: true }) tombstoneAt!: Date | null;
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
  @Column('timestamptz', { default: () => 'now()' }) askedAt!: Date;
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
  /** When the vendor did not know the place any more, and the list was begun anew. */
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
  @Column('timestamptz', { nullable: true }) settledAt!: Date | null;
  @Column('int', { default: 0 }) attempts!: number;
  @Column('timestamptz', { nullable: true }) retryAt!: Date | null;
  /** That named it, or its present address; null: the vendor's lists did. */
  @Column('uuid', { nullable: true }) deliveryId!: string | null;
}

/** Ids and small facts that a job needs; never personal content. */
export type OutboxPayload = Record<string, string | number | boolean | null | string[]>;

/** Work that committed rows still owe. Finished in the transaction that writes its effect. */
@Entity('outbox')
export class OutboxEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') job!: string;
  @Column('jsonb') payload!: OutboxPayload;
  /** 0 interactive, 1 bulk. */
  @Column('smallint', { default: 0 }) bulk!: number;
  /** How often it was leased. */
  @Column('int', { default: 0 }) attempt!: number;
  /** When it may be leased (again); the end of the lease while it is leased. */
  @Column('timestamptz', { default: () => 'now()' }) availableAt!: Date;
  @Column('timestamptz', { nullable: true }) leaseUntil!: Date | null;
  /** How many processes it killed while it ran alone. */
  @Column('int', { default: 0 }) deaths!: number;
  /** How many attempts ended with an error of its own. */
  @Column('int', { default: 0 }) failures!: number;
  @Column('text', { nullable: true }) lastError!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** Work that was given up, and why. */
@Entity('quarantine')
export class QuarantineEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') job!: string;
  @Column('jsonb') payload!: OutboxPayload;
  @Column('text') reason!: string;
  @Column('int') attempt!: number;
  @Column('int') deaths!: number;
  @Column('text', { nullable: true }) lastError!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) at!: Date;
}

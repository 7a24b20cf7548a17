import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AtsEventKind, InboundEventOutcome } from '#libs/contracts';

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

/** One call of an ATS. Headers and body contain personal data and can be deleted. */
@Entity('inbound_event')
export class InboundEventEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') connectionId!: string;
  @Column('text') vendorEventId!: string;
  @Column('timestamptz', { default: () => 'now()' }) receivedAt!: Date;
  @Column('jsonb', { nullable: true }) headers!: Record<string, string> | null;
  @Column('bytea', { nullable: true }) rawBody!: Buffer | null;
  @Column('text') outcome!: InboundEventOutcome;
  @Column('text', { nullable: true }) errorCode!: string | null;
  /** The faults by field, without the values of the fields. */
  @Column('text', { nullable: true }) errorMessage!: string | null;
  /** SHA-256 of the body as it arrived. Null: an erasure deleted it. */
  @Column('bytea', { nullable: true }) bodyDigest!: Buffer | null;
  /** The kind of event here, and its type at the vendor. Null until it is decoded. */
  @Column('text', { nullable: true }) eventKind!: AtsEventKind | null;
  @Column('text', { nullable: true }) eventType!: string | null;
  /** How often it arrived again. */
  @Column('int', { default: 0 }) repeats!: number;
  @Column('timestamptz', { nullable: true }) resolvedAt!: Date | null;
  /** The earlier event with the same id and another body. This one is not processed. */
  @Column('uuid', { nullable: true }) conflictsWith!: string | null;
  /** The assessment that it requests. Null: it is not a request for one. */
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
  @Column('timestamptz', { nullable: true }) deletedAt!: Date | null;
}

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
  /** The previous secret, which is valid until then. */
  @Column('bytea', { nullable: true }) formerSecretSealed!: Buffer | null;
  @Column('timestamptz', { nullable: true }) formerSecretUntil!: Date | null;
  /** The credentials of the vendor's API, sealed; null if Candor does not call it. */
  @Column('bytea', { nullable: true }) accountSealed!: Buffer | null;
  /** The key with which the vendor requests assessments, and the previous one, which is valid until then; sealed. */
  @Column('bytea', { nullable: true }) assessmentKeySealed!: Buffer | null;
  @Column('bytea', { nullable: true }) formerAssessmentKeySealed!: Buffer | null;
  @Column('timestamptz', { nullable: true }) formerAssessmentKeyUntil!: Date | null;
  /** The vendor's token for sending results, sealed. */
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

/** An object of a vendor, and ours. */
@Entity('external_object')
export class ExternalObjectEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') connectionId!: string;
  @PrimaryColumn('text') kind!: string;
  @PrimaryColumn('text') vendorId!: string;
  @Column('uuid', { nullable: true }) ourId!: string | null;
  /** Null if the vendor gives no order: then an event only triggers a fetch. */
  @Column('text', { nullable: true }) sourceVersion!: string | null;
  /** Digest of that version's content: of two contents with one version, the greater digest counts. */
  @Column('bytea', { nullable: true }) digest!: Buffer | null;
  /** For a candidate: the document of the vendor's record. */
  @Column('uuid', { nullable: true }) documentId!: string | null;
  /** For a candidate: the candidate into whom the vendor merged them, and the merge here. */
  @Column('text', { nullable: true }) mergedInto!: string | null;
  @Column('uuid', { nullable: true }) mergeId!: string | null;
  @Column('timestamptz', { nullable: true }) deletedAt!: Date | null;
}

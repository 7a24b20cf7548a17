/** Webhooks: endpoints of other systems, and messages for them. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WebhookMessageOutcome, WebhookDisabledBecause, WebhookError, WebhookEventType } from '#libs/contracts';

@Entity('webhook_endpoint')
export class WebhookEndpointEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') url!: string;
  @Column('text') description!: string;
  /** Null: all types. */
  @Column('text', { array: true, nullable: true }) eventTypes!: WebhookEventType[] | null;
  /** False: only the roles that it names. */
  @Column('boolean') allRoles!: boolean;
  @Column('bytea') secretSealed!: Buffer;
  /** The previous secret, which also signs until then. */
  @Column('bytea', { nullable: true }) formerSecretSealed!: Buffer | null;
  @Column('timestamptz', { nullable: true }) formerSecretUntil!: Date | null;
  /** Null: it is enabled. */
  @Column('text', { nullable: true }) disabledBecause!: WebhookDisabledBecause | null;
  @Column('timestamptz', { nullable: true }) disabledAt!: Date | null;
  /** The first failure since its last success. */
  @Column('timestamptz', { nullable: true }) failingSince!: Date | null;
  /** The last failure since then. */
  @Column('timestamptz', { nullable: true }) failedAt!: Date | null;
  /** Runs in a row without a success. */
  @Column('int', { default: 0 }) failures!: number;
  /** Nothing is sent before then. */
  @Column('timestamptz', { nullable: true }) pausedUntil!: Date | null;
  /** Its last run kept a sender waiting. */
  @Column('boolean', { default: false }) isSlow!: boolean;
  /** The outbox entry that delivers next, while there is one. */
  @Column('uuid', { nullable: true }) runId!: string | null;
  /** User or API key. */
  @Column('uuid') createdBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { default: () => 'now()' }) changedAt!: Date;
  /** It receives no event up to this number. Decimal digits: bigint. */
  @Column('bigint', { default: 0 }) beginsAfter!: string;
  /** Events without a number that had been committed when it was created or enabled. */
  @Column('uuid', { array: true, default: '{}' }) earlierEventIds!: string[];
}

@Entity('webhook_endpoint_role')
export class WebhookEndpointRoleEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') endpointId!: string;
  @PrimaryColumn('uuid') roleId!: string;
}

/** The last event that became messages for an organization's endpoints. */
@Entity('webhook_cursor')
export class WebhookCursorEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  /** Decimal digits: bigint. */
  @Column('bigint') number!: string;
}

@Entity('webhook_message')
export class WebhookMessageEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') type!: string;
  @Column('uuid', { nullable: true }) applicationId!: string | null;
  /** JSON, as it is sent byte for byte. Null: the candidate was erased. */
  @Column('text', { nullable: true }) body!: string | null;
  @Column('timestamptz') occurredAt!: Date;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** A message for an endpoint. */
@Entity('webhook_endpoint_message')
export class WebhookEndpointMessageEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') endpointId!: string;
  @PrimaryColumn('uuid') messageId!: string;
  @Column('text') outcome!: WebhookMessageOutcome;
  /** All attempts. */
  @Column('int', { default: 0 }) attempts!: number;
  /** Failed attempts since it was added, or sent again. */
  @Column('smallint', { default: 0 }) step!: number;
  /** When the next attempt is due; null if none is. */
  @Column('timestamptz', { nullable: true }) nextAt!: Date | null;
}

/** Immutable. */
@Entity('webhook_attempt')
export class WebhookAttemptEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') endpointId!: string;
  @PrimaryColumn('uuid') messageId!: string;
  /** 1, 2, … */
  @PrimaryColumn('int') number!: number;
  @Column('timestamptz') at!: Date;
  @Column('int') ms!: number;
  @Column('int', { nullable: true }) status!: number | null;
  /** Null: the receiver took it. */
  @Column('text', { nullable: true }) error!: WebhookError | null;
}

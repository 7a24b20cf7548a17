import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Kinds of actors. `ActorKind` of the contracts is something else: the rights of a user. */
export const AUDIT_ACTOR_KINDS = ['user', 'api-key', 'connection', 'command', 'system', 'link'] as const;

export type AuditActorKind = (typeof AUDIT_ACTOR_KINDS)[number];

/** An action of an actor on a subject: IDs and digests only, never personal content. Never changed. */
@Entity('audit_entry')
export class AuditEntryEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('timestamptz', { default: () => 'now()' }) at!: Date;
  @Column('text') actorKind!: AuditActorKind;
  @Column('uuid', { nullable: true }) actorId!: string | null;
  @Column('text') action!: string;
  @Column('text') subjectKind!: string;
  @Column('uuid', { nullable: true }) subjectId!: string | null;
  @Column('jsonb', { default: {} }) details!: AuditDetails;
  @Column('text', { nullable: true }) requestId!: string | null;
}

export type AuditDetails = Record<string, string | number | boolean | null | string[]>;

/** The position of an entry in the audit chain of its organization. Numbers start at 1 and have no gaps. */
@Entity('audit_seal')
export class AuditSealEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  /** Decimal digits: bigint. */
  @PrimaryColumn('bigint') chainNumber!: string;
  @Column('uuid') entryId!: string;
  /** Keyed digest of the entry and of the digest before it. */
  @Column('bytea') digest!: Buffer;
  /** The installation's key with which it was made. */
  @Column('text') keyId!: string;
  @Column('timestamptz') sealedAt!: Date;
}

/** Entries that have no seal yet. A trigger adds them. */
@Entity('audit_unsealed')
export class AuditUnsealedEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') entryId!: string;
}

/** The last seal of an organization's audit chain; number 0 before the first. */
@Entity('audit_checkpoint')
export class AuditCheckpointEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @Column('bigint') chainNumber!: string;
  @Column('bytea') digest!: Buffer;
  @Column('timestamptz') at!: Date;
}

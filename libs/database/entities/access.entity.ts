import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ActorKind, ApiScope, LinkPurpose } from '#libs/contracts';

/** Who did something: not to be confused with what a user may do (`ActorKind` of the contracts). */
export const AUDIT_ACTOR_KINDS = ['user', 'api-key', 'connection', 'command', 'system', 'link'] as const;
export type AuditActorKind = (typeof AUDIT_ACTOR_KINDS)[number];

/** A tenant. */
@Entity('organisation')
export class OrganisationEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** A person who may sign in. The address is lower case. */
@Entity('user_account')
export class UserEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: ActorKind;
  @Column('text') email!: string;
  @Column('text') name!: string;
  /** argon2id, in PHC form; null until a password is set. */
  @Column('text', { nullable: true }) passwordHash!: string | null;
  /** Of a password that Candor made up; null for one that its owner chose. */
  @Column('timestamptz', { nullable: true }) passwordExpiresAt!: Date | null;
  @Column('timestamptz', { nullable: true }) disabledAt!: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** The organisation an address signs in to: the one table about people that is read before the tenant is known. */
@Entity('login_directory')
export class LoginDirectoryEntity {
  @PrimaryColumn('text') email!: string;
  @Column('uuid') organisationId!: string;
  @Column('uuid') userId!: string;
}

@Entity('session')
export class SessionEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') userId!: string;
  /** SHA-256 of the secret in the cookie. */
  @Column('bytea') secretDigest!: Buffer;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  /** It ends earlier when it is not used until then. */
  @Column('timestamptz') idleUntil!: Date;
  @Column('timestamptz', { nullable: true }) lastUsedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
  /** Where it began; null when the browser is not known any more. */
  @Column('uuid', { nullable: true }) browserId!: string | null;
}

/** A browser that a user signed in from: guesses from elsewhere do not keep it out. */
@Entity('known_browser')
export class KnownBrowserEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') userId!: string;
  /** SHA-256 of the secret in its cookie. */
  @Column('bytea') secretDigest!: Buffer;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { default: () => 'now()' }) lastUsedAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
}

/** How often signing in failed under a key, of an account, a network, or both. Of no tenant. */
@Entity('sign_in_count')
export class SignInCountEntity {
  @PrimaryColumn('bytea') key!: Buffer;
  @Column('int') failures!: number;
  @Column('timestamptz') expiresAt!: Date;
}

/** Something known, sealed with the secret key of the installation. One row. */
@Entity('secret_key_check')
export class SecretKeyCheckEntity {
  @PrimaryColumn('boolean', { default: true }) id!: boolean;
  @Column('bytea') sealed!: Buffer;
}

/** Calls of a user, key, link or network in the window that begins with a minute, gathered from all API processes. Of no tenant. */
@Entity('call_count')
export class CallCountEntity {
  @PrimaryColumn('timestamptz') minute!: Date;
  @PrimaryColumn('uuid') caller!: string;
  @Column('int') calls!: number;
}

/** A link that signs a person in once. */
@Entity('sign_in_link')
export class SignInLinkEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') userId!: string;
  @Column('bytea') secretDigest!: Buffer;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) usedAt!: Date | null;
  /** What it does: sign in, or let a password be chosen. */
  @Column('text', { default: 'sign-in' }) purpose!: LinkPurpose;
}

/** A program's credential: shown once, kept as a digest. */
@Entity('api_key')
export class ApiKeyEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  /** The first characters of the key, by which people tell keys apart. */
  @Column('text') prefix!: string;
  @Column('bytea') secretDigest!: Buffer;
  /** What the key may do: the rights of such a user. */
  @Column('text') kind!: ActorKind;
  /** What of that it may do; null: all. */
  @Column('text', { array: true, nullable: true }) scopes!: ApiScope[] | null;
  /** Null for a key made on the command line, or when its maker is gone. */
  @Column('uuid', { nullable: true }) createdBy!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { nullable: true }) lastUsedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
}

/** Who did what to what: ids and digests only, never personal content. Never changed. */
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

/** The place of an entry in the audit chain of its organisation. Numbers begin at 1 and have no gaps. */
@Entity('audit_seal')
export class AuditSealEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  /** Decimal digits: bigint. */
  @PrimaryColumn('bigint') chainNumber!: string;
  @Column('uuid') entryId!: string;
  /** Of the entry and of the digest before it, keyed. */
  @Column('bytea') digest!: Buffer;
  /** Which key of the installation it was made with. */
  @Column('text') keyId!: string;
  @Column('timestamptz') sealedAt!: Date;
}

/** Entries that wait for their seal. A trigger adds them. */
@Entity('audit_unsealed')
export class AuditUnsealedEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') entryId!: string;
}

/** The last seal of an organisation's audit chain; number 0 before the first. */
@Entity('audit_head')
export class AuditHeadEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @Column('bigint') chainNumber!: string;
  @Column('bytea') digest!: Buffer;
  @Column('timestamptz') at!: Date;
}

/** The answer to a call that may be repeated. `status` is null while the first call is under way, and where the answer is in parts. */
@Entity('idempotency_key')
export class IdempotencyKeyEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  /** The user or key that called: `user:<id>` or `api-key:<id>`. */
  @PrimaryColumn('text') caller!: string;
  @PrimaryColumn('bytea') keyDigest!: Buffer;
  @Column('bytea') requestDigest!: Buffer;
  @Column('smallint', { nullable: true }) status!: number | null;
  @Column('jsonb', { nullable: true }) response!: unknown;
  /** The answer showed a secret: it is not kept, and a repeat is a conflict. */
  @Column('boolean', { default: false }) secretOnce!: boolean;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
}

/** What one of the transactions of a call answered: lines of JSON, each with its number as `line`. */
@Entity('idempotency_part')
export class IdempotencyPartEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('text') caller!: string;
  @PrimaryColumn('bytea') keyDigest!: Buffer;
  /** From 0. */
  @PrimaryColumn('int') position!: number;
  @Column('text') lines!: string;
}

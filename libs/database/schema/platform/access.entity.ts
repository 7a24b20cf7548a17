import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ActorKind, ApiScope, LinkPurpose } from '#libs/contracts';

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

/** Something known, sealed with the secret key of the installation. One row. */
@Entity('secret_key_check')
export class SecretKeyCheckEntity {
  @PrimaryColumn('boolean', { default: true }) id!: boolean;
  @Column('bytea') sealed!: Buffer;
}

/** A link that signs the window that begins with a person in once. */
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

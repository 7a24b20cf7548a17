import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ActorKind, ApiScope, LinkPurpose } from '#libs/contracts';

/** A tenant. */
@Entity('organisation')
export class OrganisationEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** A user. The address is in lower case. */
@Entity('user_account')
export class UserEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: ActorKind;
  @Column('text') email!: string;
  @Column('text') name!: string;
  /** argon2id, in PHC form; null until a password is set. */
  @Column('text', { nullable: true }) passwordHash!: string | null;
  /** When a generated password expires; null for one that the user chose. */
  @Column('timestamptz', { nullable: true }) passwordExpiresAt!: Date | null;
  @Column('timestamptz', { nullable: true }) disabledAt!: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** The organization that an address signs in to: the only table about users that is read before the tenant is known. */
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
  /** When the session ends if it is not used before. */
  @Column('timestamptz') idleUntil!: Date;
  @Column('timestamptz', { nullable: true }) lastUsedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
  /** The browser in which it began; null if the browser is no longer known. */
  @Column('uuid', { nullable: true }) browserId!: string | null;
}

/** A browser from which a user has signed in: failed attempts from elsewhere do not lock it out. */
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

/** A known value, sealed with the secret key of the installation. One row. */
@Entity('secret_key_check')
export class SecretKeyCheckEntity {
  @PrimaryColumn('boolean', { default: true }) id!: boolean;
  @Column('bytea') sealed!: Buffer;
}

/** A link that signs a user in once, in the window that opens it. */
@Entity('sign_in_link')
export class SignInLinkEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') userId!: string;
  @Column('bytea') secretDigest!: Buffer;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) usedAt!: Date | null;
  /** The purpose of the link: it only signs in, or also lets the user choose a password. */
  @Column('text', { default: 'sign-in' }) purpose!: LinkPurpose;
}

/** A program's credential: shown once, stored as a digest. */
@Entity('api_key')
export class ApiKeyEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  /** The first characters of the key, by which users tell keys apart. */
  @Column('text') prefix!: string;
  @Column('bytea') secretDigest!: Buffer;
  /** The kind of user whose rights the key has. */
  @Column('text') kind!: ActorKind;
  /** Narrows these rights; null: all of them. */
  @Column('text', { array: true, nullable: true }) scopes!: ApiScope[] | null;
  /** Null for a key made on the command line, or whose creator is gone. */
  @Column('uuid', { nullable: true }) createdBy!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { nullable: true }) lastUsedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
}

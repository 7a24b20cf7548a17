import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often signing in failed under a key, of an account, a network, or both. Of no tenant. */
@Entity('sign_in_count')
export class SignInCountEntity {
  @PrimaryColumn('bytea') key!: Buffer;
  @Column('int') failures!: number;
  @Column('timestamptz') expiresAt!: Date;
}

/** Calls of a user, key, link or network in the window that begins with a minute, gathered from all API processes. Of no tenant. */
@Entity('call_count')
export class CallCountEntity {
  @PrimaryColumn('timestamptz') minute!: Date;
  @PrimaryColumn('uuid') caller!: string;
  @Column('int') calls!: number;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Failed sign-ins under the key of an account, a network, or both. They belong to no tenant. */
@Entity('sign_in_count')
export class SignInCountEntity {
  @PrimaryColumn('bytea') key!: Buffer;
  @Column('int') failures!: number;
  @Column('timestamptz') expiresAt!: Date;
}

/** Calls of a user, key, link or network in the window that starts with a minute, of all API processes. They belong to no tenant. */
@Entity('call_count')
export class CallCountEntity {
  @PrimaryColumn('timestamptz') minute!: Date;
  @PrimaryColumn('uuid') caller!: string;
  @Column('int') calls!: number;
}

/** Links for readers without an account. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('share_link')
export class ShareLinkEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') roleId!: string;
  @Column('bytea') secretDigest!: Buffer;
  @Column('text') scope!: 'shortlist' | 'applications';
  /** Identities are hidden: codes in place of names. */
  @Column('boolean') identitiesHidden!: boolean;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('uuid') madeBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) madeAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
  @Column('int', { default: 0 }) opened!: number;
  @Column('timestamptz', { nullable: true }) lastOpenedAt!: Date | null;
}

/** An application that a link of scope `applications` shows. It is deleted when the candidate is erased. */
@Entity('share_link_application')
export class ShareLinkApplicationEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') shareLinkId!: string;
  @PrimaryColumn('uuid') applicationId!: string;
}

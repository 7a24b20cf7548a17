/** Links by which people without an account read something. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('share_link')
export class ShareLinkEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') roleId!: string;
  @Column('bytea') secretDigest!: Buffer;
  @Column('text') scope!: 'shortlist' | 'applications';
  /** Codes in place of names, and nothing by which people are known. */
  @Column('boolean') identitiesHidden!: boolean;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('uuid') madeBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) madeAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
  @Column('int', { default: 0 }) opened!: number;
  @Column('timestamptz', { nullable: true }) lastOpenedAt!: Date | null;
}

/** One that a link of scope `applications` shows. Goes with the erasure of the person. */
@Entity('share_link_application')
export class ShareLinkApplicationEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') shareLinkId!: string;
  @PrimaryColumn('uuid') applicationId!: string;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { InboxKind } from '#libs/contracts';

/** Something that a user should see. */
@Entity('inbox_item')
export class InboxItemEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') userId!: string;
  @Column('text') kind!: InboxKind;
  /** Users who can see the role can see the item. Null for an item that belongs to no role. */
  @Column('uuid', { nullable: true }) roleId!: string | null;
  @Column('uuid', { nullable: true }) noteId!: string | null;
  @Column('uuid', { nullable: true }) applicationId!: string | null;
  @Column('uuid', { nullable: true }) importId!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { nullable: true }) readAt!: Date | null;
  @Column('uuid', { nullable: true }) webhookEndpointId!: string | null;
  @Column('uuid', { nullable: true }) connectionId!: string | null;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a user or key last saw a role's shortlist: later changes are new to them. */
@Entity('role_seen')
export class RoleSeenEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') roleId!: string;
  @PrimaryColumn('uuid') seenBy!: string;
  @Column('timestamptz') seenAt!: Date;
}

/** A saved view of a role's shortlist. */
@Entity('shortlist_view')
export class ShortlistViewEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') roleId!: string;
  /** A user, or an API key. */
  @Column('uuid') owner!: string;
  @Column('boolean') shared!: boolean;
  @Column('text') name!: string;
  /** As they were sent to the API. */
  @Column('jsonb') filters!: object;
  @Column('text') sort!: string;
  @Column('int', { default: 1 }) revision!: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { default: () => 'now()' }) changedAt!: Date;
}

/** The view with which a caller opens the shortlist. */
@Entity('default_view')
export class DefaultViewEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') roleId!: string;
  @PrimaryColumn('uuid') ofActor!: string;
  @Column('uuid') viewId!: string;
}

/** An application that a user or an API key has opened. */
@Entity('opened_application')
export class OpenedApplicationEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') applicationId!: string;
  @PrimaryColumn('uuid') openedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) firstAt!: Date;
  @Column('timestamptz', { default: () => 'now()' }) lastAt!: Date;
}

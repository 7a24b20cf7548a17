import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When somebody has last looked at a role's shortlist: what changed since is new to them. */
@Entity('role_seen')
export class RoleSeenEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') roleId!: string;
  @PrimaryColumn('uuid') seenBy!: string;
  @Column('timestamptz') seenAt!: Date;
}

/** A way to look at a role's shortlist that somebody has kept. */
@Entity('shortlist_view')
export class ShortlistViewEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') roleId!: string;
  /** A user, or an API key. */
  @Column('uuid') owner!: string;
  @Column('boolean') shared!: boolean;
  @Column('text') name!: string;
  /** As the API was asked for them. */
  @Column('jsonb') filters!: object;
  @Column('text') sort!: string;
  @Column('int', { default: 1 }) revision!: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { default: () => 'now()' }) changedAt!: Date;
}

/** The view that somebody begins with. */
@Entity('default_view')
export class DefaultViewEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') roleId!: string;
  @PrimaryColumn('uuid') ofActor!: string;
  @Column('uuid') viewId!: string;
}

/** That somebody has opened an application: a user or an API key. */
@Entity('opened_application')
export class OpenedApplicationEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') applicationId!: string;
  @PrimaryColumn('uuid') openedBy!: string;
  @Column('timestamptz', { default: () => 'now()' }) firstAt!: Date;
  @Column('timestamptz', { default: () => 'now()' }) lastAt!: Date;
}

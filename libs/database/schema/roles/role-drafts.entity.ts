import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CriteriaDraftContent } from '#libs/contracts';

/** A draft of a role that does not exist yet. Only its author sees it. */
@Entity('new_role_draft')
export class NewRoleDraftEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') userId!: string;
  @Column('text') title!: string;
  /** The job description. */
  @Column('text') text!: string;
  @Column('boolean') confidential!: boolean;
  /** Counts the changes. A change names the revision that its page has seen. */
  @Column('int', { default: 1 }) revision!: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { default: () => 'now()' }) changedAt!: Date;
}

/** The criteria of a role as a user edits them: one draft for each user and role. */
@Entity('criteria_draft')
export class CriteriaDraftEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') roleId!: string;
  @PrimaryColumn('uuid') userId!: string;
  @Column('jsonb') content!: CriteriaDraftContent;
  /** Counts the changes. A change names the revision that its page has seen. */
  @Column('int', { default: 1 }) revision!: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { default: () => 'now()' }) changedAt!: Date;
}

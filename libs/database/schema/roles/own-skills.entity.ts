import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OwnSkillEntry } from '#libs/contracts';

/** An organization's own skills and aliases: the whole list, as of one version. Immutable; the highest number is the current one. */
@Entity('own_skills_version')
export class OwnSkillsVersionEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  /** 1, 2, … in each organization. */
  @PrimaryColumn('int') number!: number;
  @Column('jsonb') entries!: OwnSkillEntry[];
  @Column('text', { nullable: true }) note!: string | null;
  @Column('uuid', { nullable: true }) author!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

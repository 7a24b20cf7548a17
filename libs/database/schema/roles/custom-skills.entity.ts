import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CustomSkillEntry } from '#libs/contracts';

/** An organization's custom skills and aliases: the whole list, as of one version. Immutable; the highest number is the current one. */
@Entity('custom_skills_version')
export class CustomSkillsVersionEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  /** 1, 2, … in each organization. */
  @PrimaryColumn('int') number!: number;
  @Column('jsonb') entries!: CustomSkillEntry[];
  @Column('text', { nullable: true }) note!: string | null;
  @Column('uuid', { nullable: true }) author!: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

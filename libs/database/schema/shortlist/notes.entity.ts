import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A note of a user about an application, for other users. */
@Entity('note')
export class NoteEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') applicationId!: string;
  @Column('uuid') author!: string;
  @Column('text') text!: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { nullable: true }) changedAt!: Date | null;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LineClass } from '#libs/contracts';

/** A line of a job description that a user classed otherwise than the reader. Nothing tells who did. */
@Entity('line_class')
export class LineClassEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') roleId!: string;
  /** SHA-256 of the job description: versions of a role with the same one share its rows. */
  @PrimaryColumn('bytea') pageDigest!: Buffer;
  /** UTF-16 offset into the job description. */
  @PrimaryColumn('int') start!: number;
  @Column('text') text!: string;
  /** The class that the reader alone gave the line. */
  @Column('text') readerClass!: LineClass;
  @Column('text') class!: LineClass;
  /** ISO 639-1 code of the job description. */
  @Column('text') language!: string;
  /** Version of the reader. */
  @Column('text') reader!: string;
  @Column('timestamptz', { default: () => 'now()' }) changedAt!: Date;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  AssessmentTerms,
  ImportFormat,
  ImportState,
  ItemOutcome,
  TableColumn,
  TableEncoding,
  TableSeparator,
} from '#libs/contracts';

/** A batch of candidates for a role. */
@Entity('import')
export class ImportEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') roleId!: string;
  @Column('text') source!: string;
  @Column('text', { default: 'files' }) format!: ImportFormat;
  @Column('int', { default: 0 }) total!: number;
  @Column('text') state!: ImportState;
  @Column('uuid', { nullable: true }) createdBy!: string | null;
  @Column('bytea', { nullable: true }) idempotencyDigest!: Buffer | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { nullable: true }) finishedAt!: Date | null;
  /** The sender's name of the source; null if it has none, for files, and after an erasure cleared it. */
  @Column('text', { nullable: true }) fileName!: string | null;
  /** Size of the source in bytes, and its SHA-256, once it has arrived completely. */
  @Column('int', { nullable: true }) sourceSize!: number | null;
  @Column('bytea', { nullable: true }) sourceDigest!: Buffer | null;
  /** The progress of the split; null if nothing is left of the source, and for files. */
  @Column('jsonb', { nullable: true }) splitCursor!: SplitCursor | null;
  /** The columns of a table. */
  @Column('jsonb', { nullable: true }) mapping!: StoredMapping | null;
  /** The terms of all its candidates; null: the defaults. */
  @Column('jsonb', { nullable: true }) assessmentTerms!: AssessmentTerms | null;
  /** An error of the source as a whole. */
  @Column('text', { nullable: true }) errorCode!: string | null;
  @Column('text', { nullable: true }) errorMessage!: string | null;
}

/** A position in a source. */
export interface SplitCursor {
  /** The next byte, or the next entry of a ZIP. Tables in a ZIP come before its entries, one after the other in bytes. */
  at: number;
  /** How many bytes or entries there are. */
  of: number;
  /** Its line, from 1. */
  line: number;
  /** Position of the next item. */
  position: number;
  /** The previous line is longer than allowed, and has not ended yet. */
  skipping?: true;
  /** Entries of a ZIP that rows of its tables name: a bit each, in Base64. */
  named?: string;
}

/** The meaning of each column of a table; for tables in a ZIP, one after the other. */
export interface StoredMapping {
  /** No user is asked. */
  auto: boolean;
  /** Null before the columns have been read. */
  encoding: TableEncoding | null;
  separator: TableSeparator | null;
  columns: TableColumn[];
  /** The tables of a ZIP. */
  tables?: StoredTable[];
}

/** A table in a ZIP, or lines of JSON. */
export interface StoredTable {
  /** Number of its entry. */
  entry: number;
  name: string;
  /** Unpacked bytes. */
  size: number;
  /** Byte at which its rows begin, and their line. */
  at: number;
  line: number;
  /** How many of the columns are its. */
  columns: number;
  /** Null for lines of JSON. */
  written: { encoding: TableEncoding; separator: TableSeparator } | null;
}

/** A piece of a source, until it is split. */
@Entity('import_source')
export class ImportSourceEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') importId!: string;
  @PrimaryColumn('int') position!: number;
  @Column('bytea') bytes!: Buffer;
}

/** An item of an import, with its outcome. */
@Entity('import_item')
export class ImportItemEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') importId!: string;
  /** Position in the import, from 0. */
  @PrimaryColumn('int') position!: number;
  @Column('text', { nullable: true }) fileName!: string | null;
  /** Line of the source, from 1. */
  @Column('int', { nullable: true }) line!: number | null;
  /** For a file that a row of a table names: the position of the row's item. */
  @Column('int', { nullable: true }) rowPosition!: number | null;
  /** The sender's ID of it. */
  @Column('text', { nullable: true }) externalId!: string | null;
  @Column('uuid', { nullable: true }) documentId!: string | null;
  @Column('uuid', { nullable: true }) applicationId!: string | null;
  @Column('text') outcome!: ItemOutcome;
  @Column('text', { nullable: true }) errorCode!: string | null;
  @Column('text', { nullable: true }) errorMessage!: string | null;
}

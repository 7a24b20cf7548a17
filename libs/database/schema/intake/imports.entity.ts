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
  /** What its sender calls the source; null where they did not say, for files, and once an erasure has taken it. */
  @Column('text', { nullable: true }) fileName!: string | null;
  /** Bytes of the source, and their SHA-256, once all of it is here. */
  @Column('int', { nullable: true }) sourceSize!: number | null;
  @Column('bytea', { nullable: true }) sourceDigest!: Buffer | null;
  /** How far the source has been taken apart; null when there is nothing left of it, and for files. */
  @Column('jsonb', { nullable: true }) splitCursor!: SplitCursor | null;
  /** Of a table. */
  @Column('jsonb', { nullable: true }) mapping!: StoredMapping | null;
  /** What everybody in it comes in with; null: nothing was said of it. */
  @Column('jsonb', { nullable: true }) assessmentTerms!: AssessmentTerms | null;
  /** What is wrong with the source as a whole. */
  @Column('text', { nullable: true }) errorCode!: string | null;
  @Column('text', { nullable: true }) errorMessage!: string | null;
}

/** A place in a source. */
export interface SplitCursor {
  /** Byte, or number of the entry of a ZIP, that comes next. Tables in a ZIP come before its entries, one after the other in bytes. */
  at: number;
  /** How many there are. */
  of: number;
  /** Its line, from 1. */
  line: number;
  /** Place of the next item. */
  position: number;
  /** The line before it is longer than a line may be, and has not ended yet. */
  skipping?: true;
  /** Entries of a ZIP that rows of its tables name: a bit each, in Base64. */
  named?: string;
}

/** What the columns of a table hold; of those in a ZIP, one after the other. */
export interface StoredMapping {
  /** Nobody is asked. */
  auto: boolean;
  /** Null before the columns have been looked at. */
  encoding: TableEncoding | null;
  separator: TableSeparator | null;
  columns: TableColumn[];
  /** Of a ZIP. */
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

/** A piece of a source, until it has been taken apart. */
@Entity('import_source')
export class ImportSourceEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') importId!: string;
  @PrimaryColumn('int') position!: number;
  @Column('bytea') bytes!: Buffer;
}

/** One thing of a batch and what became of it. */
@Entity('import_item')
export class ImportItemEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') importId!: string;
  /** Place in the batch, from 0. */
  @PrimaryColumn('int') position!: number;
  @Column('text', { nullable: true }) fileName!: string | null;
  /** Of the source, from 1. */
  @Column('int', { nullable: true }) line!: number | null;
  /** Of a file that a row of a table names: the place of the row's item. */
  @Column('int', { nullable: true }) rowPosition!: number | null;
  /** Its id with whoever sent it. */
  @Column('text', { nullable: true }) externalId!: string | null;
  @Column('uuid', { nullable: true }) documentId!: string | null;
  @Column('uuid', { nullable: true }) applicationId!: string | null;
  @Column('text') outcome!: ItemOutcome;
  @Column('text', { nullable: true }) errorCode!: string | null;
  @Column('text', { nullable: true }) errorMessage!: string | null;
}

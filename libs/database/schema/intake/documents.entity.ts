import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HiddenText, ReadFinding, UnreadOutcome } from '#libs/contracts';

export const DOCUMENT_ORIGINS = ['upload', 'profile-json', 'json-resume', 'ats'] as const;

export type DocumentOrigin = (typeof DOCUMENT_ORIGINS)[number];

/** `text`, or why there is none. */
export type ReadOutcome = 'text' | UnreadOutcome;

/** Bytes, addressed by their SHA-256. */
@Entity('blob')
export class BlobEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('bytea') digest!: Buffer;
  /** Bytes. */
  @Column('int') size!: number;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** A part of the bytes. */
@Entity('blob_chunk')
export class BlobChunkEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('bytea') digest!: Buffer;
  @PrimaryColumn('int') position!: number;
  /** At most 256 KiB. */
  @Column('bytea') bytes!: Buffer;
}

/** One piece of content that arrived: the same bytes are the same document, whatever their names. */
@Entity('document')
export class DocumentEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('bytea') blobDigest!: Buffer;
  @Column('text') origin!: DocumentOrigin;
  @Column('text', { nullable: true }) fileName!: string | null;
  @Column('text') mediaType!: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** A reading of a document. Immutable; spans count in `text`, in UTF-16 units. */
@Entity('document_text')
export class DocumentTextEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') documentId!: string;
  /** Name and version of the reader, for example `pdf/1`. */
  @Column('text') extractor!: string;
  @Column('text') outcome!: ReadOutcome;
  @Column('text', { nullable: true }) text!: string | null;
  /** SHA-256 of the text in UTF-8. */
  @Column('bytea', { nullable: true }) textDigest!: Buffer | null;
  /** The positions of the characters on the pages, packed by `encodeGeometry` and deflated; null for formats without pages. */
  @Column('bytea', { nullable: true }) geometry!: Buffer | null;
  /** Text that a reader does not see, apart from `text`; null if there is none. */
  @Column('json', { nullable: true }) hidden!: HiddenText[] | null;
  /** Findings of the reader, with offsets into `text`; null if there are none. */
  @Column('json', { nullable: true }) findings!: ReadFinding[] | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** The words of a document text, for search; a long text has several parts. */
@Entity('document_words')
export class DocumentWordsEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') documentTextId!: string;
  @PrimaryColumn('smallint') part!: number;
  @Column('tsvector') words!: string;
}

/** A document text that is not indexed yet. */
@Entity('document_words_pending')
export class DocumentWordsPendingEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') documentTextId!: string;
}

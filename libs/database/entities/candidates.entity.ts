import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HiddenText, KnownIdentity, Profile, ReadFinding, UnreadOutcome } from '#libs/contracts';

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

/** What a reader made of a document. Immutable; spans count in `text`, in UTF-16 units. */
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
  /** Where the characters stand on the pages, as `encodeGeometry` packs it, deflated; null for formats without pages. */
  @Column('bytea', { nullable: true }) geometry!: Buffer | null;
  /** Text that a person does not see, apart from `text`; null where there is none. */
  @Column('json', { nullable: true }) hidden!: HiddenText[] | null;
  /** What the reader remarked, with offsets into `text`; null where that is nothing. */
  @Column('json', { nullable: true }) findings!: ReadFinding[] | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** The words of a document text, to be searched; a long one has several parts. */
@Entity('document_words')
export class DocumentWordsEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') documentTextId!: string;
  @PrimaryColumn('smallint') part!: number;
  @Column('tsvector') words!: string;
}

/** A document text whose words are still to be taken down. */
@Entity('document_words_owed')
export class DocumentWordsOwedEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') documentTextId!: string;
}

/** A person. Holds nothing personal itself, so that it can stay as a tombstone. */
@Entity('candidate')
export class CandidateEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  /** The candidate who stands for this person, whatever the merges that led there (`CandidateMergeEntity`). */
  @Column('uuid', { nullable: true }) mergedIntoId!: string | null;
  /** Documents or people came to this person or left: since when a profile of what is there now is owed. */
  @Column('timestamptz', { nullable: true }) profileOwedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) erasedAt!: Date | null;
  /** Looks like somebody who was erased: nothing is made of them until a person has said that they may come back. */
  @Column('timestamptz', { nullable: true }) heldAt!: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** Who the person is: an erasable side row. */
@Entity('candidate_identity')
export class CandidateIdentityEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') candidateId!: string;
  @Column('text', { nullable: true }) name!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) phone!: string | null;
}

@Entity('candidate_document')
export class CandidateDocumentEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') candidateId!: string;
  @PrimaryColumn('uuid') documentId!: string;
  @Column('timestamptz', { default: () => 'now()' }) addedAt!: Date;
  /** Since when a newer version of the same record stands for it. */
  @Column('timestamptz', { nullable: true }) replacedAt!: Date | null;
  /** When it was so, as its sender says; of a file, when it was named; null: when it came. */
  @Column('timestamptz', { nullable: true }) datedAt!: Date | null;
}

/** A version of what was read about a candidate. Immutable. */
@Entity('profile')
export class ProfileEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') candidateId!: string;
  /** 1, 2, … in each candidate. */
  @Column('int') number!: number;
  @Column('text') builder!: string;
  @Column('text') taxonomy!: string;
  @Column('json') content!: Profile;
  /** Who the person is by all that was read of them, whichever documents count for the content; null in versions from before it was kept. */
  @Column('json', { nullable: true }) identity!: KnownIdentity | null;
  /** Corrections that it was built with, in order of id. */
  @Column('uuid', { array: true, default: '{}' }) corrections!: string[];
  /** Attachments that had not arrived. */
  @Column('uuid', { array: true, default: '{}' }) awaited!: string[];
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}

/** A document text that a profile was built from. */
@Entity('profile_source')
export class ProfileSourceEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') profileId!: string;
  @PrimaryColumn('uuid') documentTextId!: string;
}

/** A skill of a candidate's latest profile, for filters. */
@Entity('profile_skill')
export class ProfileSkillEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') candidateId!: string;
  @PrimaryColumn('text') skill!: string;
  @Column('int', { nullable: true }) months!: number | null;
  /** A `MonthIndex`. */
  @Column('int', { nullable: true }) lastMonth!: number | null;
}

/** A certification of a candidate's latest profile, for filters. */
@Entity('profile_certification')
export class ProfileCertificationEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') candidateId!: string;
  @PrimaryColumn('text') certification!: string;
  /** `YYYY-MM-DD`, or null when it does not expire or nothing is said. */
  @Column('date', { nullable: true }) validUntil!: string | null;
}

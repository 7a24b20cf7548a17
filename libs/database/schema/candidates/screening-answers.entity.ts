/** Screening answers of applications. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AnswersContent, AnswerSource, DroppedAnswers, CurrentAnswers, YesNoUnknown } from '#libs/contracts';

/** The answers of one statement. Never changed: an undo is another row. */
@Entity('screening_answer')
export class ScreeningAnswerEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') applicationId!: string;
  /** Null: it undoes another one. */
  @Column('jsonb', { nullable: true }) content!: AnswersContent | null;
  /** How many answers about personal traits were dropped, by trait. */
  @Column('jsonb', { default: {} }) dropped!: DroppedAnswers;
  @Column('uuid', { nullable: true }) undoes!: string | null;
  @Column('text') source!: AnswerSource;
  @Column('text', { nullable: true }) reason!: string | null;
  /** User or API key; null for answers that arrived with the application. */
  @Column('uuid', { nullable: true }) madeBy!: string | null;
  @Column('timestamptz', { default: () => 'clock_timestamp()' }) madeAt!: Date;
}

/** The current answers of an application. */
@Entity('application_answers')
export class ApplicationAnswersEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') applicationId!: string;
  @Column('text', { nullable: true }) country!: string | null;
  @Column('text') sponsorship!: YesNoUnknown;
  @Column('text') relocation!: YesNoUnknown;
  @Column('int', { nullable: true }) noticeDays!: number | null;
  @Column('date', { nullable: true }) availableFrom!: string | null;
  /** All answers, as pages show them. */
  @Column('jsonb') content!: CurrentAnswers;
}

/** A candidate’s statement whether they may work in a country. */
@Entity('application_authorisation')
export class ApplicationAuthorisationEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') applicationId!: string;
  @PrimaryColumn('text') country!: string;
  @Column('text') authorised!: 'yes' | 'no';
}

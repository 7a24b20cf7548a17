/** Live events: changes that open pages show. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An event without a number yet. */
@Entity('live_event_waiting')
export class LiveEventWaitingEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @PrimaryColumn('uuid') id!: string;
  /** Null: it happened in no role. */
  @Column('uuid', { nullable: true }) roleId!: string | null;
  @Column('text') kind!: string;
  @Column('jsonb') data!: object;
  @Column('timestamptz', { default: () => 'now()' }) at!: Date;
}

/** A numbered event. Numbers begin at 1, have no gaps, and are kept for a day. */
@Entity('live_event')
export class LiveEventEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  /** Decimal digits: bigint. */
  @PrimaryColumn('bigint') number!: string;
  /** The ID that it had before it got its number. */
  @Column('uuid') id!: string;
  /** Null: it happened in no role. */
  @Column('uuid', { nullable: true }) roleId!: string | null;
  @Column('text') kind!: string;
  @Column('jsonb') data!: object;
  /** When it happened. */
  @Column('timestamptz', { default: () => 'now()' }) at!: Date;
}

/** The last number of an organization's events. */
@Entity('live_event_head')
export class LastLiveEventEntity {
  @PrimaryColumn('uuid') organisationId!: string;
  @Column('bigint') number!: string;
  /** Events up to this number are no longer stored. */
  @Column('bigint', { default: 0 }) forgotten!: string;
}

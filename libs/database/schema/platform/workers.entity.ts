import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A run of a worker process. */
@Entity('worker_process')
export class WorkerProcessEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('timestamptz', { default: () => 'now()' }) startedAt!: Date;
  /** The last heartbeat. */
  @Column('timestamptz', { default: () => 'now()' }) seenAt!: Date;
  /** When the process was stopped in order; null while it runs, and if it died. */
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}

/** Prometheus metrics of a worker process. What waits is the outbox's and shown by the API; this is what was done. */
import { Inject, Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { registerStorage, type StorageWatch } from '#libs/process';
import { STORAGE_WATCH } from '../tokens.js';

/** Seconds. From an assessment to a slow scan of a large file. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

@Injectable()
export class WorkerMetricsService {
  private readonly registry = new Registry();
  private readonly jobs = new Counter({
    name: 'candor_jobs_total',
    help: 'Attempts at outbox entries, by job and outcome',
    labelNames: ['job', 'outcome'],
    registers: [this.registry],
  });
  private readonly seconds = new Histogram({
    name: 'candor_job_duration_seconds',
    help: 'Duration of a job with all its entries',
    labelNames: ['job'],
    buckets: BUCKETS,
    registers: [this.registry],
  });
  private readonly relayed = new Counter({
    name: 'candor_relay_sent_total',
    help: 'Outbox entries sent to the queue',
    registers: [this.registry],
  });
  private readonly queueUp = new Gauge({
    name: 'candor_queue_up',
    help: '1 while the relay can send to the queue',
    registers: [this.registry],
  });

  constructor(@Inject(STORAGE_WATCH) storage: StorageWatch) {
    registerStorage(this.registry, storage);
    collectDefaultMetrics({ register: this.registry });
    this.queueUp.set(1);
  }

  /** An attempt at an entry has ended. */
  ended(job: string, outcome: string): void {
    this.jobs.inc({ job, outcome });
  }

  took(job: string, seconds: number): void {
    this.seconds.observe({ job }, seconds);
  }

  sent(entries: number): void {
    this.relayed.inc(entries);
  }

  queueIs(up: boolean): void {
    this.queueUp.set(up ? 1 : 0);
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  /** The text that Prometheus reads. */
  text(): Promise<string> {
    return this.registry.metrics();
  }
}

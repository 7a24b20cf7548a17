/** Prometheus metrics of this process, and of the outbox, which all processes share. */
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import { registerStorage, type StorageWatch } from '#libs/process';
import { STORAGE } from '../files/storage/storage.module.js';
import { ReadinessService } from './readiness.service.js';
import { WorkersService } from './workers.service.js';
import { outbox, RELAY_DATA_SOURCE } from '#libs/database';

/** Seconds. From a cached read to a slow upload. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

@Injectable()
export class MetricsService {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'candor_http_request_duration_seconds',
    help: 'Response time by route pattern',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [this.registry],
  });
  private readonly lag = new Gauge({
    name: 'candor_outbox_lag_seconds',
    help: 'Waiting time of the oldest due entry in the outbox',
    registers: [this.registry],
  });
  private readonly entries = new Gauge({
    name: 'candor_outbox_entries',
    help: 'Outbox entries: due, leased to the queue, or delayed until a retry',
    labelNames: ['state'],
    registers: [this.registry],
  });
  private readonly depth = new Gauge({
    name: 'candor_queue_depth',
    help: 'Unfinished jobs by name',
    labelNames: ['job'],
    registers: [this.registry],
  });
  private readonly scraped = new Gauge({
    name: 'candor_outbox_scrape_ok',
    help: '1 if the outbox could be read for this response',
    registers: [this.registry],
  });

  private readonly workerUp = new Gauge({
    name: 'candor_worker_up',
    help: '1 while workers are healthy; 0 if none sends heartbeats, or they crash repeatedly',
    registers: [this.registry],
  });
  private readonly workersRunning = new Gauge({
    name: 'candor_workers_running',
    help: 'Worker processes with a recent heartbeat',
    registers: [this.registry],
  });
  private readonly heartbeatAge = new Gauge({
    name: 'candor_worker_heartbeat_age_seconds',
    help: 'Time since the last heartbeat of any worker; NaN if there was none',
    registers: [this.registry],
  });
  private readonly workerDeaths = new Gauge({
    name: 'candor_worker_deaths_last_hour',
    help: 'Worker processes that crashed in the last hour',
    registers: [this.registry],
  });

  private readonly scannerUp = new Gauge({
    name: 'candor_virus_scanner_up',
    help: '1 while the virus scanner responds; NaN if none is configured',
    registers: [this.registry],
  });

  constructor(
    @InjectDataSource(RELAY_DATA_SOURCE) private readonly relay: DataSource,
    private readonly workers: WorkersService,
    private readonly readiness: ReadinessService,
    @Inject(STORAGE) storage: StorageWatch,
  ) {
    registerStorage(this.registry, storage);
    collectDefaultMetrics({ register: this.registry });
  }

  observe(request: { method: string; route: string; status: number; milliseconds: number }): void {
    const { method, route, status } = request;
    this.requests.observe({ method, route, status: String(status) }, request.milliseconds / 1000);
  }

  /** The text that Prometheus reads. With the database away it still gives what this process knows. */
  async text(): Promise<{ contentType: string; body: string }> {
    try {
      const scanner = await this.readiness.scannerState();
      this.scannerUp.set(scanner === 'off' ? NaN : scanner === 'ok' ? 1 : 0);
      await this.readOutbox();
      this.scraped.set(1);
    } catch {
      this.scraped.set(0);
    }
    return { contentType: this.registry.contentType, body: await this.registry.metrics() };
  }

  private async readOutbox(): Promise<void> {
    const { due, leased, delayed, oldestDueSeconds } = await outbox.depth(this.relay);
    this.lag.set(oldestDueSeconds);
    this.entries.set({ state: 'due' }, due);
    this.entries.set({ state: 'leased' }, leased);
    this.entries.set({ state: 'delayed' }, delayed);
    const { state, running, lastSeconds, deathsHour } = await this.workers.current();
    this.workerUp.set(state === 'ok' && running > 0 ? 1 : 0);
    this.workersRunning.set(running);
    this.heartbeatAge.set(lastSeconds ?? NaN);
    this.workerDeaths.set(deathsHour);
    this.depth.reset();
    for (const { job, open } of await outbox.depthByJob(this.relay)) this.depth.set({ job }, open);
  }
}

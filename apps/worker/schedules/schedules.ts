import type { Type } from '@nestjs/common';
import { ResidualDataService } from './compliance/residual-data.service.js';
import { RetentionTask } from './compliance/retention.service.js';
import { SealAuditService } from './compliance/seal-audit.service.js';
import { IndexDocumentsService } from './intake/index-documents.service.js';
import { OrphanedSourcesService } from './intake/orphaned-sources.service.js';
import { NightlySyncsService } from './integrations/nightly-syncs.service.js';
import { ScheduleWriteBacksService } from './integrations/schedule-write-backs.service.js';
import { WebhookFanOutService } from './integrations/webhook-fan-out/webhook-fan-out.service.js';
import { NumberLiveEventsService } from './shortlist/number-live-events.service.js';

/** The schedules of the worker: each registers a periodic task. */
export const SCHEDULES: readonly Type[] = [
  IndexDocumentsService,
  NightlySyncsService,
  NumberLiveEventsService,
  OrphanedSourcesService,
  ResidualDataService,
  RetentionTask,
  ScheduleWriteBacksService,
  SealAuditService,
  WebhookFanOutService,
];

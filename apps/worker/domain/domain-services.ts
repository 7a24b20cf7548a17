import type { Type } from '@nestjs/common';
import { ApplicationAssessorService } from './assessments/application-assessor.service.js';
import { ScoringCacheService } from './assessments/scoring-cache.service.js';
import { AtsApplicationsService } from './ats/applications/ats-applications.service.js';
import { AtsChangesService } from './ats/ats-changes.service.js';
import { AtsCallsService } from './ats/calls/ats-calls.service.js';
import { CandidateMergesService } from './ats/candidates/candidate-merges.service.js';
import { CandidateRecordsService } from './ats/candidates/candidate-records.service.js';
import { CandidateRemovalsService } from './ats/candidates/candidate-removals.service.js';
import { InboundEventsService } from './ats/inbound-events.service.js';
import { ProfileBuilderService } from './profiles/profile-builder.service.js';
import { DocumentReadingService } from './reading/document-reading.service.js';

/** The services that several jobs share. */
export const DOMAIN_SERVICES: readonly Type[] = [
  ApplicationAssessorService,
  AtsApplicationsService,
  AtsCallsService,
  AtsChangesService,
  CandidateMergesService,
  CandidateRecordsService,
  CandidateRemovalsService,
  DocumentReadingService,
  InboundEventsService,
  ProfileBuilderService,
  ScoringCacheService,
];

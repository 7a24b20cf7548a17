/** Which service carries out which job. The type makes the compiler ask for one of each. */
import type { Type } from '@nestjs/common';
import type { JobName } from '#libs/queues';
import { AssessApplicationService } from '../domain/assessments/application-assessor.service.js';
import { AssessRoleService } from './shortlist/assess-role/assess-role.service.js';
import { BuildProfileService } from '../domain/profiles/profile-builder.service.js';
import { DeliverWebhooksService } from '../domain/webhooks/deliver-webhooks.service.js';
import { FetchAttachmentService } from './integrations/fetch-attachment/fetch-attachment.service.js';
import { FillRankingService } from './shortlist/build-ranking/build-ranking.service.js';
import { ListAtsChoicesService } from './integrations/list-ats-choices/list-ats-choices.service.js';
import { LookUpDeliveryService } from './integrations/look-up-inbound-event/look-up-inbound-event.service.js';
import { ProcessDeliveryService } from './integrations/process-inbound-event/process-inbound-event.service.js';
import { ReadBulkDocumentService } from './intake/read-bulk-document/read-bulk-document.service.js';
import { ReadDocumentService } from '../domain/reading/document-reading.service.js';
import { ReadRolePageService } from './roles/read-role-page/read-role-page.service.js';
import { RecogniseDocumentService } from './intake/ocr-document/ocr-document.service.js';
import { SendAccountNoticeService } from './platform/send-account-notice/send-account-notice.service.js';
import { SendLinkService } from './platform/send-sign-in-link/send-sign-in-link.service.js';
import { SettleAtsJobService } from './integrations/apply-opening-mapping/apply-opening-mapping.service.js';
import { SplitImportService } from './intake/split-import/split-import.service.js';
import { WriteBackService } from './integrations/write-back/write-back.service.js';
import { SyncConnectionService } from './integrations/sync-connection/sync-connection.service.js';
import type { JobHandler } from '../runtime/outbox/job-handler.js';

export const HANDLERS: { readonly [N in JobName]: Type<JobHandler<N>> } = {
  'read-document': ReadDocumentService,
  'read-bulk-document': ReadBulkDocumentService,
  'read-json': ReadDocumentService,
  'recognise-document': RecogniseDocumentService,
  'read-role-page': ReadRolePageService,
  'build-profile': BuildProfileService,
  'assess-application': AssessApplicationService,
  'assess-role': AssessRoleService,
  'fill-ranking': FillRankingService,
  'split-import': SplitImportService,
  'process-delivery': ProcessDeliveryService,
  'look-up-delivery': LookUpDeliveryService,
  'settle-ats-job': SettleAtsJobService,
  'fetch-attachment': FetchAttachmentService,
  'write-back': WriteBackService,
  'list-ats-choices': ListAtsChoicesService,
  'sync-connection': SyncConnectionService,
  'send-link': SendLinkService,
  'send-account-notice': SendAccountNoticeService,
  'deliver-webhooks': DeliverWebhooksService,
  'deliver-slow-webhooks': DeliverWebhooksService,
};

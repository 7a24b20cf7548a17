/** Which service carries out which job. The type makes the compiler ask for one of each. */
import type { Type } from '@nestjs/common';
import type { JobName } from '#libs/queues';
import { AssessApplicationService } from '../assess-application/assess-application.service.js';
import { AssessRoleService } from '../assess-role/assess-role.service.js';
import { BuildProfileService } from '../build-profile/build-profile.service.js';
import { DeliverWebhooksService } from '../deliver-webhooks/deliver-webhooks.service.js';
import { FetchAttachmentService } from '../fetch-attachment/fetch-attachment.service.js';
import { FillRankingService } from '../fill-ranking/fill-ranking.service.js';
import { ListAtsChoicesService } from '../list-ats-choices/list-ats-choices.service.js';
import { LookUpDeliveryService } from '../look-up-delivery/look-up-delivery.service.js';
import { ProcessDeliveryService } from '../process-delivery/process-delivery.service.js';
import { ReadBulkDocumentService } from '../read-document/read-bulk-document.service.js';
import { ReadDocumentService } from '../read-document/read-document.service.js';
import { ReadRolePageService } from '../read-role-page/read-role-page.service.js';
import { RecogniseDocumentService } from '../recognise-document/recognise-document.service.js';
import { SendAccountNoticeService } from '../send-account-notice/send-account-notice.service.js';
import { SendLinkService } from '../send-link/send-link.service.js';
import { SettleAtsJobService } from '../settle-ats-job/settle-ats-job.service.js';
import { SplitImportService } from '../split-import/split-import.service.js';
import { WriteBackService } from '../write-back/write-back.service.js';
import { SyncConnectionService } from '../sync-connection/sync-connection.service.js';
import type { JobHandler } from './handler.js';

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

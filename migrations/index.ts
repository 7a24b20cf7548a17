import { PlatformAccounts1796040000001 } from './1796040000001-platform-accounts.js';
import { PlatformOperations1796040000002 } from './1796040000002-platform-operations.js';
import { Roles1796040000003 } from './1796040000003-roles.js';
import { ComplianceAuditAndNotices1796040000004 } from './1796040000004-compliance-audit-and-notices.js';
import { CandidatesDocuments1796040000005 } from './1796040000005-candidates-documents.js';
import { Candidates1796040000006 } from './1796040000006-candidates.js';
import { CandidatesApplications1796040000007 } from './1796040000007-candidates-applications.js';
import { ShortlistRanking1796040000008 } from './1796040000008-shortlist-ranking.js';
import { ShortlistReview1796040000009 } from './1796040000009-shortlist-review.js';
import { IntakeImports1796040000010 } from './1796040000010-intake-imports.js';
import { Compliance1796040000011 } from './1796040000011-compliance.js';
import { IntegrationsInbound1796040000012 } from './1796040000012-integrations-inbound.js';
import { IntegrationsOutbound1796040000013 } from './1796040000013-integrations-outbound.js';
import { PlatformInbox1796040000014 } from './1796040000014-platform-inbox.js';
import { RolesDrafts1796040000015 } from './1796040000015-roles-drafts.js';
import { RolesLineClasses1796040000016 } from './1796040000016-roles-line-classes.js';
import { ShortlistLanes1796040000017 } from './1796040000017-shortlist-lanes.js';
import { CandidatesLatestPosition1796040000018 } from './1796040000018-candidates-latest-position.js';
import { RolesRelatedWords1796040000019 } from './1796040000019-roles-related-words.js';

export {
  APP_ROLE,
  BACKUP_ROLE,
  LET_BACKUP_READ,
  OWNER_ROLE,
  PREPARE_ROLES,
  PROCESS_ROLES,
  QUEUE_ROLE,
  QUEUE_SCHEMA,
  RELAY_ROLE,
  SEALER_ROLE,
  grantProcessRoles,
} from './database-roles.js';

/** Every migration, in order. Foreign keys decide the order of the areas. */
export const migrations = [
  PlatformAccounts1796040000001,
  PlatformOperations1796040000002,
  Roles1796040000003,
  ComplianceAuditAndNotices1796040000004,
  CandidatesDocuments1796040000005,
  Candidates1796040000006,
  CandidatesApplications1796040000007,
  ShortlistRanking1796040000008,
  ShortlistReview1796040000009,
  IntakeImports1796040000010,
  Compliance1796040000011,
  IntegrationsInbound1796040000012,
  IntegrationsOutbound1796040000013,
  PlatformInbox1796040000014,
  RolesDrafts1796040000015,
  RolesLineClasses1796040000016,
  ShortlistLanes1796040000017,
  CandidatesLatestPosition1796040000018,
  RolesRelatedWords1796040000019,
] as const;

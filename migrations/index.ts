import { Access1795611600001 } from './1795611600001-access.js';
import { Candidates1795611600002 } from './1795611600002-candidates.js';
import { Roles1795611600003 } from './1795611600003-roles.js';
import { Intake1795611600004 } from './1795611600004-intake.js';
import { Tallies1795611600005 } from './1795611600005-tallies.js';
import { OwnSkills1795611600006 } from './1795611600006-own-skills.js';
import { Briefs1795611600007 } from './1795611600007-briefs.js';
import { Geometry1795611600008 } from './1795611600008-geometry.js';
import { ImportSources1795611600009 } from './1795611600009-import-sources.js';
import { Erasure1795611600010 } from './1795611600010-erasure.js';
import { People1795611600011 } from './1795611600011-people.js';
import { ReadingFindings1795611600012 } from './1795611600012-reading-findings.js';
import { AuditSeals1795611600013 } from './1795611600013-audit-seals.js';
import { FailedImports1795611600014 } from './1795611600014-failed-imports.js';
import { RowFiles1795611600016 } from './1795611600016-row-files.js';
import { WeightsPreview1795611600017 } from './1795611600017-weights-preview.js';
import { DecisionsAndNotes1795611600018 } from './1795611600018-decisions-and-notes.js';
import { ImportNames1795611600019 } from './1795611600019-import-names.js';
import { LiveEvents1795611600021 } from './1795611600021-live-events.js';
import { Corrections1795611600022 } from './1795611600022-corrections.js';
import { RoleMembers1795611600023 } from './1795611600023-role-members.js';
import { KeyScopes1795611600024 } from './1795611600024-key-scopes.js';
import { LinkPurposes1795611600025 } from './1795611600025-link-purposes.js';
import { InboxKinds1795611600026 } from './1795611600026-inbox-kinds.js';
import { Search1795611600027 } from './1795611600027-search.js';
import { Standing1795611600028 } from './1795611600028-standing.js';
import { SavedViews1795611600029 } from './1795611600029-saved-views.js';
import { Notices1795611600031 } from './1795611600031-notices.js';
import { Explanations1795611600032 } from './1795611600032-explanations.js';
import { ShareLinks1795611600033 } from './1795611600033-share-links.js';
import { Blind1795611600035 } from './1795611600035-blind.js';
import { Rescoring1795611600036 } from './1795611600036-rescoring.js';
import { Answers1795611600037 } from './1795611600037-answers.js';
import { WordIndex1795611600038 } from './1795611600038-word-index.js';
import { InboxRequests1795611600039 } from './1795611600039-inbox-requests.js';
import { Webhooks1795611600040 } from './1795611600040-webhooks.js';
import { IdempotencyParts1795611600041 } from './1795611600041-idempotency-parts.js';
import { Ats1795611600042 } from './1795611600042-ats.js';
import { AttachmentFetching1795611600044 } from './1795611600044-attachment-fetching.js';
import { AtsSyncs1795611600045 } from './1795611600045-ats-syncs.js';
import { WriteBack1795611600046 } from './1795611600046-write-back.js';
import { Assessments1795611600047 } from './1795611600047-assessments.js';
import { IntakeDetails1795611600048 } from './1795611600048-intake-details.js';
import { SyncCircles1795611600049 } from './1795611600049-sync-circles.js';
import { RoleEditing1795611600060 } from './1795611600060-role-editing.js';
import { RolePages1795611600061 } from './1795611600061-role-pages.js';
import { Identity1795611600070 } from './1795611600070-identity.js';
import { Survival1795611600080 } from './1795611600080-survival.js';
import { SignIns1795611600083 } from './1795611600083-sign-ins.js';
import { Installation1795611600084 } from './1795611600084-installation.js';
import { WebhookBeginnings1795611600089 } from './1795611600089-webhook-beginnings.js';
import { VirusScan1795611600091 } from './1795611600091-virus-scan.js';
import { StorableMappings1795611600095 } from './1795611600095-storable-mappings.js';

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
} from './roles.js';

/** Every migration, in order. */
export const migrations = [
  Access1795611600001,
  Candidates1795611600002,
  Roles1795611600003,
  Intake1795611600004,
  Tallies1795611600005,
  OwnSkills1795611600006,
  Briefs1795611600007,
  Geometry1795611600008,
  ImportSources1795611600009,
  Erasure1795611600010,
  People1795611600011,
  ReadingFindings1795611600012,
  AuditSeals1795611600013,
  FailedImports1795611600014,
  RowFiles1795611600016,
  WeightsPreview1795611600017,
  DecisionsAndNotes1795611600018,
  ImportNames1795611600019,
  LiveEvents1795611600021,
  Corrections1795611600022,
  RoleMembers1795611600023,
  KeyScopes1795611600024,
  LinkPurposes1795611600025,
  InboxKinds1795611600026,
  Search1795611600027,
  Standing1795611600028,
  SavedViews1795611600029,
  Notices1795611600031,
  Explanations1795611600032,
  ShareLinks1795611600033,
  Blind1795611600035,
  Rescoring1795611600036,
  Answers1795611600037,
  WordIndex1795611600038,
  InboxRequests1795611600039,
  Webhooks1795611600040,
  IdempotencyParts1795611600041,
  Ats1795611600042,
  AttachmentFetching1795611600044,
  AtsSyncs1795611600045,
  WriteBack1795611600046,
  Assessments1795611600047,
  IntakeDetails1795611600048,
  SyncCircles1795611600049,
  RoleEditing1795611600060,
  RolePages1795611600061,
  Identity1795611600070,
  Survival1795611600080,
  SignIns1795611600083,
  Installation1795611600084,
  WebhookBeginnings1795611600089,
  VirusScan1795611600091,
  StorableMappings1795611600095,
] as const;

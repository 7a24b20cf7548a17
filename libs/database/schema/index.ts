import * as applications from './candidates/applications.entity.js';
import * as candidates from './candidates/candidates.entity.js';
import * as corrections from './candidates/corrections.entity.js';
import * as duplicates from './candidates/duplicates.entity.js';
import * as hiddenIdentities from './candidates/hidden-identities.entity.js';
import * as profiles from './candidates/profiles.entity.js';
import * as screeningAnswers from './candidates/screening-answers.entity.js';
import * as audit from './compliance/audit.entity.js';
import * as candidateRights from './compliance/candidate-rights.entity.js';
import * as erasure from './compliance/erasure.entity.js';
import * as explanations from './compliance/explanations.entity.js';
import * as documents from './intake/documents.entity.js';
import * as imports from './intake/imports.entity.js';
import * as ats from './integrations/ats.entity.js';
import * as connections from './integrations/connections.entity.js';
import * as webhooks from './integrations/webhooks.entity.js';
import * as writeBacks from './integrations/write-backs.entity.js';
import * as access from './platform/access.entity.js';
import * as idempotency from './platform/idempotency.entity.js';
import * as inbox from './platform/inbox.entity.js';
import * as liveEvents from './platform/live-events.entity.js';
import * as outbox from './platform/outbox.entity.js';
import * as rateLimits from './platform/rate-limits.entity.js';
import * as workers from './platform/workers.entity.js';
import * as customSkills from './roles/custom-skills.entity.js';
import * as lineClasses from './roles/line-classes.entity.js';
import * as relatedWords from './roles/related-words.entity.js';
import * as roleDrafts from './roles/role-drafts.entity.js';
import * as roles from './roles/roles.entity.js';
import * as weights from './roles/weights.entity.js';
import * as decisions from './shortlist/decisions.entity.js';
import * as notes from './shortlist/notes.entity.js';
import * as rankings from './shortlist/rankings.entity.js';
import * as shareLinks from './shortlist/share-links.entity.js';
import * as views from './shortlist/views.entity.js';

/** Every entity: the classes among the exports of the entity files. */
export const entities = [
  applications,
  candidates,
  corrections,
  duplicates,
  hiddenIdentities,
  profiles,
  screeningAnswers,
  audit,
  candidateRights,
  erasure,
  explanations,
  documents,
  imports,
  ats,
  connections,
  webhooks,
  writeBacks,
  access,
  idempotency,
  inbox,
  liveEvents,
  outbox,
  rateLimits,
  workers,
  customSkills,
  lineClasses,
  relatedWords,
  roleDrafts,
  roles,
  weights,
  decisions,
  notes,
  rankings,
  shareLinks,
  views,
].flatMap((file) =>
  Object.values(file).filter(
    (exported): exported is typeof exported & (new () => object) => typeof exported === 'function',
  ),
);

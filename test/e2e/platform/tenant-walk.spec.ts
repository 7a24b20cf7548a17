/**
 * Walks every route of the OpenAPI document with no credentials, with rights of another kind, and with another tenant's ids. The
 * document is the list: a route that is new and not described here fails the walk.
 *
 * @runs-alone It calls every route, as a caller of each kind.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { inOrganisation, newId, outbox } from '#libs/database';
import {
  API_SCOPES,
  type AddressErasure,
  type ActorKind,
  type ApiScope,
  type ApplicationReceipt,
  type Import,
  type OpenSessions,
  type Role,
} from '#libs/contracts';
import { REACH } from '../../../apps/api/platform/permissions/route-resources.js';
import { PASSWORD, startApi, type Call, type Organisation, type TestApi } from '../../support/candor/api.js';
import { NEAR, OFF, ROLE, STRONG } from '../../support/candor/people.js';
import { openDataSource } from '../../support/servers/postgres.js';

interface Operation {
  operationId: string;
  'x-allowed': ActorKind[] | 'anyone';
  'x-scope'?: ApiScope | 'none';
}

interface Route extends Operation {
  method: string;
  path: string;
}

/** Ids of the things of one tenant, by the name that paths use. */
type Ids = Record<string, string>;

/** The address of a candidate of every tenant. */
const ERASED_BY_ADDRESS = 'erased.by.address@example.org';

/** A valid body for each route that takes one, so that what refuses is the access and not the input. */
const BODIES: Record<string, (theirs: World) => Call> = {
  'Users.add': () => ({ body: { email: 'new@walk.example', name: 'New', kind: 'recruiter' } }),
  'Users.change': () => ({ body: { name: 'Renamed' } }),
  'Users.addSignInLink': () => ({}),
  'Users.addPasswordLink': () => ({}),
  'Session.change': () => ({ body: { name: 'Renamed' } }),
  'Session.changePassword': () => ({ body: { current: PASSWORD, password: 'a password of my own' } }),
  'ApiKeys.add': () => ({ body: { name: 'new', kind: 'recruiter' } }),
  'Connections.add': () => ({ body: { vendor: 'standard-webhooks', name: 'new' } }),
  'Connections.change': () => ({ body: { name: 'other' } }),
  'Connections.rotate': () => ({}),
  'Connections.makeAssessmentKey': () => ({}),
  'Connections.replay': () => ({}),
  'Connections.sync': () => ({ body: {} }),
  'Connections.replayRange': () => ({ body: {} }),
  'Connections.map': () => ({ body: { roleId: null } }),
  'Connections.makeRole': () => ({}),
  'ConnectionAttachments.retryAll': () => ({}),
  'ApplicationAttachments.retry': () => ({}),
  'AtsRoles.change': () => ({ body: { showsScores: false } }),
  'AtsRoles.ask': () => ({}),
  'AtsRoles.retry': () => ({}),
  'Roles.add': () => ({ body: ROLE }),
  'Roles.change': () => ({ body: { state: 'closed' } }),
  'Roles.addVersion': () => ({ body: ROLE }),
  'JobDescriptions.receive': () => ({ body: formWith('page.txt') }),
  'RolePreviews.read': () => ({ body: { page: { text: 'Baker. You must have Python.' } } }),
  'Requirements.read': () => ({ body: { text: 'Python' } }),
  'PageLines.read': () => ({ body: { lineClasses: [] } }),
  'Members.add': () => ({}),
  'Weights.save': ({ role }) => ({ body: weightsOf(role) }),
  'Weights.activate': () => ({}),
  'Shortlist.export': () => ({ body: {} }),
  'Shortlist.seen': () => ({}),
  'Views.create': () => ({ body: { name: 'Mine' } }),
  'Views.change': () => ({ body: { name: 'Theirs', revision: 1 } }),
  'Views.makeDefault': () => ({}),
  'Weights.preview': ({ role }) => ({ body: { weights: contentOf(role) } }),
  'Weights.setKnown': ({ ids }) => ({ body: { items: [{ applicationId: ids['applicationId'], verdict: 'good' }] } }),
  'Drafts.create': ({ role }) => ({ body: weightsOf(role) }),
  'Drafts.change': ({ role }) => ({ body: { ...weightsOf(role), revision: 1 } }),
  'Drafts.save': () => ({ body: { revision: 1 } }),
  'NewRoleDrafts.store': () => ({
    body: { title: 'Baker', text: 'You know dough.', confidential: false, revision: 1 },
  }),
  'CriteriaDrafts.store': ({ role }) => ({
    body: { baseId: role.version.id, criteria: role.criteria, answeredQuestions: [], revision: 1 },
  }),
  'Notices.set': () => ({ body: { requireNotice: 'never' } }),
  'Notices.addText': () => ({ body: { jurisdiction: 'EU', language: 'en', text: NOTICE } }),
  'Notices.putInForce': () => ({}),
  'Notices.record': ({ ids }) => ({ body: { version: ids['noticeTextId'], ...GIVEN } }),
  'Notices.recordMany': ({ ids }) => ({ body: { notice: { version: ids['noticeTextId'], ...GIVEN } } }),
  'ShareLinks.add': () => ({ body: { scope: 'shortlist', expiresAt: inAWeek() } }),
  'Explanations.resolve': () => ({ body: { outcome: 'refused', reply: 'The letter says otherwise' } }),
  'Explanations.letter': () => ({ body: { format: 'text' } }),
  'Explanations.addLink': () => ({ body: {} }),
  'Explanations.given': () => ({ body: { means: 'letter' } }),
  'Explanations.waive': () => ({ body: { reason: 'They asked for none' } }),
  'Modes.change': () => ({ body: { mode: 'by-people', asked: 'candidate', reason: 'They wrote' } }),
  'Intake.add': () => ({ body: STRONG }),
  'Intake.addMany': () => ({ body: JSON.stringify(STRONG), headers: { 'content-type': 'application/x-ndjson' } }),
  'Imports.receive': () => ({ body: formWith('cv.txt') }),
  'Imports.confirm': () => ({ body: { columns: [{ index: 0, field: 'name' }] } }),
  'Imports.pause': () => ({}),
  'Imports.resume': () => ({}),
  'Imports.cancel': () => ({}),
  'Imports.retry': () => ({}),
  'Corrections.add': () => ({ body: { fact: 'language', language: 'German', ...STATED } }),
  'Corrections.undo': () => ({ body: { reason: 'It was another' } }),
  'Overrides.add': ({ role }) => ({ body: { criterion: role.criteria[1]!.id, outcome: 'met', ...STATED } }),
  'Overrides.undo': () => ({ body: { reason: 'It was another' } }),
  'Answers.add': () => ({ body: { answers: { sponsorship: 'no' }, ...STATED } }),
  'Answers.undo': () => ({ body: { reason: 'It was another' } }),
  'PhoneScreen.answer': () => ({
    body: { corrections: [{ fact: 'language', language: 'Spanish', reason: 'Spoke it' }] },
  }),
  'Rescoring.ask': () => ({ body: {} }),
  'Rescoring.activate': () => ({}),
  'Rescoring.cancel': () => ({}),
  'HiddenIdentities.change': () => ({ body: { allUsers: false } }),
  'HiddenIdentities.reveal': () => ({}),
  'Decisions.decide': () => ({ body: { kind: 'hold', reasonCode: 'other' } }),
  'Decisions.undo': ({ ids }) => ({ body: { decisionId: ids['decisionId'] } }),
  'Decisions.opened': () => ({}),
  'Decisions.check': ({ ids }) => ({ body: { applicationIds: [ids['applicationId']] } }),
  'Decisions.decideMany': ({ ids }) => ({
    body: { kind: 'decline', reasonCode: 'other', applicationIds: [ids['applicationId']] },
  }),
  'Decisions.undoMany': () => ({}),
  'Notes.add': () => ({ body: { text: 'Call on Monday' } }),
  'Notes.change': () => ({ body: { text: 'Call on Tuesday' } }),
  'Inbox.mark': () => ({ body: { read: true } }),
  'Inbox.markRead': ({ ids }) => ({ body: { upTo: ids['itemId'] } }),
  'People.merge': ({ ids }) => ({ body: { candidateId: ids['mergeableId'] } }),
  'People.resolve': () => ({ body: { resolution: 'different' } }),
  'People.undo': () => ({}),
  'Quarantine.retry': () => ({}),
  'Erasure.erase': () => ({}),
  'Erasure.eraseByAddress': () => ({ body: { email: ERASED_BY_ADDRESS } }),
  'PersonExport.all': () => ({}),
  'Erasure.removeSamples': () => ({}),
  'Erasure.resolve': () => ({ body: { resolution: 'release', reason: 'They asked for it' } }),
  'LegalHolds.holdCandidate': () => ({ body: { reason: 'A case' } }),
  'LegalHolds.holdRole': () => ({ body: { reason: 'A case' } }),
  'LegalHolds.lift': () => ({ body: { reason: 'The case is over' } }),
  'Retention.setPolicy': () => ({ body: { months: 6 } }),
  'Retention.confirm': () => ({}),
  'Retention.cancel': () => ({}),
  'Reports.candidate': () => ({}),
  'Reports.shortlist': () => ({ body: { people: 5 } }),
  'Skills.save': () => ({ body: { basedOn: 1, entries: [] } }),
  'RelatedWords.change': () => ({ body: { optedIn: true } }),
  'RelatedWords.compute': () => ({}),
  'RelatedWords.activate': () => ({ body: { number: null } }),
  'WebhookEndpoints.add': () => ({ body: { url: HOOK } }),
  'WebhookEndpoints.change': () => ({ body: { enabled: false } }),
  'WebhookEndpoints.rotate': () => ({}),
  'WebhookEndpoints.test': () => ({}),
  'WebhookMessages.replay': () => ({}),
  'WebhookMessages.replayMany': () => ({ body: { from: '2026-01-05T09:00:00Z' } }),
};

/** No endpoint has it. */
const HOOK = 'https://hook.invalid/';

/** The reason and the source of a correction. */
const STATED = { source: 'reference', reason: 'A former manager says so' };

const inAWeek = (): string => new Date(Date.now() + 7 * 86_400_000).toISOString();

const NOTICE = 'An automated tool compares applications with the criteria of the role. People decide.';
const GIVEN = { at: '2026-01-05T09:00:00Z', channel: 'careers-page' };

/** Routes that change nothing for others: their questions do not fit an address, or they are about the caller alone. */
const READS = [
  'Weights.preview',
  'Requirements.read',
  'RolePreviews.read',
  'PageLines.read',
  'Decisions.check',
  'Inbox.mark',
  'Inbox.markRead',
  'Shortlist.seen',
  'Session.endOthers',
];

/**
 * No worker runs here: no document has been read, and no candidate has a score. There are too few résumés for related
 * words. An API key has no inbox, no sessions and no drafts of roles, and reveals no one.
 */
const UNABLE = [
  'NewRoleDrafts.one',
  'NewRoleDrafts.store',
  'NewRoleDrafts.remove',
  'CriteriaDrafts.store',
  'CriteriaDrafts.remove',
  'Documents.text',
  'Documents.highlights',
  'Candidates.lines',
  'Comparison.compare',
  'RelatedWords.compute',
  'RelatedWords.cancel',
  'Reports.candidate',
  'Inbox.mark',
  'Session.end',
  'Session.change',
  'Session.changePassword',
  'HiddenIdentities.reveal',
  'HiddenIdentities.cover',
  // Nothing of this vendor can be asked, and it asks for nothing.
  'Connections.sync',
  'Connections.makeAssessmentKey',
];

/** What routes must be asked with. */
const QUERIES: Record<string, (world: World) => string> = {
  'Comparison.compare': ({ ids }) => `?applications=${ids['applicationId']},${ids['decidedId']}`,
  'Candidates.lines': ({ ids }) => `?documentId=${ids['documentId']}&start=0&end=1`,
};

/** Routes that are about another of a tenant's things than their name says, for example because they end what others need. */
const APART: Record<string, Record<string, string>> = {
  'Imports.mapping': { importId: 'tableId' },
  'Imports.confirm': { importId: 'tableId' },
  'Erasure.erase': { candidateId: 'erasableId' },
  'Erasure.resolve': { candidateId: 'suppressedId' },
  'People.merge': { candidateId: 'survivorId' },
  'Candidates.profile': { candidateId: 'readId' },
  'Decisions.undo': { applicationId: 'decidedId' },
  'Drafts.save': { draftId: 'savedDraftId' },
  'Views.remove': { viewId: 'removedViewId' },
  'Rescoring.activate': { roleId: 'activatedId' },
  'Rescoring.cancel': { roleId: 'calledOffId' },
  'Modes.change': { applicationId: 'askingId' },
  'Explanations.given': { applicationId: 'declinedId' },
  'Explanations.waive': { applicationId: 'declinedTooId' },
};

/** Routes that read and have no id of a tenant in their path: they may only show one's own. */
const OWN_ONLY = [
  'AtsVendors.list',
  'Users.list',
  'ApiKeys.list',
  'Connections.list',
  'WebhookEndpoints.list',
  'Roles.list',
  'NewRoleDrafts.list',
  'ShippedRoles.list',
  'Skills.search',
  'Skills.own',
  'Skills.versions',
  'RelatedWords.state',
  'RelatedWords.versions',
  'RelatedWords.list',
  'LineLabels.export',
  'Audit.list',
  'Audit.verification',
  'People.suggestions',
  'Quarantine.list',
  'Erasure.suppressed',
  'SystemStatus.current',
  'LegalHolds.list',
  'Retention.policy',
  'Retention.preview',
  'Retention.runs',
  'Session.current',
  'Session.open',
  'Inbox.list',
  'Explanations.due',
  'Explanations.listRequests',
  'Notices.current',
  'Notices.starters',
  'Notices.texts',
  'Notices.listRolesPending',
];

/** Only the author of these sees them; an admin makes all of them here. */
const MAKERS_ONLY = ['JobDescriptions.one'];

/** What paths name that is seen through roles. */
const namesSeenThroughRoles = Object.keys(REACH).filter((name) => !['inside', 'apart'].includes(REACH[name]!));

/**
 * Lists of ids for the operator of the installation. They contain no names, and the operator must see what happened or
 * hangs.
 */
const IDS_ONLY = ['Audit.list', 'ConnectionAttachments.list', 'Quarantine.list', 'Retention.preview'];

/** Routes that need no credentials of ours, each with its own test elsewhere. */
const ANYONE = [
  'Session.signIn',
  'Session.signInByLink',
  'Session.choosePassword',
  'Session.askForReset',
  'Shared.read',
  'Shared.application',
  'PublicExplanation.read',
  'PublicExplanation.reportCorrection',
  'PublicExplanation.askForPerson',
  'Operations.health',
  'Operations.ready',
  'Operations.figures',
  'EventIntake.receive',
  'Assessments.look',
  'Assessments.ask',
];

/** Routes without an id that make something in the caller's own tenant, or end the caller's own session. */
const NO_IDS = [
  'Users.add',
  'ApiKeys.add',
  'Connections.add',
  'WebhookEndpoints.add',
  'Roles.add',
  'Requirements.read',
  'RolePreviews.read',
  'JobDescriptions.receive',
  'Erasure.eraseByAddress',
  'Erasure.removeSamples',
  'Skills.save',
  'RelatedWords.change',
  'RelatedWords.compute',
  'RelatedWords.cancel',
  'RelatedWords.activate',
  'Inbox.markRead',
  'Notices.set',
  'Notices.addText',
  'Retention.setPolicy',
  'Session.signOut',
  'Session.endOthers',
  'Session.change',
  'Session.changePassword',
];

/** Sends a call that has to succeed, and returns its result. */
type Make = <Body>(path: string, call: Call) => Promise<Body>;

interface World {
  organisation: Organisation;
  role: Role;
  ids: Ids;
}

let api: TestApi;
let routes: Route[];
let acme: World;
let other: World;
let owner: Client;

beforeAll(async () => {
  api = await startApi();
  owner = new Client({ connectionString: api.ownerUrl });
  await owner.connect();
  routes = await routesOf(api);
  acme = await makeWorld('acme');
  other = await makeWorld('other');
});
afterAll(async () => {
  await owner.end();
  await api.stop();
});

async function routesOf({ call }: TestApi): Promise<Route[]> {
  const { body } = await call<{ paths: Record<string, Record<string, Operation>> }>('/api/openapi.json');
  return Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path })),
  );
}

async function send<Body>(path: string, call: Call, key: string): Promise<Body> {
  const { status, body, text } = await api.call<Body>(path, { key, ...call });
  if (status >= 300) throw new Error(`${path}: ${status} ${text}`);
  return body;
}

async function makeWorld(name: string): Promise<World> {
  const organisation = await api.addOrganisation(name);
  const make: Make = (path, call) => send(path, call, organisation.keys.admin);
  const role = await make<Role>('/api/v1/roles', { body: ROLE });
  const received = await make<ApplicationReceipt>(`/api/v1/roles/${role.id}/candidates`, { body: STRONG });
  const batch = await make<Import>(`/api/v1/roles/${role.id}/imports`, { body: formWith('cv.txt') });
  const table = await make<Import>(`/api/v1/roles/${role.id}/imports`, {
    body: 'name,skills\nJo,Python\n',
    headers: { 'content-type': 'text/csv' },
  });
  // As a worker would have guessed.
  await owner.query(
    `UPDATE import SET mapping = '{"auto": false, "encoding": "utf-8", "separator": ",", "columns":
       [{"index": 0, "header": "name", "samples": ["Jo"], "field": null, "position": null}]}' WHERE id = $1`,
    [table.id],
  );
  await make('/api/v1/custom-skills', {
    method: 'PUT',
    body: { basedOn: null, entries: [{ id: `${name}-flow`, name: `${name} Flow` }], note: organisation.id },
  });
  // As a worker would have computed it.
  await owner.query(
    `INSERT INTO related_words_version
       (organisation_id, number, digest, resumes, words, neighbours, stems, pairs, requested_by)
     VALUES ($1, 1, sha256('walk'), 500, 1, 1, 'bouquet=bouquets wreath=wreaths', '\\x0101005000', $2)`,
    [organisation.id, organisation.users.admin.id],
  );
  const { id: sampleId } = await make<Role>('/api/v1/roles', { body: ROLE });
  await owner.query('UPDATE role SET sample = true WHERE id = $1', [sampleId]);
  const apiKey = await make<{ apiKey: { id: string } }>('/api/v1/api-keys', {
    body: { name: 'walk', kind: 'recruiter' },
  });
  const connection = await make<{ connection: { id: string } }>('/api/v1/connections', {
    body: { vendor: 'standard-webhooks', name: 'walk' },
  });
  return {
    organisation,
    role,
    ids: {
      userId: organisation.users.recruiter.id,
      keyId: apiKey.apiKey.id,
      sessionId: await sessionOf(organisation),
      roleId: role.id,
      versionId: role.version.id,
      newRoleDraftId: crypto.randomUUID(),
      jobDescriptionId: (await make<{ id: string }>('/api/v1/job-descriptions', { body: formWith('page.txt') })).id,
      memberId: organisation.users['hiring-manager'].id,
      weightsId: (await make<{ id: string }>(`/api/v1/roles/${role.id}/weights`, { body: weightsOf(role) })).id,
      ...(await draftsOf(role, make)),
      ...(await rescoredOf(role, make)),
      ...(await notesOf(organisation, role, received.applicationId, make)),
      ...(await correctFacts(role, received, make)),
      shareLinkId: (
        await make<{ shareLink: { id: string } }>(`/api/v1/roles/${role.id}/share-links`, {
          body: { scope: 'shortlist', expiresAt: inAWeek() },
        })
      ).shareLink.id,
      ...(await rightsOf(organisation, received.applicationId, make)),
      applicationId: received.applicationId,
      candidateId: received.candidateId,
      documentId: received.documentId,
      importId: batch.id,
      tableId: table.id,
      connectionId: connection.connection.id,
      ...(await receivedFor(organisation.id, connection.connection.id)),
      attachmentId: await fileOf(organisation.id, connection.connection.id, received.candidateId),
      jobId: await quarantinedJob(organisation.id),
      ...(await webhooksOf(organisation.id, make)),
      ...(await erasureOf(organisation.id, make)),
      ...(await peopleOf(organisation.id, make)),
    },
  };
}

async function auditEntries(): Promise<number> {
  const { rows } = await owner.query<{ count: string }>('SELECT count(*) FROM audit_entry');
  return Number(rows[0]!.count);
}

/** An event, and an opening whose page is known. */
async function receivedFor(
  organisationId: string,
  connectionId: string,
): Promise<Record<'eventId' | 'openingId', string>> {
  const [eventId, openingId] = [newId(), newId()];
  await owner.query(
    `INSERT INTO inbound_event (organisation_id, id, connection_id, vendor_event_id, raw_body, outcome)
     VALUES ($1, $2, $3, 'msg_walk', '{}', 'failed')`,
    [organisationId, eventId, connectionId],
  );
  await owner.query(
    `INSERT INTO opening (organisation_id, id, connection_id, vendor_id, title, text, state)
     VALUES ($1, $2, $3, 'walk', 'Engineer', 'Engineer. You know Python.', 'open')`,
    [organisationId, openingId, connectionId],
  );
  return { eventId, openingId };
}

/** A file that an ATS named for a candidate. */
async function fileOf(organisationId: string, connectionId: string, candidateId: string): Promise<string> {
  const id = newId();
  await owner.query(
    `INSERT INTO external_object (organisation_id, connection_id, kind, vendor_id, our_id) VALUES ($1, $2, 'candidate', 'walk', $3)`,
    [organisationId, connectionId, candidateId],
  );
  await owner.query(
    `INSERT INTO ats_attachment (organisation_id, id, connection_id, candidate_vendor_id, vendor_id, kind, source, state)
     VALUES ($1, $2, $3, 'walk', 'cv', 'resume', '{"url": "https://files.example/cv"}', 'failed')`,
    [organisationId, id, connectionId],
  );
  return id;
}

async function quarantinedJob(organisationId: string): Promise<string> {
  const database = await openDataSource(api.databaseUrl, 'app', { size: 1 });
  try {
    return await inOrganisation(database, organisationId, async (tenant) => {
      const [id] = await outbox.enqueue(tenant, [{ job: 'read-document', payload: { documentId: organisationId } }]);
      await outbox.quarantine(tenant, id!, 'too-many-attempts');
      return id!;
    });
  } finally {
    await database.destroy();
  }
}

/** An endpoint of another system, and a message for it. */
async function webhooksOf(organisationId: string, make: Make): Promise<Record<'endpointId' | 'messageId', string>> {
  const made = await make<{ endpoint: { id: string } }>('/api/v1/webhook-endpoints', { body: { url: HOOK } });
  const [endpointId, messageId] = [made.endpoint.id, crypto.randomUUID()];
  await owner.query(
    `INSERT INTO webhook_message (organisation_id, id, type, body, occurred_at) VALUES ($1, $2, 'webhook.test', '{}', now())`,
    [organisationId, messageId],
  );
  await owner.query(
    `INSERT INTO webhook_endpoint_message (organisation_id, endpoint_id, message_id, outcome) VALUES ($1, $2, $3, 'failed')`,
    [organisationId, endpointId, messageId],
  );
  return { endpointId, messageId };
}

/** A hold, an announced run, a suppressed candidate, and a candidate whom nothing keeps. */
async function erasureOf(
  organisationId: string,
  make: Make,
): Promise<Record<'erasableId' | 'suppressedId' | 'holdId' | 'runId', string>> {
  const { id: roleId } = await make<Role>('/api/v1/roles', { body: ROLE });
  const add = (name: string, email = STRONG.email) =>
    make<ApplicationReceipt>(`/api/v1/roles/${roleId}/candidates`, { body: { ...STRONG, name, email } });
  await add('Erased', ERASED_BY_ADDRESS);
  const [erasable, suppressed, kept] = [await add('Erasable'), await add('Suppressed'), await add('Kept')];
  const hold = await make<{ id: string }>(`/api/v1/candidates/${kept.candidateId}/legal-holds`, {
    body: { reason: 'A case' },
  });
  const runId = crypto.randomUUID();
  await owner.query(
    `INSERT INTO retention_run (organisation_id, id, state, months, due_at) VALUES ($1, $2, 'announced', 6, now())`,
    [organisationId, runId],
  );
  await owner.query(
    `WITH suppressed AS (UPDATE candidate SET suppressed_at = now() WHERE id = $2)
     INSERT INTO suppressed_candidate (organisation_id, candidate_id, erased_candidate_ids, matched) VALUES ($1, $2, $3, '{email}')`,
    [organisationId, suppressed.candidateId, [crypto.randomUUID()]],
  );
  return { erasableId: erasable.candidateId, suppressedId: suppressed.candidateId, holdId: hold.id, runId };
}

type Seven = [string, string, string, string, string, string, string];

/** A note that reaches an inbox, and decisions that can be undone. */
async function notesOf({ users }: Organisation, role: Role, applicationId: string, make: Make): Promise<Ids> {
  const note = { text: 'Call on Monday', mentions: [users.recruiter.id] };
  const { id } = await make<{ id: string }>(`/api/v1/applications/${applicationId}/notes`, { body: note });
  const { rows } = await owner.query<{ id: string }>('SELECT id FROM inbox_item WHERE note_id = $1', [id]);
  const other = await make<{ applicationId: string }>(`/api/v1/roles/${role.id}/candidates`, { body: OFF });
  const many = { kind: 'hold', reasonCode: 'other', applicationIds: [other.applicationId] };
  const { batchId } = await make<{ batchId: string }>(`/api/v1/roles/${role.id}/decisions`, { body: many });
  const third = await make<{ applicationId: string }>(`/api/v1/roles/${role.id}/candidates`, { body: NEAR });
  const decision = { kind: 'hold', reasonCode: 'other' };
  const decided = `/api/v1/applications/${third.applicationId}/decisions`;
  const { id: decisionId } = await make<{ id: string }>(decided, { body: decision });
  return { noteId: id, itemId: rows[0]!.id, batchId, decidedId: third.applicationId, decisionId };
}

/** A fact that a user corrected, and an outcome that a user overrode. */
async function correctFacts(role: Role, { candidateId, applicationId }: ApplicationReceipt, make: Make): Promise<Ids> {
  const fact = { fact: 'language', language: 'French', ...STATED };
  const outcome = { criterion: role.criteria[0]!.id, outcome: 'met', ...STATED };
  return {
    correctionId: (await make<{ id: string }>(`/api/v1/candidates/${candidateId}/corrections`, { body: fact })).id,
    overrideId: (await make<{ id: string }>(`/api/v1/applications/${applicationId}/overrides`, { body: outcome })).id,
    statementId: (
      await make<{ id: string }>(`/api/v1/applications/${applicationId}/answers`, {
        body: { answers: { relocation: 'yes' }, ...STATED },
      })
    ).id,
  };
}

/** A notice, and a candidate who asks for assessment by people. */
async function rightsOf({ id: organisationId }: Organisation, applicationId: string, make: Make): Promise<Ids> {
  const body = { jurisdiction: 'DE', language: 'en', text: NOTICE };
  const { id: roleId } = await make<Role>('/api/v1/roles', { body: ROLE });
  const add = async (name: string): Promise<string> => {
    const body = { ...STRONG, name };
    return (await make<ApplicationReceipt>(`/api/v1/roles/${roleId}/candidates`, { body })).applicationId;
  };
  const [declinedId, declinedTooId] = [await add('Declined'), await add('Declined too')];
  const many = { kind: 'decline', reasonCode: 'other', applicationIds: [declinedId, declinedTooId] };
  await make(`/api/v1/roles/${roleId}/decisions`, { body: many });
  const link = await make<{ link: { id: string } }>(`/api/v1/applications/${applicationId}/explanation/links`, {
    body: {},
  });
  const requestId = crypto.randomUUID();
  await owner.query(
    `INSERT INTO candidate_request (organisation_id, id, application_id, kind, words) VALUES ($1, $2, $3, 'correction', 'I began in 2019')`,
    [organisationId, requestId, applicationId],
  );
  return {
    declinedId,
    declinedTooId,
    linkId: link.link.id,
    requestId,
    noticeTextId: (await make<{ id: string }>('/api/v1/notice-texts', { body })).id,
    askingId: await add('Asking'),
  };
}

/** New scores that are being prepared: of the role itself, and of two whose are taken over and called off on the walk. */
async function rescoredOf({ id }: Role, make: Make): Promise<Ids> {
  const [activated, calledOff] = [
    await make<Role>('/api/v1/roles', { body: ROLE }),
    await make<Role>('/api/v1/roles', { body: ROLE }),
  ];
  for (const roleId of [id, activated.id, calledOff.id]) await make(`/api/v1/roles/${roleId}/rescoring`, { body: {} });
  return { activatedId: activated.id, calledOffId: calledOff.id };
}

/** Two drafts, of which one becomes a version on the walk; and two views of the shortlist, of which one goes. */
async function draftsOf(role: Role, make: Make): Promise<Ids> {
  const path = `/api/v1/roles/${role.id}/weights/drafts`;
  const views = `/api/v1/roles/${role.id}/views`;
  return {
    draftId: (await make<{ id: string }>(path, { body: weightsOf(role) })).id,
    savedDraftId: (await make<{ id: string }>(path, { body: weightsOf(role) })).id,
    viewId: (await make<{ id: string }>(views, { body: { name: 'Mine' } })).id,
    removedViewId: (await make<{ id: string }>(views, { body: { name: 'Another' } })).id,
  };
}

/** Two who may be one, two who are, two who can become one, and one who has been read. */
async function peopleOf(
  organisationId: string,
  make: Make,
): Promise<Record<'suggestionId' | 'mergeId' | 'survivorId' | 'mergeableId' | 'readId' | 'profileId', string>> {
  const { id: roleId } = await make<Role>('/api/v1/roles', { body: ROLE });
  const ids: string[] = [];
  for (let at = 0; at < 7; at++) {
    const path = `/api/v1/roles/${roleId}/candidates`;
    ids.push((await make<ApplicationReceipt>(path, { body: { ...STRONG, name: `Twin ${at}` } })).candidateId);
  }
  const [one, other, first, second, survivorId, mergeableId, readId] = ids as Seven;
  const { id: mergeId } = await make<{ id: string }>(`/api/v1/candidates/${first}/merges`, {
    body: { candidateId: second },
  });
  const suggestionId = crypto.randomUUID();
  await owner.query(
    'INSERT INTO candidate_identity (organisation_id, candidate_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING',
    [organisationId, [one, other]],
  );
  await owner.query(
    `INSERT INTO merge_suggestion (organisation_id, id, candidate_id, other_id, reasons) VALUES ($1, $2, $3, $4, '{same-email}')`,
    [organisationId, suggestionId, one, other],
  );
  const profileId = crypto.randomUUID();
  await owner.query(
    `INSERT INTO profile (organisation_id, id, candidate_id, number, builder, taxonomy, content, identity) VALUES ($1, $2, $3, 1, 'x', 'x', '{}', '{}')`,
    [organisationId, profileId, readId],
  );
  return { suggestionId, mergeId, survivorId, mergeableId, readId, profileId };
}

async function sessionOf({ users }: Organisation): Promise<string> {
  const body = { email: users.recruiter.email, password: PASSWORD };
  const { headers } = await api.call('/api/v1/session', { body });
  const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
  const { body: open } = await api.call<OpenSessions>('/api/v1/session/all', { headers: { cookie } });
  return open.items[0]!.id;
}

function formWith(name: string): FormData {
  const form = new FormData();
  form.append('files', new Blob(['Jo Winter\n\nMLOps Engineer, Tannery Labs, 2020 - present\nPython\n']), name);
  return form;
}

function weightsOf(role: Role): object {
  return { name: 'Walk', ...contentOf(role) };
}

function contentOf({ criteria }: Role): object {
  const categories = { skills: 0, experience: 0, responsibilities: 0, certifications: 0, education: 0, languages: 0 };
  return {
    categories: { ...categories, skills: 100 },
    criteria: Object.fromEntries(criteria.map(({ id, kind, importance }) => [id, { kind, importance }])),
  };
}

/** The same, with ids of nothing. */
const nowhereFrom = (world: World): World => ({
  ...world,
  ids: Object.fromEntries(Object.keys(world.ids).map((name) => [name, crypto.randomUUID()])),
});

const ask = (route: Route, key: string | null, world: World, bodiesFrom: World = world) => {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const id = world.ids[APART[route.operationId]?.[name] ?? name];
    if (id === undefined) throw new Error(`The walk has no ${name} for ${route.operationId}: add one to makeWorld.`);
    return id;
  });
  return api.call(`${path}${QUERIES[route.operationId]?.(world) ?? ''}`, {
    method: route.method,
    key,
    ...BODIES[route.operationId]?.(bodiesFrom),
  });
};

const guarded = () => routes.filter((route) => route['x-allowed'] !== 'anyone');

it('the walk knows every route, and every route says who may call it', () => {
  const described = (route: Route): boolean =>
    ANYONE.includes(route.operationId) ||
    NO_IDS.includes(route.operationId) ||
    OWN_ONLY.includes(route.operationId) ||
    /\{\w+\}/.test(route.path);
  expect(routes.filter((route) => !described(route)).map(({ operationId }) => operationId)).toEqual([]);
  expect(guarded().flatMap((route) => (route['x-scope'] ? [] : route.operationId))).toEqual([]);
  expect(routes.filter((route) => route['x-allowed'] === undefined).map(({ operationId }) => operationId)).toEqual([]);
  const open = routes.filter((route) => route['x-allowed'] === 'anyone').map(({ operationId }) => operationId);
  expect(open.sort()).toEqual([...ANYONE].sort());
  const needsBody = guarded().filter(
    ({ method, operationId }) => /POST|PUT|PATCH/.test(method) && !BODIES[operationId],
  );
  expect(needsBody.map(({ operationId }) => operationId)).toEqual([]);
  expect(guarded().length).toBeGreaterThan(25);
});

describe('every route', () => {
  it('answers 401 without credentials, and with ones that are made up', async () => {
    for (const route of guarded()) {
      const none = await ask(route, null, acme);
      expect([route.operationId, none.status, none.body['code']]).toEqual([route.operationId, 401, 'not-signed-in']);
      const madeUp = await ask(route, `ck_${'A'.repeat(86)}`, acme);
      expect([route.operationId, madeUp.status]).toEqual([route.operationId, 401]);
    }
  });

  it('answers 403 to kinds of users that it does not name', async () => {
    let refused = 0;
    for (const route of guarded()) {
      for (const kind of ['admin', 'recruiter', 'hiring-manager'] as const) {
        if (route['x-allowed'].includes(kind)) continue;
        const answer = await ask(route, acme.organisation.keys[kind], acme);
        expect([route.operationId, kind, answer.status]).toEqual([route.operationId, kind, 403]);
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(20);
  });

  it('answers 403 to a key without its scope, and lets one in that has no other', async () => {
    const { keys } = acme.organisation;
    const names = Object.keys(API_SCOPES) as ApiScope[];
    const keyWith = async (scopes: ApiScope[]): Promise<string> => {
      const body = { name: 'scoped', kind: 'admin', scopes };
      return (await send<{ key: string }>('/api/v1/api-keys', { body }, keys.admin)).key;
    };
    const [only, allBut] = [new Map<string, string>(), new Map<string, string>()];
    for (const scope of names) {
      only.set(scope, await keyWith([scope]));
      allBut.set(scope, await keyWith(names.filter((name) => name !== scope)));
    }
    const seen = new Set<string>();
    for (const route of guarded()) {
      const scope = route['x-scope']!;
      seen.add(scope);
      if (scope === 'none') continue;
      const refused = await ask(route, allBut.get(scope)!, acme);
      expect([route.operationId, refused.status, refused.body['code'], refused.body['detail']]).toEqual([
        route.operationId,
        403,
        'scope-missing',
        expect.stringContaining(`the scope ${scope}.`),
      ]);
      if (NO_IDS.includes(route.operationId)) continue;
      const admitted = await ask(route, only.get(scope)!, nowhereFrom(acme), acme);
      expect([route.operationId, admitted.status]).toEqual([route.operationId, route.path.includes('{') ? 404 : 200]);
    }
    expect([...seen].sort()).toEqual([...names, 'none'].sort());
  });

  it('answers 404 to another tenant’s ids, as to ids that do not exist', async () => {
    const nowhere = nowhereFrom(acme);
    let walked = 0;
    for (const route of guarded().filter(({ path }) => path.includes('{'))) {
      const theirs = await ask(route, other.organisation.keys.admin, acme);
      const nobodys = await ask(route, other.organisation.keys.admin, nowhere, acme);
      expect([route.operationId, theirs.status, theirs.body['code']]).toEqual([route.operationId, 404, 'not-found']);
      expect({ ...theirs.body, requestId: '' }).toEqual({ ...nobodys.body, requestId: '' });
      walked += 1;
    }
    expect(walked).toBeGreaterThan(15);
  });

  it('erases no candidate of another tenant by their address', async () => {
    const { keys } = acme.organisation;
    const role = await send<Role>('/api/v1/roles', { body: ROLE }, keys.admin);
    const person = { ...STRONG, email: 'only.at.acme@example.org' };
    const { candidateId } = await send<ApplicationReceipt>(
      `/api/v1/roles/${role.id}/candidates`,
      { body: person },
      keys.admin,
    );
    const erased = await send<AddressErasure>(
      '/api/v1/erasures',
      { body: { email: person.email } },
      other.organisation.keys.admin,
    );
    expect(erased).toEqual({ candidates: [], unread: { importRows: 0, inboundEvents: 0 } });
    expect((await api.call(`/api/v1/candidates/${candidateId}`, { key: keys.admin })).status).toBe(200);
  });

  it('answers 404 when only the inner id is another tenant’s', async () => {
    const inner = Object.fromEntries(
      [
        'memberId',
        'versionId',
        'weightsId',
        'profileId',
        'draftId',
        'savedDraftId',
        'viewId',
        'removedViewId',
        'noteId',
        'batchId',
        'correctionId',
        'overrideId',
        'statementId',
        'linkId',
        'requestId',
        'shareLinkId',
        'messageId',
        'eventId',
        'openingId',
        'attachmentId',
      ].map((name) => [name, acme.ids[name]!]),
    );
    const mixed: World = { ...acme, ids: { ...other.ids, ...inner } };
    // The outer id of some paths, and the inner one of others.
    const { connectionId } = acme.ids;
    const ofRole: World = { ...mixed, ids: { ...mixed.ids, ...(connectionId && { connectionId }) } };
    for (const route of guarded().filter(({ path }) => (path.match(/\{/g) ?? []).length > 1)) {
      const isOfRole = route.path.includes('{roleId}/ats/');
      const answer = await ask(route, other.organisation.keys.admin, isOfRole ? ofRole : mixed, other);
      expect([route.operationId, answer.status]).toEqual([route.operationId, 404]);
    }
  });

  it('shows in lists one’s own tenant only', async () => {
    const foreign = [
      ...Object.values(acme.ids),
      acme.organisation.id,
      ...Object.values(acme.organisation.users).map(({ id }) => id),
    ];
    for (const route of routes.filter(({ operationId }) => OWN_ONLY.includes(operationId))) {
      const { status, text } = await ask(route, other.organisation.keys.admin, other);
      expect([route.operationId, status]).toEqual([route.operationId, 200]);
      expect(foreign.filter((id) => text.includes(id))).toEqual([]);
      // An API key has no inbox, sessions and drafts, no candidate waits for a notice, and no line has another class.
      const mayBeEmpty = [
        ...['Inbox.list', 'Session.open', 'NewRoleDrafts.list'],
        ...['Notices.listRolesPending', 'LineLabels.export'],
      ];
      if (!mayBeEmpty.includes(route.operationId)) expect(text.length).toBeGreaterThan(50);
    }
  });

  it('answers 404 to what stands in roles that the caller does not see, and lists nothing of it', async () => {
    const hidden = await makeWorld('hidden');
    const { keys, id: organisationId } = hidden.organisation;
    const nowhere = nowhereFrom(hidden);
    const things = namesSeenThroughRoles.flatMap((name) => hidden.ids[name] ?? []);
    const walk = async (kind: ActorKind): Promise<number> => {
      let refused = 0;
      for (const route of guarded().filter((one) => one['x-allowed'].includes(kind))) {
        const isApart = !namesSeenThroughRoles.some((name) => route.path.includes(`{${name}}`));
        // An admin manages the members of every role.
        if (route.operationId.startsWith('Members.') && kind === 'admin') continue;
        if (isApart && route.method !== 'GET') continue;
        const { status, body, text } = await ask(route, keys[kind], hidden);
        if (isApart) {
          expect([route.operationId, status]).toEqual([
            route.operationId,
            UNABLE.includes(route.operationId) || (MAKERS_ONLY.includes(route.operationId) && kind !== 'admin')
              ? 404
              : 200,
          ]);
          if (!IDS_ONLY.includes(route.operationId))
            expect([route.operationId, things.filter((id) => text.includes(id))]).toEqual([route.operationId, []]);
          continue;
        }
        const nobodys = await ask(route, keys[kind], nowhere, hidden);
        expect([route.operationId, kind, status, body['code']]).toEqual([route.operationId, kind, 404, 'not-found']);
        expect({ ...body, requestId: '' }).toEqual({ ...nobodys.body, requestId: '' });
        refused += 1;
      }
      return refused;
    };
    // No member of any role.
    expect(await walk('hiring-manager')).toBeGreaterThan(40);
    await owner.query('UPDATE role SET confidential = true WHERE organisation_id = $1', [organisationId]);
    expect(await walk('recruiter')).toBeGreaterThan(50);
    expect(await walk('admin')).toBeGreaterThan(55);

    // Nor by an id in a body.
    const role = await send<Role>('/api/v1/roles', { body: ROLE }, keys.recruiter);
    const { candidateId } = await send<ApplicationReceipt>(
      `/api/v1/roles/${role.id}/candidates`,
      { body: { ...STRONG, name: 'Somebody seen' } },
      keys.recruiter,
    );
    const merge = { key: keys.recruiter, body: { candidateId: hidden.ids['candidateId'] } };
    expect((await api.call(`/api/v1/candidates/${candidateId}/merges`, merge)).status).toBe(404);
  });

  it('works for its own tenant: what was refused above was refused for the reason tested', async () => {
    const own = guarded().filter(({ operationId }) => operationId !== 'Session.signOut');
    // Reading first, then changing, and ending things last.
    const order = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
    own.sort((a, b) => order.indexOf(a.method) - order.indexOf(b.method));
    for (const route of own) {
      const entries = await auditEntries();
      const { status, text } = await ask(route, acme.organisation.keys.admin, acme);
      const expected = UNABLE.includes(route.operationId) ? 4 : 2;
      expect([route.operationId, Math.floor(status / 100), text.slice(0, 300)]).toEqual([
        route.operationId,
        expected,
        expect.anything(),
      ]);
      // Whatever changes data says so in the audit; what reads does not.
      const added = (await auditEntries()) - entries;
      const changes = route.method !== 'GET' && ![...READS, ...UNABLE].includes(route.operationId);
      expect([route.operationId, added > 0]).toEqual([route.operationId, changes]);
    }
  });
});
